import "server-only";
import type { Result } from "@/lib/domain/result";
import type { Sheet, SheetRefusal } from "@/lib/domain/sheet";
import { LOCALE } from "@/lib/format/locale";
import { sheetRefusalSentence } from "@/lib/format/sheet-refusal";
import { AppError } from "@/lib/server/errors";
import { readSheets } from "@/lib/server/sheet/read-sheets";

interface OpenedSheet {
  /** The names of all sheets of the file. */
  readonly sheets: readonly string[];
  readonly sheet: Sheet;
}

/** What was read. A file that cannot be read is refused in a sentence. */
export function orSentence<Value>(read: Result<Value, SheetRefusal>): Value {
  if (read.ok) return read.value;
  const code = read.refusal.kind === "too_large" ? "TOO_LARGE" : "INVALID";
  throw new AppError(code, sheetRefusalSentence(read.refusal, LOCALE));
}

export const noSuchSheet = () => new AppError("INVALID", "The workbook has no such sheet.");

/** Opens the sheet at `place`, counted from 0. */
export async function openSheet(content: Uint8Array, place: number): Promise<OpenedSheet> {
  const { sheets } = orSentence(await readSheets(content));
  const sheet = sheets[place];
  if (sheet === undefined) throw noSuchSheet();
  return { sheets: sheets.map(({ name }) => name), sheet };
}
