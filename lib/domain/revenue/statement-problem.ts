import type { Quarter } from "../quarter.ts";
import type { NotationRefusal } from "./amount-notation.ts";
import type { Motion } from "./line.ts";
import type { LineFault } from "./line-fault.ts";

/** Why a cell, a row or a whole file of revenue is refused. */
export type StatementReason =
  | { readonly kind: "no_rows" }
  | { readonly kind: "too_many_rows"; readonly rows: number; readonly most: number }
  | { readonly kind: "no_quarter_column" }
  | { readonly kind: "no_motion_column" }
  | { readonly kind: "no_amount_column" }
  | { readonly kind: "mixed_forms" }
  | { readonly kind: "no_amounts" }
  | { readonly kind: "too_many_lines"; readonly lines: number; readonly most: number }
  | { readonly kind: "row_too_long"; readonly cells: number; readonly headings: number }
  | { readonly kind: "formula_without_value" }
  | { readonly kind: "quarter_missing" }
  | { readonly kind: "quarter_not_read" }
  | { readonly kind: "motion_missing" }
  | { readonly kind: "motion_not_read" }
  | { readonly kind: "basis_not_read" }
  | { readonly kind: "amount"; readonly refusal: NotationRefusal }
  | { readonly kind: "repeated"; readonly firstRow: number; readonly motion: Motion }
  | { readonly kind: "line"; readonly fault: LineFault; readonly motion: Motion }
  | { readonly kind: "quarter_complete"; readonly quarter: Quarter };

/** Any problem refuses the whole file: nothing of it is stored. */
export interface StatementProblem {
  /** Row of the source, counted from 1; `null` where the whole file is meant. */
  readonly row: number | null;
  /** Heading of the column, or its letter; `null` where no single column is meant. */
  readonly column: string | null;
  readonly value: string;
  readonly reason: StatementReason;
}
