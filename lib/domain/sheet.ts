/** One row of a sheet as text. */
export interface SheetRow {
  /** Row or line of the source, counted from 1; blank rows are left out, so numbers may jump. */
  readonly number: number;
  /** As many cells as the source has: a ragged row stays ragged. */
  readonly cells: readonly string[];
}

/** A cell whose formula has no stored value, so that only a spreadsheet program could say what it holds. */
export interface FormulaCell {
  readonly row: number;
  /** Counted from 0, as `SheetRow.cells`. */
  readonly column: number;
  readonly formula: string;
}

/** A table of text that somebody's spreadsheet or HR system wrote; nothing in it is trusted. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly unevaluated: readonly FormulaCell[];
}
