import type { Chart, Position } from "./chart.ts";
import { differencesOf, type PositionDifference } from "./differences.ts";
import type { PositionField } from "./position-fields.ts";

const TOLD: ReadonlySet<PositionField> = new Set(["manager", "title", "person"]);

/** What an import changes, each position under the first that is true of it; all keep managers first. */
export interface ImportDifference {
  readonly joined: readonly Position[];
  readonly left: readonly Position[];
  /** Gone too, but open or planned with nobody on them, so nobody left. */
  readonly unfilled: readonly Position[];
  readonly moved: readonly Changed[];
  readonly retitled: readonly Changed[];
  /** The seat is the same and somebody else sits on it. */
  readonly refilled: readonly Changed[];
  /** Level, function, status or dotted lines alone. */
  readonly otherwise: readonly Changed[];
}

export type Changed = Extract<PositionDifference, { readonly kind: "moved" | "changed" }>;

const isUnfilled = ({ status, person }: Position) => status !== "filled" && person === null;

/** What the next version changes of the chart in force; a position may stand in several lists. */
export function importDifference(before: Chart, after: Chart): ImportDifference {
  const rows = differencesOf(before, after);
  const changed = rows.flatMap((row) =>
    row.kind === "moved" || row.kind === "changed" ? [row] : [],
  );
  const gone = rows.flatMap((row) => (row.kind === "removed" ? [row.before] : []));
  return {
    joined: rows.flatMap((row) => (row.kind === "added" ? [row.after] : [])),
    left: gone.filter((seat) => !isUnfilled(seat)),
    unfilled: gone.filter(isUnfilled),
    moved: changed.filter(({ kind }) => kind === "moved"),
    retitled: changed.filter(({ fields }) => fields.includes("title")),
    refilled: changed.filter(({ fields }) => fields.includes("person")),
    otherwise: changed.filter(({ fields }) => !fields.some((field) => TOLD.has(field))),
  };
}
