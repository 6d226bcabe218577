import { readBacktestable, tryDraft } from "@/lib/features/backtests/data";
import type { BacktestPart } from "@/lib/features/backtests/schema";
import { notFound } from "@/lib/server/errors";
import { isId } from "@/lib/server/ids";
import { lines } from "@/lib/server/route";
import { requireScope } from "@/lib/server/session";
import { todayOf } from "@/lib/server/workspace-day";

/** Companies read and tried at a time: few enough to show progress and to stop soon. */
const AT_A_TIME = 20;

async function* tried(workspace: string, draftId: string): AsyncGenerator<BacktestPart> {
  const scope = await requireScope(workspace);
  if (!isId(draftId)) throw notFound("draft");
  const { draftVersion, companyIds } = await readBacktestable(scope, { draftId });
  const today = await todayOf(scope);
  yield { kind: "begin", companies: companyIds.length, draftVersion };
  for (let from = 0; from < companyIds.length; from += AT_A_TIME) {
    const some = companyIds.slice(from, from + AT_A_TIME);
    yield {
      kind: "tried",
      companies: await tryDraft(scope, { draftId, companyIds: some, today }),
    };
  }
}

/** A draft tried on every close that the visitor may see, some companies at a time. */
export async function GET(
  _: Request,
  context: RouteContext<"/api/w/[workspace]/rules/draft/[draft]/backtest">,
): Promise<Response> {
  const { workspace, draft } = await context.params;
  return lines(() => tried(workspace, draft));
}
