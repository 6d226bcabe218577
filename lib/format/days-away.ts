import { daysBetween, type IsoDate } from "../domain/quarter.ts";
import { counted } from "./count.ts";

/** `in 253 days`, `12 days ago`; a day without an hour, so nothing is rounded away. */
export function daysAway(date: IsoDate, today: IsoDate, locale: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return "today";
  const distance = counted(Math.abs(days), "day", "days", locale);
  return days > 0 ? `in ${distance}` : `${distance} ago`;
}
