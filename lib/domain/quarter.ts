/** A day that exists, `YYYY-MM-DD`; text order is time order. */
export type IsoDate = string & { readonly __brand: "IsoDate" };

/** A fiscal quarter, counted: fiscal year × 4 + quarter − 1. Subtracting two gives quarters between them. */
export type Quarter = number & { readonly __brand: "Quarter" };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const KEY = /^(\d{4})Q([1-4])$/;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month of the Gregorian calendar; `month` 1–12. */
function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The one place that makes a date from text: checked by `parseDate` and by arithmetic on whole months. */
const asDate = (text: string) => text as IsoDate;
const asQuarter = (index: number) => index as Quarter;
const two = (n: number) => String(n).padStart(2, "0");
const four = (n: number) => String(n).padStart(4, "0");

/** Reads `YYYY-MM-DD`; null for other text and for a day that does not exist. */
export function parseDate(text: string): IsoDate | null {
  const match = DAY.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? asDate(text)
    : null;
}

const DAY_MS = 86_400_000;

/** The day `count` days later, earlier where negative; the same day where that leaves the years 1 to 9999. */
export function addDays(date: IsoDate, count: number): IsoDate {
  const moment = new Date(Date.parse(date) + count * DAY_MS);
  return parseDate(moment.toISOString().slice(0, 10)) ?? date;
}

/** Days from one day to another; negative where the other comes first. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Fiscal year (the calendar year in which it ends, 1–9999) and quarter 1–4. */
export function quarter(fiscalYear: number, number: 1 | 2 | 3 | 4): Quarter {
  return asQuarter(fiscalYear * 4 + number - 1);
}

/** Reads a key such as `2027Q1`; null for any other text. */
export function parseQuarterKey(text: string): Quarter | null {
  const match = KEY.exec(text);
  return match === null || match[1] === "0000"
    ? null
    : asQuarter(Number(match[1]) * 4 + Number(match[2]) - 1);
}

/** The fiscal year, named by the calendar year in which it ends. */
export const fiscalYearOf = (q: Quarter): number => Math.floor(q / 4);
/** The quarter's number in its year. The cast: a remainder of four plus one is 1 to 4. */
export const numberOf = (q: Quarter): 1 | 2 | 3 | 4 => ((((q % 4) + 4) % 4) + 1) as 1 | 2 | 3 | 4;

/** `2027Q1`, the key under which a quarter is stored and exchanged. */
export const quarterKey = (q: Quarter): string => `${four(fiscalYearOf(q))}Q${numberOf(q)}`;

/** The quarter `count` quarters later; earlier where negative. */
export const shift = (q: Quarter, count: number): Quarter => asQuarter(q + count);

/** Every quarter from `first` to `last`, both included; empty where `last` comes before. */
export function quartersBetween(first: Quarter, last: Quarter): Quarter[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => shift(first, i));
}

/** Months since year 0 at which the quarter begins; a year that starts in January ends in its own calendar year. */
function firstMonth(q: Quarter, fiscalYearStartMonth: number): number {
  const startsInYearBefore = fiscalYearStartMonth === 1 ? 0 : 12;
  return (
    fiscalYearOf(q) * 12 - startsInYearBefore + (fiscalYearStartMonth - 1) + (numberOf(q) - 1) * 3
  );
}

/** First day of the quarter; `fiscalYearStartMonth` 1–12. */
export function firstDay(q: Quarter, fiscalYearStartMonth: number): IsoDate {
  const months = firstMonth(q, fiscalYearStartMonth);
  return asDate(`${four(Math.floor(months / 12))}-${two((months % 12) + 1)}-01`);
}

/** Last day of the quarter, its close. */
export function closeOf(q: Quarter, fiscalYearStartMonth: number): IsoDate {
  const months = firstMonth(q, fiscalYearStartMonth) + 2;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return asDate(`${four(year)}-${two(month)}-${two(daysIn(year, month))}`);
}

/** The fiscal quarter that holds a day. */
export function quarterOf(date: IsoDate, fiscalYearStartMonth: number): Quarter {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const yearsLag = fiscalYearStartMonth === 1 ? 0 : 12;
  return asQuarter(Math.floor((months - (fiscalYearStartMonth - 1) + yearsLag) / 3));
}

/** A calendar quarter, counted like a fiscal one: year × 4 + quarter − 1. */
export type CalendarQuarter = number & { readonly __brand: "CalendarQuarter" };

/** The calendar quarter of a fiscal quarter's middle month, and so of most of its days. */
export function calendarQuarterOf(q: Quarter, fiscalYearStartMonth: number): CalendarQuarter {
  return Math.floor((firstMonth(q, fiscalYearStartMonth) + 1) / 3) as CalendarQuarter;
}
