import "server-only";
import { type IsoDate, parseDate } from "@/lib/domain/quarter";

export const now = (): Date => new Date();

/** Today in UTC; a workspace has no time zone of its own yet. */
export function today(): IsoDate {
  const date = parseDate(now().toISOString().slice(0, 10));
  if (date === null) throw new Error("the clock stands outside the years 1 to 9999");
  return date;
}
