import { firstDay, type IsoDate, type Quarter, quarterOf, shift } from "@/lib/domain/quarter";

/** Coming quarters that a diamond moves over: as many as are forecast. */
export const AXIS_QUARTERS = 8;

/** Where a day stands among the coming quarters, 1 to 8; the nearest end where it lies beyond. */
export function placeOf(day: IsoDate, quarter: Quarter, fiscalYearStartMonth: number): number {
  const ahead = quarterOf(day, fiscalYearStartMonth) - quarter;
  return Math.min(AXIS_QUARTERS, Math.max(1, ahead));
}

/** The day that a diamond at a place stands for: what counts is the close it comes before. */
export const dayAt = (place: number, quarter: Quarter, fiscalYearStartMonth: number): IsoDate =>
  firstDay(shift(quarter, place), fiscalYearStartMonth);
