import type { IsoDate } from "../domain/quarter.ts";
import { oncePer } from "./once-per.ts";

/** A day without an hour is the same day everywhere: it is read and written in UTC. */
const format = (parts: Intl.DateTimeFormatOptions) =>
  oncePer((locale) => new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" }));

const days = format({ day: "numeric", month: "short", year: "numeric" });
const daysOfMonths = format({ day: "numeric", month: "short" });
const months = format({ month: "short" });
const monthsOfYears = format({ month: "short", year: "numeric" });

/** `12 Feb 2027`. */
export const dateLabel = (date: IsoDate, locale: string): string =>
  days(locale).format(new Date(date));

/** `12 Feb 2027`, the day of a moment in UTC. */
export const momentLabel = (at: Date, locale: string): string => days(locale).format(at);

/** `12 Feb`, where the year stands beside it. */
export const dayMonthLabel = (date: IsoDate, locale: string): string =>
  daysOfMonths(locale).format(new Date(date));

/** `Feb`. */
export const monthLabel = (date: IsoDate, locale: string): string =>
  months(locale).format(new Date(date));

/** `Feb 2027`. */
export const monthYearLabel = (date: IsoDate, locale: string): string =>
  monthsOfYears(locale).format(new Date(date));
