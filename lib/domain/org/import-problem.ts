/** What a manager cell holds where it holds no manager that could be found. */
export type ManagerForm = "sentinel" | "email" | "reversed_name" | "slug" | "path";

/** Why a cell, a row or the file is refused, or reported beside a chart that is whole all the same. */
export type ImportReason =
  | { readonly kind: "no_rows" }
  | { readonly kind: "too_many_rows"; readonly rows: number; readonly most: number }
  | { readonly kind: "no_manager_column" }
  | { readonly kind: "no_title_column" }
  | { readonly kind: "no_name_or_id_column" }
  | { readonly kind: "row_too_long"; readonly cells: number; readonly headings: number }
  | { readonly kind: "row_too_short"; readonly cells: number; readonly headings: number }
  | { readonly kind: "formula_without_value" }
  | { readonly kind: "unreadable_text" }
  | { readonly kind: "cell_too_long"; readonly characters: number; readonly most: number }
  | { readonly kind: "nothing_named" }
  | { readonly kind: "title_missing" }
  | { readonly kind: "id_missing" }
  | { readonly kind: "id_repeated"; readonly firstRow: number }
  | { readonly kind: "person_placeholder" }
  | { readonly kind: "has_left" }
  | { readonly kind: "status_not_known"; readonly rows: number }
  | { readonly kind: "reports_to_itself" }
  | { readonly kind: "cycle"; readonly rows: readonly number[] }
  | { readonly kind: "manager_form"; readonly form: ManagerForm }
  | { readonly kind: "manager_ambiguous"; readonly rows: readonly number[] }
  | { readonly kind: "manager_not_found" }
  | { readonly kind: "managers_mostly_not_found"; readonly missing: number; readonly named: number }
  | { readonly kind: "managers_mostly_blank"; readonly blank: number; readonly rows: number }
  | { readonly kind: "several_tops"; readonly tops: number };

export interface ImportProblem {
  /** Row of the source, counted from 1; null where the whole file is meant. */
  readonly row: number | null;
  /** Heading of the column, or null where no single column is meant. */
  readonly column: string | null;
  readonly value: string;
  readonly reason: ImportReason;
  /** One refusal refuses the whole file; what is reported stands beside a whole chart. */
  readonly severity: "refused" | "reported";
}
