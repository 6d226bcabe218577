import { closeOf, type IsoDate, type Quarter } from "../quarter.ts";

interface Given {
  /** Quarters with revenue, in entry or complete. */
  readonly quarters: Iterable<Quarter>;
  /** The latest closed quarter; null where none is. */
  readonly lastClosed: Quarter | null;
  /** 1 to 12. */
  readonly fiscalYearStartMonth: number;
  readonly today: IsoDate;
}

/**
 * The quarters that a review may be opened for, earliest first: with revenue, past their close, and
 * later than everything closed, since an earlier one would change what those closes saw.
 */
export const reviewableQuarters = ({
  quarters,
  lastClosed,
  fiscalYearStartMonth,
  today,
}: Given): readonly Quarter[] =>
  [...new Set(quarters)]
    .filter((quarter) => closeOf(quarter, fiscalYearStartMonth) < today)
    .filter((quarter) => lastClosed === null || quarter > lastClosed)
    .toSorted((a, b) => a - b);
