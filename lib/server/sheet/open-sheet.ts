import "server-only";
import type { Sheet } from "@/lib/domain/sheet";
import { LOCALE } from "@/lib/format/locale";
import { sheetRefusalSentence } from "@/lib/format/sheet-refusal";
import { AppError } from "@/lib/server/errors";
import { readSheets } from "@/lib/server/sheet/read-sheets";

interface OpenedSheet {
  /** The names of all sheets of the file. */
  readonly sheets: readonly string[];
  readonly sheet: Sheet;
}

/** Opens the sheet at `place`, counted from 0. A file that cannot be read is refused in a sentence. */
export async function openSheet(content: Uint8Array, place: number): Promise<OpenedSheet> {
  const read = await readSheets(content);
  if (!read.ok) {
    const code = read.refusal.kind === "too_large" ? "TOO_LARGE" : "INVALID";
    throw new AppError(code, sheetRefusalSentence(read.refusal, LOCALE));
  }
  const { sheets } = read.value;
  const sheet = sheets[place];
  if (sheet === undefined) throw new AppError("INVALID", "The workbook has no such sheet.");
  return { sheets: sheets.map(({ name }) => name), sheet };
}
