import type { Quarter } from "../quarter.ts";
import type { SheetRow } from "../sheet.ts";
import type { Basis } from "./line.ts";
import { namesTotal, readSeries, type Series } from "./motion-notation.ts";
import { readBasis, readQuarterOrDay, type StatementMapping } from "./statement-guess.ts";
import type { StatementProblem, StatementReason } from "./statement-problem.ts";

/** One amount and where it stands. */
export interface AmountCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly quarter: Quarter;
  readonly series: Series;
  readonly basis: Basis | null;
}

/** `A`, `B`, … `Z`, `AA`: a column that has no heading. */
function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : letterOf(rest - 1)) + String.fromCodePoint(65 + (column % 26));
}

/** Walks a table row by row, keeping the amounts it finds and the problems it meets. */
export class StatementReader {
  readonly problems: StatementProblem[] = [];
  readonly leftOut = new Set<number>();
  readonly cells: AmountCell[] = [];
  readonly #headings: readonly string[];
  readonly #motions: ReadonlyMap<string, Series | null>;
  readonly #month: number;

  constructor(headings: readonly string[], mapping: StatementMapping, month: number) {
    this.#headings = headings;
    this.#motions = new Map(mapping.motions.map(({ text, series }) => [text, series]));
    this.#month = month;
  }

  /** A column's heading, or its letter where it has none. */
  nameOf(column: number): string {
    const heading = this.#headings[column]?.trim() ?? "";
    return heading === "" ? letterOf(column) : heading;
  }

  refuse(row: number, column: number, value: string, reason: StatementReason): null {
    this.problems.push({ row, column: this.nameOf(column), value, reason });
    return null;
  }

  quarterAt({ number, cells }: SheetRow, column: number): Quarter | null {
    const text = cells[column] ?? "";
    if (text.trim() === "") return this.refuse(number, column, "", { kind: "quarter_missing" });
    const quarter = readQuarterOrDay(text, this.#month);
    return quarter ?? this.refuse(number, column, text, { kind: "quarter_not_read" });
  }

  seriesAt({ number, cells }: SheetRow, column: number): Series | null {
    const text = (cells[column] ?? "").trim();
    const said = this.#motions.get(text);
    if (said !== undefined || namesTotal(text)) {
      if (said === undefined || said === null) this.leftOut.add(number);
      return said ?? null;
    }
    if (text === "") return this.refuse(number, column, "", { kind: "motion_missing" });
    return readSeries(text) ?? this.refuse(number, column, text, { kind: "motion_not_read" });
  }

  basisAt({ number, cells }: SheetRow, column: number | null): Basis | null {
    const text = column === null ? "" : (cells[column] ?? "");
    if (column === null || text.trim() === "") return null;
    return readBasis(text) ?? this.refuse(number, column, text, { kind: "basis_not_read" });
  }

  /** Keeps a cell that holds an amount; an empty one says nothing. */
  keep(cell: AmountCell): void {
    if (cell.text.trim() !== "") this.cells.push(cell);
  }
}
