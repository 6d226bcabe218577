import type { Quarter } from "../quarter.ts";
import { accept, refuse, type Result } from "../result.ts";
import type { Part, Series } from "./motion-notation.ts";
import type { StatementReason } from "./statement-problem.ts";

/** What a column of a revenue table holds. */
export type ColumnRole =
  | { readonly kind: "ignored" }
  | { readonly kind: "quarter" }
  | { readonly kind: "motion" }
  | { readonly kind: "amount" }
  | { readonly kind: "influenced" }
  | { readonly kind: "basis" }
  /** Amounts of one motion, a quarter a row. */
  | { readonly kind: "series"; readonly series: Series }
  /** Amounts of one quarter, a motion a row. */
  | { readonly kind: "in_quarter"; readonly quarter: Quarter; readonly part: Part };

interface Column<Of> {
  readonly at: number;
  readonly of: Of;
}

/** A table of revenue has one of three forms; columns are counted from 0. */
export type StatementForm =
  | {
      readonly kind: "long";
      readonly quarter: number;
      readonly motion: number;
      readonly amount: number | null;
      readonly influenced: number | null;
      readonly basis: number | null;
    }
  | {
      readonly kind: "motions_across";
      readonly quarter: number;
      readonly columns: readonly Column<Series>[];
    }
  | {
      readonly kind: "quarters_across";
      readonly motion: number;
      readonly columns: readonly Column<{ readonly quarter: Quarter; readonly part: Part }>[];
    };

/** What columns lack, or that they contradict each other. */
type FormRefusal = Extract<
  StatementReason["kind"],
  "no_quarter_column" | "no_motion_column" | "no_amount_column" | "mixed_forms"
>;

const placeOf = (columns: readonly ColumnRole[], kind: ColumnRole["kind"]): number | null => {
  const at = columns.findIndex((role) => role.kind === kind);
  return at < 0 ? null : at;
};

/** The form that the columns make together, or what they lack. */
export function formOf(columns: readonly ColumnRole[]): Result<StatementForm, FormRefusal> {
  const series = columns.flatMap((role, at) =>
    role.kind === "series" ? [{ at, of: role.series }] : [],
  );
  const inQuarters = columns.flatMap((role, at) =>
    role.kind === "in_quarter" ? [{ at, of: { quarter: role.quarter, part: role.part } }] : [],
  );
  const quarter = placeOf(columns, "quarter");
  const motion = placeOf(columns, "motion");
  const amount = placeOf(columns, "amount");
  const influenced = placeOf(columns, "influenced");
  const named = amount !== null || influenced !== null;
  const forms = [series.length > 0, inQuarters.length > 0, named].filter(Boolean).length;
  if (forms > 1) return refuse("mixed_forms");
  if (inQuarters.length > 0) {
    if (quarter !== null) return refuse("mixed_forms");
    return motion === null
      ? refuse("no_motion_column")
      : accept({ kind: "quarters_across", motion, columns: inQuarters });
  }
  if (quarter === null) return refuse("no_quarter_column");
  if (series.length > 0) {
    return motion === null
      ? accept({ kind: "motions_across", quarter, columns: series })
      : refuse("mixed_forms");
  }
  if (motion === null) return refuse("no_motion_column");
  if (!named) return refuse("no_amount_column");
  const basis = placeOf(columns, "basis");
  return accept({ kind: "long", quarter, motion, amount, influenced, basis });
}
