import type { CompanyRecord } from "../company.ts";
import { closeOf, type IsoDate, type Quarter } from "../quarter.ts";

/**
 * The quarter that screens and jobs speak of: the latest one marked complete whose last day lies
 * before `today`. `null` where there is none; a quarter in entry would read as whatever was typed first.
 */
export function latestCompleteQuarter(
  complete: Iterable<Quarter>,
  fiscalYearStartMonth: number,
  today: IsoDate,
): Quarter | null {
  let latest: Quarter | null = null;
  for (const quarter of complete) {
    const past = closeOf(quarter, fiscalYearStartMonth) < today;
    if (past && (latest === null || quarter > latest)) latest = quarter;
  }
  return latest;
}

/** A record as it is judged, without quarters in entry: they would read as whatever was typed first. */
export const settledRecord = <Kept extends CompanyRecord>(
  record: Kept,
  complete: ReadonlySet<Quarter>,
): Kept => ({
  ...record,
  revenue: record.revenue.filter(({ quarter }) => complete.has(quarter)),
});
