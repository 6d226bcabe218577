import type { ChartImport, ImportRefusal } from "@/lib/domain/org/import";
import { readHeadings } from "@/lib/domain/org/import-table";
import type { Result } from "@/lib/domain/result";
import type { Sheet } from "@/lib/domain/sheet";
import { guessOptionName, guessSentence } from "@/lib/format/chart-guess";
import { chartProblemSentence } from "@/lib/format/chart-problem";
import { csvText } from "@/lib/format/csv";
import { LOCALE } from "@/lib/format/locale";
import { quoted } from "@/lib/format/quoted";

interface Cell {
  readonly column: string | null;
  readonly value: string;
}

/** The cell that a sentence is about, before it; nothing where it is about the whole row. */
function cellWords({ column, value }: Cell): string {
  if (column === null) return "";
  return value === "" ? `${column}: ` : `${column} ${quoted(value)}: `;
}

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
  for (const problem of problems) {
    const weight = problem.severity === "refused" ? "Refused. " : "";
    const sentence = chartProblemSentence(problem.reason, LOCALE);
    add(problem.row, `${weight}${cellWords(problem)}${sentence}`);
  }
  if (!reading.ok) return words;
  const { guesses, offered } = reading.value;
  for (const guess of guesses) {
    const { reason, rows, chosen } = guess;
    const option = guessOptionName(reason.kind, chosen, offered);
    const text = `${cellWords(guess)}${guessSentence(reason, LOCALE)} (${option})`;
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
