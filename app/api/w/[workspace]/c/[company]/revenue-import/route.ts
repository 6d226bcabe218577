import { readCompany } from "@/lib/features/companies/data";
import { previewRevenueImport } from "@/lib/features/imports/data";
import { importRevenue } from "@/lib/features/imports/mutations";
import { importPolicy } from "@/lib/features/imports/policy";
import { type RevenueUploadInput, revenueUploadInput } from "@/lib/features/imports/schema";
import { LOCALE } from "@/lib/format/locale";
import { sheetRefusalSentence } from "@/lib/format/sheet-refusal";
import { AppError } from "@/lib/server/errors";
import { assertSameOrigin } from "@/lib/server/origin";
import { answer } from "@/lib/server/route";
import { assertCan } from "@/lib/server/scope";
import { requireScope } from "@/lib/server/session";
import { MOST_BYTES, readSheets } from "@/lib/server/sheet/read-sheets";
import { readUpload } from "@/lib/server/upload";
import { markedFile, revenuePreview } from "./preview";

/** What goes with the file stands in the address as JSON; the body is the file alone. */
function inputOf(request: Request): RevenueUploadInput {
  const text = new URL(request.url).searchParams.get("input") ?? "";
  try {
    return revenueUploadInput.parse(JSON.parse(text));
  } catch {
    throw new AppError("INVALID", "What goes with the file did not arrive whole. Send it again.");
  }
}

async function sheetsOf(bytes: Uint8Array) {
  const read = await readSheets(bytes);
  if (read.ok) return read.value;
  const code = read.refusal.kind === "too_large" ? "TOO_LARGE" : "INVALID";
  throw new AppError(code, sheetRefusalSentence(read.refusal, LOCALE));
}

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
    const input = inputOf(request);
    const { name, bytes, sha256 } = await readUpload(request, MOST_BYTES);
    const { sheets } = await sheetsOf(bytes);
    const sheet = sheets[input.sheet];
    if (sheet === undefined) throw new AppError("INVALID", "The workbook has no such sheet.");
    if (input.step === "apply") {
      const file = { name, bytes: bytes.byteLength, sha256, sheet };
      return importRevenue(scope, { companyId, file, ...input });
    }
    const plan = await previewRevenueImport(scope, { companyId, sheet, mapping: input.mapping });
    return input.step === "marked"
      ? { text: markedFile(sheet, plan) }
      : revenuePreview(
          sheets.map((one) => one.name),
          sheet,
          plan,
        );
  });
}
