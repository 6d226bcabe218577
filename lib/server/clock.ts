import "server-only";
import { type IsoDate, parseDate } from "@/lib/domain/quarter";

export const now = (): Date => new Date();

/** The day of a moment where the time zone is, an IANA name. */
export function dayAt(moment: Date, timeZone: string): IsoDate {
  const format = new Intl.DateTimeFormat("en", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const parts = format.formatToParts(moment);
  const valueOf = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? "";
  const date = parseDate(["year", "month", "day"].map(valueOf).join("-"));
  if (date === null) throw new Error("the clock stands outside the years 1000 to 9999");
  return date;
}

/** Today where the time zone is. */
export const today = (timeZone: string): IsoDate => dayAt(now(), timeZone);
