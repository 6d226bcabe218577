import { readRubric } from "@/lib/features/dossier/file/rubric";
import { beginDraft } from "@/lib/features/rubric-drafts/mutations";
import { beginDraftInput } from "@/lib/features/rubric-drafts/schema";
import { rubricPolicy } from "@/lib/features/rubrics/policy";
import { AppError } from "@/lib/server/errors";
import { parseInput } from "@/lib/server/input";
import { assertSameOrigin } from "@/lib/server/origin";
import { answer } from "@/lib/server/route";
import { assertCan } from "@/lib/server/scope";
import { requireScope } from "@/lib/server/session";
import { readUpload } from "@/lib/server/upload";

const MOST_BYTES = 2 ** 20;

/** A draft from a file of rules, or every reason why not. */
export function POST(
  request: Request,
  context: RouteContext<"/api/w/[workspace]/rules/import">,
): Promise<Response> {
  return answer(async () => {
    assertSameOrigin(request);
    const scope = await requireScope((await context.params).workspace);
    assertCan(scope, rubricPolicy.write);
    const { content } = await readUpload(request, MOST_BYTES);
    const rubric = readRubric(new TextDecoder().decode(content));
    if (!rubric.ok) {
      throw new AppError("INVALID", "The file is refused. No draft was begun.", {
        current: rubric.refusal,
      });
    }
    const begun = { basedOnId: null, ...rubric.value };
    return beginDraft(scope, parseInput(beginDraftInput, begun));
  });
}
