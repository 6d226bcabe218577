import type { IsoDate } from "../domain/quarter.ts";

/** A day without an hour is the same day everywhere: it is read and written in UTC. */
const label = (date: IsoDate, locale: string, parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" }).format(new Date(date));

/** `12 Feb 2027`. */
export const dateLabel = (date: IsoDate, locale: string): string =>
  label(date, locale, { day: "numeric", month: "short", year: "numeric" });

/** `Feb`. */
export const monthLabel = (date: IsoDate, locale: string): string =>
  label(date, locale, { month: "short" });
