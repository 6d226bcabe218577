import {
  closeOf,
  firstDay,
  fiscalYearOf,
  type IsoDate,
  numberOf,
  type Quarter,
} from "../domain/quarter.ts";
import { monthLabel } from "./date.ts";
import { NO_BREAK } from "./space.ts";

/** `FY27`; a year of another century in full. */
export function yearLabel(fiscalYear: number): string {
  const short = fiscalYear >= 2000 && fiscalYear < 2100;
  return `FY${short ? String(fiscalYear).slice(2) : fiscalYear}`;
}

/** `FY27 Q1`. */
export const quarterLabel = (q: Quarter): string =>
  `${yearLabel(fiscalYearOf(q))}${NO_BREAK}Q${numberOf(q)}`;

const year = (date: IsoDate) => date.slice(0, 4);

/** The months of a quarter, `Aug to Oct 2027`, `Nov 2027 to Jan 2028`. */
export function quarterMonths(q: Quarter, fiscalYearStartMonth: number, locale: string): string {
  const first = firstDay(q, fiscalYearStartMonth);
  const last = closeOf(q, fiscalYearStartMonth);
  const from = monthLabel(first, locale);
  return year(first) === year(last)
    ? `${from} to ${monthLabel(last, locale)}${NO_BREAK}${year(last)}`
    : `${from}${NO_BREAK}${year(first)} to ${monthLabel(last, locale)}${NO_BREAK}${year(last)}`;
}
