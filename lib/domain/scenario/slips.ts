import type { IsoDate } from "../quarter.ts";
import type { Decision } from "./decision.ts";

/** What a plan entry said before and after one change. */
export interface Move {
  /** Null where it was planned anew, or put back. */
  readonly before: Decision | null;
  /** Null where it was withdrawn. */
  readonly after: Decision | null;
}

/** How the day of a decision moved since it was first said. */
export interface Slips {
  readonly first: IsoDate;
  /** Times it was put off. */
  readonly later: number;
  /** Times it was brought forward. */
  readonly sooner: number;
}

/** What became of a decision's day, by its moves in their order; a decision without moves never moved. */
export function slipsOf({ on }: Pick<Decision, "on">, moves: readonly Move[]): Slips {
  const [start] = moves;
  const first = (start?.before ?? start?.after)?.on ?? on;
  const days = moves.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [{ from: before.on, to: after.on }],
  );
  return {
    first,
    later: days.filter(({ from, to }) => to > from).length,
    sooner: days.filter(({ from, to }) => to < from).length,
  };
}
