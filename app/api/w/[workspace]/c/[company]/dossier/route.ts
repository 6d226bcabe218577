import { readCompany } from "@/lib/features/companies/data";
import { readStoredDossier } from "@/lib/features/dossier/data";
import { writeDossier } from "@/lib/features/dossier/file/write";
import { file } from "@/lib/server/route";
import { requireScope } from "@/lib/server/session";

/** The company as one file, to keep or to hand over. */
export function GET(
  _: Request,
  context: RouteContext<"/api/w/[workspace]/c/[company]/dossier">,
): Promise<Response> {
  return file(async () => {
    const { workspace, company: slug } = await context.params;
    const scope = await requireScope(workspace);
    const company = await readCompany(scope, { slug });
    const dossier = await readStoredDossier(scope, { companyId: company.id });
    return { name: `${slug}.json`, type: "application/json", content: writeDossier(dossier) };
  });
}
