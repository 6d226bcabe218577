import { readCompany } from "@/lib/features/companies/data";
import { readFile, readFileChunk } from "@/lib/features/files/data";
import { sha256Field } from "@/lib/features/files/schema";
import { notFound } from "@/lib/server/errors";
import { sendChunks } from "@/lib/server/files";
import { file } from "@/lib/server/route";
import { requireScope } from "@/lib/server/session";
import { fileNameOf } from "@/lib/server/upload";

/** A kept file, byte for byte. It is only ever handed out to keep, never shown as a page of ours. */
export function GET(
  request: Request,
  context: RouteContext<"/api/w/[workspace]/c/[company]/files/[sha256]">,
): Promise<Response> {
  return file(async () => {
    const { workspace, company: slug, sha256 } = await context.params;
    if (!sha256Field.safeParse(sha256).success) throw notFound("file");
    const scope = await requireScope(workspace);
    const { id: companyId } = await readCompany(scope, { slug });
    const { bytes } = await readFile(scope, { companyId, sha256 });
    const content = sendChunks(bytes, (ordinal) =>
      readFileChunk(scope, { companyId, sha256, ordinal }),
    );
    return { name: fileNameOf(request), type: "application/octet-stream", content, bytes };
  });
}
