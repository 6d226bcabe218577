import type { SheetRefusal } from "../domain/sheet.ts";
import { inDigits } from "./count.ts";
import { megabytes } from "./file-size.ts";

/** Why a file was not read at all, and what to do about it. */
export function sheetRefusalSentence(refusal: SheetRefusal, locale: string): string {
  switch (refusal.kind) {
    case "empty":
      return "The file is empty.";
    case "too_large":
      return `The file is larger than ${megabytes(refusal.most, locale)}. Split it, or leave out columns that are not needed.`;
    case "too_many_cells":
      return `The file holds more than ${inDigits(refusal.most, locale)} cells. Leave out columns that are not needed.`;
    case "too_many_entries":
      return `The workbook is packed from more than ${inDigits(refusal.most, locale)} parts. Save the one sheet that is needed as CSV.`;
    case "inflates_too_far":
      return `Unpacked, the workbook takes more than ${megabytes(refusal.most, locale)}. Save the one sheet that is needed as CSV.`;
    case "not_a_workbook":
      return "The file is not a workbook, whatever its name says. Save it again as XLSX or CSV.";
    case "old_or_locked_workbook":
      return "The workbook is in the old XLS form or locked by a password. Save it as XLSX without a password.";
    case "not_text":
      return "The file is neither text nor a workbook. Save it as XLSX or CSV.";
    case "quote_not_closed":
      return `A quotation mark that opens in row ${inDigits(refusal.row, locale)} is never closed, so the rows after it cannot be told apart.`;
    case "took_too_long":
      return `Reading the file took longer than ${refusal.seconds} seconds. Save the one sheet that is needed as CSV.`;
    case "too_much_memory":
      return "Reading the file took too much memory. Save the one sheet that is needed as CSV.";
    case "unreadable":
      return "The file is damaged and could not be read. Save it again and retry.";
  }
}
