import { addDays, closeOf, type IsoDate, type Quarter } from "../quarter.ts";

interface Term {
  readonly quarter: Quarter;
  /** 1 to 12. */
  readonly fiscalYearStartMonth: number;
  /** Days after the close, 0 or more. */
  readonly dueDays: number;
  readonly today: IsoDate;
}

/** The day by which a review that opens today is due: so many days after the close, or after today where that has passed. */
export function dueDay({ quarter, fiscalYearStartMonth, dueDays, today }: Term): IsoDate {
  const planned = addDays(closeOf(quarter, fiscalYearStartMonth), dueDays);
  return planned < today ? addDays(today, dueDays) : planned;
}
