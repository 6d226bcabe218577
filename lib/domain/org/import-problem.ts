/** Why a cell, a row or the file is refused, or worth a word beside a chart that is whole. */
export type ImportReason =
  | { readonly kind: "no_rows" }
  | { readonly kind: "too_many_rows"; readonly rows: number; readonly most: number }
  | { readonly kind: "too_many_positions"; readonly most: number }
  | { readonly kind: "no_manager_column" }
  | { readonly kind: "nothing_to_tell_apart" }
  | { readonly kind: "row_too_long"; readonly cells: number; readonly headings: number }
  | { readonly kind: "row_too_short"; readonly cells: number; readonly headings: number }
  | { readonly kind: "formula_without_value" }
  | { readonly kind: "cell_too_long"; readonly characters: number; readonly most: number }
  | { readonly kind: "cell_cut"; readonly characters: number; readonly most: number }
  | { readonly kind: "unreadable_text" }
  | { readonly kind: "no_title_column" }
  | { readonly kind: "nothing_named"; readonly rows: number }
  | { readonly kind: "title_missing"; readonly rows: number }
  | { readonly kind: "id_missing"; readonly rows: number }
  | { readonly kind: "dotted_not_found"; readonly rows: number }
  | { readonly kind: "managers_mostly_not_found"; readonly missing: number; readonly named: number }
  | { readonly kind: "managers_mostly_blank"; readonly blank: number; readonly rows: number };

export interface ImportProblem {
  /** Row of the source, counted from 1; null where the whole file is meant. */
  readonly row: number | null;
  /** Heading of the column, or null where no single column is meant. */
  readonly column: string | null;
  readonly value: string;
  readonly reason: ImportReason;
  /** One refusal refuses the whole file; what is noted stands beside a whole chart. */
  readonly severity: "refused" | "noted";
}

/** A word about the file as a whole. */
export const ofFile = (
  severity: ImportProblem["severity"],
  reason: ImportReason,
): ImportProblem => ({ row: null, column: null, value: "", reason, severity });
