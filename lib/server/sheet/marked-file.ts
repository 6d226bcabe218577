import type { ChartImport, ImportRefusal } from "@/lib/domain/org/import";
import { readHeadings } from "@/lib/domain/org/import-table";
import type { Result } from "@/lib/domain/result";
import type { Sheet } from "@/lib/domain/sheet";
import { guessOptionName, guessSentence } from "@/lib/format/chart-guess";
import { chartProblemSentence } from "@/lib/format/chart-problem";
import { csvText } from "@/lib/format/csv";
import { LOCALE } from "@/lib/format/locale";
import { quoted } from "@/lib/format/quoted";

/** What is said of each row, in the order of the file; of the file as a whole at its headings. */
function wordsByRow(reading: Result<ChartImport, ImportRefusal>, headingRow: number) {
  const { problems } = reading.ok ? reading.value : reading.refusal;
  const words = new Map<number, string[]>();
  const add = (row: number | null, text: string) => {
    const at = row ?? headingRow;
    const known = words.get(at);
    if (known === undefined) words.set(at, [text]);
    else known.push(text);
  };
  for (const { row, column, value, reason, severity } of problems) {
    const where = column === null ? "" : `${column}${value === "" ? "" : ` ${quoted(value)}`}: `;
    const weight = severity === "refused" ? "Refused. " : "";
    add(row, `${weight}${where}${chartProblemSentence(reason, LOCALE)}`);
  }
  if (!reading.ok) return words;
  const { guesses, offered } = reading.value;
  for (const { reason, rows, column, value, chosen } of guesses) {
    const option = guessOptionName(reason.kind, chosen, offered);
    const where = column === null ? "" : `${column}${value === "" ? "" : ` ${quoted(value)}`}: `;
    const text = `${where}${guessSentence(reason, LOCALE)} (${option})`;
    for (const row of rows) add(row, text);
  }
  return words;
}

/** A file's rows as they came, as CSV, with a last column that says what was found in each. */
export function markedFile(sheet: Sheet, reading: Result<ChartImport, ImportRefusal>): string {
  const headingRow = readHeadings(sheet)?.headings.number ?? 1;
  const words = wordsByRow(reading, headingRow);
  const width = sheet.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const rows = sheet.rows.map(({ number, cells }) => {
    const said = words.get(number) ?? [];
    const padded = [...cells, ...Array.from({ length: width - cells.length }, () => "")];
    return [...padded, [...(number === headingRow ? ["What was found"] : []), ...said].join(" ")];
  });
  return csvText(rows);
}
