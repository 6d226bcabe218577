import { CsvError, parse } from "csv-parse/sync";
import type { SheetRow } from "@/lib/domain/sheet";
import { Refused } from "@/lib/server/sheet/refused";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const HINT = /^sep=(.)\r?\n/u;
const SAMPLE = 64 * 1024;
const LINES = 20;

/** How often a character stands outside quotes in each of the first lines. */
function countsOf(sample: string, delimiter: string): number[] {
  const counts: number[] = [];
  let [count, quoted] = [0, false];
  for (const letter of sample) {
    if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === delimiter) count++;
    else if (letter === "\n" || letter === "\r") {
      if (count > 0) counts.push(count);
      if (counts.length === LINES) return counts;
      count = 0;
    }
  }
  return count > 0 ? [...counts, count] : counts;
}

/** The delimiter that stands equally often in most lines; of two such, the one that makes more columns. */
function guessDelimiter(text: string): string {
  let best = { delimiter: ",", lines: 0, count: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = countsOf(text.slice(0, SAMPLE), delimiter);
    for (const count of new Set(counts)) {
      const lines = counts.filter((other) => other === count).length;
      if (lines > best.lines || (lines === best.lines && count > best.count))
        best = { delimiter, lines, count };
    }
  }
  return best.delimiter;
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** With `info` csv-parse hands on a record beside its place; its types say so only of the last result. */
const parsedOf = (value: unknown) => value as Parsed;

const linesWithin = (cells: readonly string[]) =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/gu)?.length ?? 0), 0);

/** Reads delimited text row by row, blank lines left out; answers which delimiter it has. */
export function readDelimited(text: string, onRow: (row: SheetRow) => void): string {
  const hint = HINT.exec(text);
  const delimiter = hint?.[1] ?? guessDelimiter(text);
  const skipped = hint === null ? 0 : 1;
  let linesRead = skipped;
  try {
    parse(text.slice(hint?.[0].length ?? 0), {
      delimiter,
      info: true,
      recordDelimiter: ["\r\n", "\n", "\r"],
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      onRecord: (value: unknown) => {
        const { record, info } = parsedOf(value);
        const isBlank = record.every((cell) => cell.trim() === "");
        linesRead = info.lines + skipped;
        if (!isBlank) onRow({ number: linesRead - linesWithin(record), cells: record });
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === "CSV_QUOTE_NOT_CLOSED")
      throw new Refused({ kind: "quote_not_closed", row: linesRead + 1 });
    throw error;
  }
  return delimiter;
}
