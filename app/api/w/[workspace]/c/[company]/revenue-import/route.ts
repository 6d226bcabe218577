import { readCompany } from "@/lib/features/companies/data";
import { previewRevenueImport } from "@/lib/features/imports/data";
import { importRevenue } from "@/lib/features/imports/mutations";
import { importPolicy } from "@/lib/features/imports/policy";
import { revenueUploadInput } from "@/lib/features/imports/schema";
import { assertSameOrigin } from "@/lib/server/origin";
import { answer } from "@/lib/server/route";
import { assertCan } from "@/lib/server/scope";
import { requireScope } from "@/lib/server/session";
import { openSheet } from "@/lib/server/sheet/open-sheet";
import { MOST_BYTES } from "@/lib/server/sheet/in-worker";
import { readUpload, readUploadInput } from "@/lib/server/upload";
import { markedFile, revenuePreview } from "./preview";

/** A first look at a file of revenue, the file back with its problems marked, or its import. */
export function POST(
  request: Request,
  context: RouteContext<"/api/w/[workspace]/c/[company]/revenue-import">,
): Promise<Response> {
  return answer(async () => {
    assertSameOrigin(request);
    const { workspace, company: slug } = await context.params;
    const scope = await requireScope(workspace);
    assertCan(scope, importPolicy.write);
    const { id: companyId } = await readCompany(scope, { slug });
    const input = readUploadInput(request, revenueUploadInput);
    const { file, content } = await readUpload(request, MOST_BYTES);
    const { sheets, sheet } = await openSheet(content, input.sheet);
    if (input.step === "apply") {
      const { mapping, digest, reason } = input;
      return importRevenue(scope, { companyId, file, sheet, mapping, digest, reason });
    }
    const plan = await previewRevenueImport(scope, { companyId, sheet, mapping: input.mapping });
    return input.step === "marked"
      ? { text: markedFile(sheet, plan) }
      : revenuePreview(sheets, sheet, plan);
  });
}
