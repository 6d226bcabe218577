import { readDossier } from "@/lib/features/dossier/file/read";
import { importDossier } from "@/lib/features/dossier/mutations";
import { dossierPolicy } from "@/lib/features/dossier/policy";
import { AppError } from "@/lib/server/errors";
import { assertSameOrigin } from "@/lib/server/origin";
import { answer } from "@/lib/server/route";
import { assertCan } from "@/lib/server/scope";
import { requireScope } from "@/lib/server/session";
import { readUpload } from "@/lib/server/upload";

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_SHOWN = 100;

/** A company from its file: the whole of it, or every reason why not. */
export function POST(
  request: Request,
  context: RouteContext<"/api/w/[workspace]/dossier-import">,
): Promise<Response> {
  return answer(async () => {
    assertSameOrigin(request);
    const scope = await requireScope((await context.params).workspace);
    assertCan(scope, dossierPolicy.import);
    const { file, content } = await readUpload(request, MOST_BYTES);
    const dossier = readDossier(new TextDecoder().decode(content));
    if (!dossier.ok) {
      throw new AppError("INVALID", "The file is refused. Nothing was imported.", {
        current: dossier.refusal.slice(0, MOST_SHOWN),
      });
    }
    return importDossier(scope, { dossier: dossier.value, file });
  });
}
