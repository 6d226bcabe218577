import type { SheetRow } from "../sheet.ts";
import type { Guesses } from "./import-guess.ts";
import type { DraftPosition } from "./import-rows.ts";
import { cellOf, type ChartTable, headingOf } from "./import-table.ts";

/** Posts as a number: `3.5`, `3,5`; null where the cell holds none. */
function postsIn(text: string): number | null {
  const number = Number(text.replace(",", "."));
  return text === "" || !Number.isFinite(number) || number < 0 ? null : number;
}

/**
 * How many positions a row stands for. Where a file counts posts instead of naming people, a row
 * without a person is as many positions as it has posts, parts rounded up; one person is one.
 */
export function positionsIn(
  table: ChartTable,
  row: SheetRow,
  { id, person, title }: DraftPosition,
  guesses: Guesses,
): number {
  const posts = postsIn(cellOf(table, row, "count"));
  if (posts === null || person !== null) return 1;
  const ask = { row: row.number, column: headingOf(table, "count") };
  if (posts === 0 && id === "") {
    const options = ["left_out", "one"] as const;
    const option = guesses.ask({ ...ask, value: title, reason: { kind: "no_posts" }, options });
    return option === "one" ? 1 : 0;
  }
  const positions = Math.ceil(posts);
  if (positions <= 1) return 1;
  const reason = { kind: "counted", posts, positions } as const;
  const options = ["counted", "one"] as const;
  const value = cellOf(table, row, "count");
  return guesses.ask({ ...ask, value, reason, options }) === "one" ? 1 : positions;
}
