import { type IsoDate, parseDate } from "@/lib/domain/quarter";

/** The first day of the month after a day: a likely day for a chart to take force. */
export function firstOfNextMonth(date: IsoDate): IsoDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
  return parseDate(next) ?? date;
}
