import { importChart } from "@/lib/features/charts/mutations";
import { chartPolicy } from "@/lib/features/charts/policy";
import { chartUploadInput } from "@/lib/features/charts/schema";
import { readCompany } from "@/lib/features/companies/data";
import { chartProblemSentence } from "@/lib/format/chart-problem";
import { LOCALE } from "@/lib/format/locale";
import { AppError } from "@/lib/server/errors";
import { assertSameOrigin } from "@/lib/server/origin";
import { answer } from "@/lib/server/route";
import { assertCan } from "@/lib/server/scope";
import { requireScope } from "@/lib/server/session";
import { readChartFile } from "@/lib/server/sheet/chart-file";
import { MOST_BYTES } from "@/lib/server/sheet/in-worker";
import { readUpload, readUploadInput } from "@/lib/server/upload";
import { chartPreview } from "./preview";

/** A first look at the file of a chart, or its import. Nothing of a refused file is kept. */
export function POST(
  request: Request,
  context: RouteContext<"/api/w/[workspace]/c/[company]/chart-import">,
): Promise<Response> {
  return answer(async () => {
    assertSameOrigin(request);
    const { workspace, company: slug } = await context.params;
    const scope = await requireScope(workspace);
    assertCan(scope, chartPolicy.write);
    const company = await readCompany(scope, { slug });
    const input = readUploadInput(request, chartUploadInput);
    const { file, content } = await readUpload(request, MOST_BYTES);
    const read = await readChartFile(content, input);
    if (input.step === "preview") return chartPreview(read);
    if (!read.reading.ok) {
      const [first] = read.reading.refusal.problems;
      const why = first === undefined ? "" : chartProblemSentence(first.reason, LOCALE);
      throw new AppError("INVALID", `Nothing was imported. ${why}`);
    }
    const { chart, columns } = read.reading.value;
    return importChart(scope, {
      companyId: company.id,
      name: input.name,
      effectiveFrom: input.effectiveFrom,
      positions: chart.positions,
      chiefExecutive: input.chiefExecutive,
      leader: input.leader,
      file,
      mapping: columns,
    });
  });
}
