import { z } from "zod";
import { readChart } from "@/lib/features/charts/data";
import { keyField } from "@/lib/features/charts/schema";
import { readCompany } from "@/lib/features/companies/data";
import { csvText } from "@/lib/format/csv";
import { differenceRows } from "@/lib/format/difference-rows";
import { fileName } from "@/lib/format/file-name";
import { LOCALE } from "@/lib/format/locale";
import { parseInput } from "@/lib/server/input";
import { file } from "@/lib/server/route";
import { requireScope } from "@/lib/server/session";
import { writeWorkbook } from "@/lib/server/sheet/write-workbook";

const comparisonQuery = z.object({
  before: keyField,
  after: keyField,
  format: z.enum(["csv", "xlsx"]),
});

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The list of what differs between two charts, as a file to keep. */
export function GET(
  request: Request,
  context: RouteContext<"/api/w/[workspace]/c/[company]/comparison">,
): Promise<Response> {
  return file(async () => {
    const { workspace, company: slug } = await context.params;
    const scope = await requireScope(workspace);
    const { searchParams } = new URL(request.url);
    const query = parseInput(comparisonQuery, Object.fromEntries(searchParams));
    const { id: companyId } = await readCompany(scope, { slug });
    const before = await readChart(scope, { companyId, key: query.before });
    const after = await readChart(scope, { companyId, key: query.after });
    const rows = differenceRows(before, after, LOCALE);
    return {
      name: fileName(`${before.name} to ${after.name}`, "Changes", query.format),
      type: TYPES[query.format],
      content: query.format === "csv" ? csvText(rows) : await writeWorkbook("Changes", rows),
    };
  });
}
