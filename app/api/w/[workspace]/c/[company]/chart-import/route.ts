import { readEarlierChart } from "@/lib/features/chart-imports/data";
import { chartAnswersInput, chartUploadInput } from "@/lib/features/chart-imports/schema";
import { importChart } from "@/lib/features/charts/mutations";
import { chartPolicy } from "@/lib/features/charts/policy";
import { readCompany } from "@/lib/features/companies/data";
import { AppError } from "@/lib/server/errors";
import { parseInput } from "@/lib/server/input";
import { assertSameOrigin } from "@/lib/server/origin";
import { answer } from "@/lib/server/route";
import { assertCan } from "@/lib/server/scope";
import { requireScope } from "@/lib/server/session";
import { lookAtChart, markChart, readChartFile } from "@/lib/server/sheet/chart-file";
import { MOST_BYTES } from "@/lib/server/sheet/in-worker";
import { readUpload, readUploadInput } from "@/lib/server/upload";

const CHANGED =
  "The chart in force has changed since the file was compared with it. Choose the file again; nothing you said is lost.";

const NO_ANSWERS = { choices: {}, titles: {} } as const;

/**
 * A first look at the file of a chart, the file back with what was found in it, or its import.
 * Nothing of a refused file is kept.
 */
export function POST(
  request: Request,
  context: RouteContext<"/api/w/[workspace]/c/[company]/chart-import">,
): Promise<Response> {
  return answer(async () => {
    assertSameOrigin(request);
    const { workspace, company: slug } = await context.params;
    const scope = await requireScope(workspace);
    assertCan(scope, chartPolicy.write);
    const { id: companyId } = await readCompany(scope, { slug });
    const said = readUploadInput(request, chartUploadInput);
    const { step, chiefExecutive, leader, comparedWith, reason, ...input } = said;
    const { file, content, preface } = await readUpload(request, MOST_BYTES);
    const answers = parseInput(chartAnswersInput, preface ?? NO_ANSWERS);
    const on = input.effectiveFrom;
    const before = step === "marked" ? null : await readEarlierChart(scope, { companyId, on });
    const asked = { ...input, ...answers, before };
    switch (step) {
      case "preview":
        return lookAtChart(content, asked);
      case "marked":
        return { text: await markChart(content, asked) };
      case "apply": {
        if (comparedWith !== undefined && comparedWith !== (before?.stamp ?? null))
          throw new AppError("CONFLICT", CHANGED);
        const { positions, columns } = await readChartFile(content, asked);
        const { name, effectiveFrom } = input;
        const read = { name, effectiveFrom, positions, chiefExecutive, leader, file, reason };
        return importChart(scope, { companyId, ...read, mapping: columns });
      }
    }
  });
}
