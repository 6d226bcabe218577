import {
  type IsoDate,
  type Quarter,
  quarterOf,
  quartersBetween,
  shift,
} from "@/lib/domain/quarter";

const FIRST_LOOK = 8;
const LONGEST_SPAN = 120;

/** What an empty grid begins with: the eight quarters that have ended, the last one latest. */
export function firstQuarters(today: IsoDate, fiscalYearStartMonth: number): readonly Quarter[] {
  const last = shift(quarterOf(today, fiscalYearStartMonth), -1);
  return quartersBetween(shift(last, 1 - FIRST_LOOK), last);
}

/**
 * The columns of a grid: every quarter between the first and the last, so that a gap is seen as one;
 * where a mistyped year would make hundreds, only those that hold something.
 */
export function gridQuarters(held: Iterable<Quarter>): readonly Quarter[] {
  const quarters = [...new Set(held)].toSorted((a, b) => a - b);
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return [];
  return last - first < LONGEST_SPAN ? quartersBetween(first, last) : quarters;
}
