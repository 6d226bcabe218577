import { z } from "zod";
import { importChart } from "@/lib/features/charts/mutations";
import { chartPolicy } from "@/lib/features/charts/policy";
import { type ChartUploadInput, chartUploadInput } from "@/lib/features/charts/schema";
import { readCompany } from "@/lib/features/companies/data";
import { chartProblemSentence } from "@/lib/format/chart-problem";
import { LOCALE } from "@/lib/format/locale";
import { AppError } from "@/lib/server/errors";
import { assertSameOrigin } from "@/lib/server/origin";
import { answer } from "@/lib/server/route";
import { assertCan } from "@/lib/server/scope";
import { requireScope } from "@/lib/server/session";
import { readChartFile } from "@/lib/server/sheet/chart-file";
import { MOST_BYTES } from "@/lib/server/sheet/read-sheets";
import { readUpload } from "@/lib/server/upload";
import { chartPreview } from "./preview";

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

/** What goes with the file stands in the address as JSON; the body is the file alone. */
function inputOf(request: Request): ChartUploadInput {
  const text = new URL(request.url).searchParams.get("input") ?? "";
  const parsed = z.preprocess(parseJson, chartUploadInput).safeParse(text);
  if (parsed.success) return parsed.data;
  const fields = Object.fromEntries(
    parsed.error.issues.map((issue) => [issue.path.join("."), issue.message]),
  );
  throw new AppError("INVALID", "Please check what is marked.", { fields });
}

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
    const input = inputOf(request);
    const { name, bytes, sha256 } = await readUpload(request, MOST_BYTES);
    const file = await readChartFile(bytes, input);
    if (input.step === "preview") return chartPreview(file);
    if (!file.reading.ok) {
      const [first] = file.reading.refusal.problems;
      const why = first === undefined ? "" : chartProblemSentence(first.reason, LOCALE);
      throw new AppError("INVALID", `Nothing was imported. ${why}`);
    }
    const { chart, columns } = file.reading.value;
    return importChart(scope, {
      companyId: company.id,
      name: input.name,
      effectiveFrom: input.effectiveFrom,
      positions: chart.positions,
      chiefExecutive: input.chiefExecutive,
      leader: input.leader,
      file: { name, bytes: bytes.byteLength, sha256 },
      mapping: columns,
    });
  });
}
