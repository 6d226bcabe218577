import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { writeRubric } from "@/lib/features/dossier/file/rubric";
import { readRubric } from "@/lib/features/rubrics/data";
import { rubricLabel } from "@/lib/format/rubric";
import { slugOf } from "@/lib/format/slug";
import { notFound } from "@/lib/server/errors";
import { isId } from "@/lib/server/ids";
import { file } from "@/lib/server/route";
import { requireScope } from "@/lib/server/session";

async function rubricOf(workspace: string, version: string) {
  const scope = await requireScope(workspace);
  if (version === "standard") return STANDARD;
  if (!isId(version)) throw notFound("version");
  return readRubric(scope, { versionId: version });
}

/** A published rubric, or the standard one, as the file that the command line takes. */
export function GET(
  _: Request,
  context: RouteContext<"/api/w/[workspace]/rules/version/[version]/file">,
): Promise<Response> {
  return file(async () => {
    const { workspace, version } = await context.params;
    const rubric = await rubricOf(workspace, version);
    const name = `${slugOf(rubricLabel(rubric.name), "rules")}.json`;
    return { name, type: "application/json", content: writeRubric(rubric) };
  });
}
