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

/** How a file was understood: a workbook, or text in an encoding with a delimiter. */
export type SheetForm =
  | { readonly kind: "workbook" }
  | { readonly kind: "text"; readonly encoding: string; readonly delimiter: string };

/** A file as its sheets, in the order of the file; text is one sheet without a name. */
export interface SheetFile {
  readonly form: SheetForm;
  readonly sheets: readonly Sheet[];
}

/** Why a file was not read at all; nothing of it is kept. */
export type SheetRefusal =
  | { readonly kind: "empty" }
  | { readonly kind: "too_large"; readonly bytes: number; readonly most: number }
  | { readonly kind: "too_many_cells"; readonly most: number }
  | { readonly kind: "too_many_entries"; readonly most: number }
  | { readonly kind: "inflates_too_far"; readonly most: number }
  | { readonly kind: "not_a_workbook" }
  | { readonly kind: "old_or_locked_workbook" }
  | { readonly kind: "not_text" }
  | { readonly kind: "quote_not_closed"; readonly row: number }
  | { readonly kind: "took_too_long"; readonly seconds: number }
  | { readonly kind: "too_much_memory" }
  | { readonly kind: "unreadable" };
