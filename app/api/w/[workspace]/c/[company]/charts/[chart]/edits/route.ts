import { readEdits } from "@/lib/features/chart-edits/data";
import { saveEdits } from "@/lib/features/chart-edits/mutations";
import { chartEditPolicy } from "@/lib/features/chart-edits/policy";
import { MOST_EDIT_BYTES, saveEditsBody, sinceField } from "@/lib/features/chart-edits/schema";
import { readCompany } from "@/lib/features/companies/data";
import { notFound } from "@/lib/server/errors";
import { isId } from "@/lib/server/ids";
import { parseInput } from "@/lib/server/input";
import { readJson } from "@/lib/server/json-body";
import { assertSameOrigin } from "@/lib/server/origin";
import { answer } from "@/lib/server/route";
import { assertCan } from "@/lib/server/scope";
import { requireScope } from "@/lib/server/session";

type Context = RouteContext<"/api/w/[workspace]/c/[company]/charts/[chart]/edits">;

async function addressOf(context: Context) {
  const { workspace, company: slug, chart: chartId } = await context.params;
  if (!isId(chartId)) throw notFound("chart");
  const scope = await requireScope(workspace);
  const { id: companyId } = await readCompany(scope, { slug });
  return { scope, companyId, chartId };
}

/** What others did to the chart since a version of it. */
export function GET(request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    const { scope, ...chart } = await addressOf(context);
    const since = parseInput(sinceField, new URL(request.url).searchParams.get("since"));
    return readEdits(scope, { ...chart, since });
  });
}

/** Stores edits of the chart; each under an id, so that a request may be sent again. */
export function POST(request: Request, context: Context): Promise<Response> {
  return answer(async () => {
    assertSameOrigin(request);
    const { scope, ...chart } = await addressOf(context);
    assertCan(scope, chartEditPolicy.write);
    const body = parseInput(saveEditsBody, await readJson(request, MOST_EDIT_BYTES));
    return saveEdits(scope, { ...chart, ...body });
  });
}
