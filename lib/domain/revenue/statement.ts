import type { Quarter } from "../quarter.ts";
import type { Sheet, SheetRow } from "../sheet.ts";
import { agreedMark, type DecimalMark, possibleMarks, readAmount } from "./amount-notation.ts";
import type { Basis, Motion } from "./line.ts";
import { namesTotal, type Part } from "./motion-notation.ts";
import { formOf, type StatementForm } from "./statement-form.ts";
import type { StatementMapping } from "./statement-guess.ts";
import type { StatementProblem, StatementReason } from "./statement-problem.ts";
import { type AmountCell, StatementReader } from "./statement-reader.ts";

/** What a table says of one motion in one quarter; `null`: it says nothing of that. */
export interface StatedLine {
  readonly quarter: Quarter;
  readonly motion: Motion;
  readonly amount: bigint | null;
  readonly influenced: bigint | null;
  readonly basis: Basis | null;
  /** The cell that says so, the last of them where there are two. */
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

export interface Statement {
  /** In the order of the table. */
  readonly lines: readonly StatedLine[];
  readonly problems: readonly StatementProblem[];
  /** Rows left out because they are sums of others or their motion was said to be left out. */
  readonly leftOut: readonly number[];
}

interface Setting {
  readonly currency: string;
  /** 1–12. */
  readonly fiscalYearStartMonth: number;
}

const filled = ({ cells }: SheetRow, columns: readonly number[]) =>
  columns.some((column) => (cells[column] ?? "").trim() !== "");

function readRow(reader: StatementReader, row: SheetRow, form: StatementForm): void {
  const at = (column: number) => ({ row: row.number, column, text: row.cells[column] ?? "" });
  switch (form.kind) {
    case "long": {
      const columns = [form.amount, form.influenced].filter((column) => column !== null);
      if (!filled(row, columns)) return;
      const series = reader.seriesAt(row, form.motion);
      if (reader.leftOut.has(row.number)) return;
      const quarter = reader.quarterAt(row, form.quarter);
      const basis = reader.basisAt(row, form.basis);
      if (quarter === null || series === null) return;
      if (form.amount !== null) reader.keep({ ...at(form.amount), quarter, series, basis });
      if (form.influenced !== null) {
        const part: Part = "influenced";
        reader.keep({ ...at(form.influenced), quarter, series: { ...series, part }, basis });
      }
      return;
    }
    case "motions_across": {
      const columns = form.columns.map((column) => column.at);
      if (!filled(row, columns)) return;
      if (namesTotal(row.cells[form.quarter] ?? "")) {
        reader.leftOut.add(row.number);
        return;
      }
      const quarter = reader.quarterAt(row, form.quarter);
      if (quarter === null) return;
      for (const column of form.columns) {
        reader.keep({ ...at(column.at), quarter, series: column.of, basis: null });
      }
      return;
    }
    case "quarters_across": {
      const columns = form.columns.map((column) => column.at);
      if (!filled(row, columns)) return;
      const series = reader.seriesAt(row, form.motion);
      if (series === null) return;
      for (const { at: column, of } of form.columns) {
        const part = of.part === "influenced" ? of.part : series.part;
        reader.keep({
          ...at(column),
          quarter: of.quarter,
          series: { ...series, part },
          basis: null,
        });
      }
      return;
    }
  }
}

/** Cells beyond the headings are somebody's data in a column that nobody can name. */
function refuseStrayCells(reader: StatementReader, sheet: Sheet, mapping: StatementMapping): void {
  const headings = mapping.columns.length;
  for (const { number, cells } of sheet.rows) {
    if (number <= mapping.headingRow) continue;
    const stray = cells.slice(headings).findIndex((cell) => cell.trim() !== "");
    if (stray < 0) continue;
    reader.refuse(number, headings + stray, cells[headings + stray] ?? "", {
      kind: "row_too_long",
      cells: cells.length,
      headings,
    });
  }
  for (const { row, column, formula } of sheet.unevaluated) {
    if (row <= mapping.headingRow || mapping.columns[column]?.kind === "ignored") continue;
    reader.refuse(row, column, `=${formula}`, { kind: "formula_without_value" });
  }
}

/** The decimal mark of each column: as said, as its own amounts show it, or as all of them do. */
function marksOf(
  cells: readonly AmountCell[],
  mapping: StatementMapping,
): ReadonlyMap<number, DecimalMark | null> {
  const seen = new Map<number, (readonly DecimalMark[])[]>();
  for (const { column, text } of cells) {
    const known = seen.get(column);
    if (known === undefined) seen.set(column, [possibleMarks(text)]);
    else known.push(possibleMarks(text));
  }
  const overall = agreedMark([...seen.values()].flat());
  return new Map(
    [...seen].map(([column, own]) => [column, mapping.mark ?? agreedMark(own) ?? overall]),
  );
}

/** Revenue by quarter and motion has no more; a longer table lists single deals. */
const MOST_ROWS = 10_000;

interface Stating {
  readonly line: StatedLine;
  readonly rows: Map<Part, number>;
}

function stateAmounts(
  reader: StatementReader,
  mapping: StatementMapping,
  currency: string,
): StatedLine[] {
  const marks = marksOf(reader.cells, mapping);
  const stated = new Map<string, Stating>();
  for (const { row, column, text, quarter, series, basis } of reader.cells) {
    const { motion, part } = series;
    const key = `${quarter} ${motion}`;
    const place = { row, column: reader.nameOf(column), text };
    const empty = { quarter, motion, amount: null, influenced: null, basis, ...place };
    const known = stated.get(key) ?? { line: empty, rows: new Map<Part, number>() };
    const firstRow = known.rows.get(part);
    if (firstRow !== undefined) {
      reader.refuse(row, column, text, { kind: "repeated", firstRow, motion });
      continue;
    }
    const mark = marks.get(column) ?? null;
    const read = readAmount(text, { currency, mark, power: mapping.power });
    if (!read.ok) {
      reader.refuse(row, column, text, { kind: "amount", refusal: read.refusal });
      continue;
    }
    known.rows.set(part, row);
    stated.set(key, { line: { ...known.line, ...place, [part]: read.value }, rows: known.rows });
  }
  return [...stated.values()].map(({ line }) => line);
}

/** The amounts of a table and where each belongs, as text; with what cannot be placed. */
export function amountCells(
  sheet: Sheet,
  mapping: StatementMapping,
  form: StatementForm,
  fiscalYearStartMonth: number,
): StatementReader {
  const headings = sheet.rows.find(({ number }) => number === mapping.headingRow)?.cells ?? [];
  const reader = new StatementReader(headings, mapping, fiscalYearStartMonth);
  for (const row of sheet.rows) if (row.number > mapping.headingRow) readRow(reader, row, form);
  return reader;
}

const refused = (reason: StatementReason): Statement => ({
  lines: [],
  problems: [{ row: null, column: null, value: "", reason }],
  leftOut: [],
});

/**
 * Reads a table of revenue as its mapping says: a quarter, a motion and an amount a row, or motions
 * or quarters across. Whatever cannot be read, or could be read in two ways, is a problem by row and
 * column; amounts are in minor units.
 */
export function readStatement(
  sheet: Sheet,
  mapping: StatementMapping,
  { currency, fiscalYearStartMonth }: Setting,
): Statement {
  if (!sheet.rows.some(({ number }) => number > mapping.headingRow))
    return refused({ kind: "no_rows" });
  if (sheet.rows.length > MOST_ROWS) {
    return refused({ kind: "too_many_rows", rows: sheet.rows.length, most: MOST_ROWS });
  }
  const form = formOf(mapping.columns);
  if (!form.ok) return refused({ kind: form.refusal });
  const reader = amountCells(sheet, mapping, form.value, fiscalYearStartMonth);
  refuseStrayCells(reader, sheet, mapping);
  const lines = stateAmounts(reader, mapping, currency);
  if (lines.length === 0 && reader.problems.length === 0) return refused({ kind: "no_amounts" });
  const problems = reader.problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { lines, problems, leftOut: [...reader.leftOut] };
}
