import { type IsoDate, parseDate } from "@/lib/domain/quarter";

/** A `date` column arrives as midnight UTC. */
export function isoDate(column: Date): IsoDate {
  const date = parseDate(column.toISOString().slice(0, 10));
  if (date === null) throw new Error("a stored date lies outside the years 1 to 9999");
  return date;
}

export const isoDateOrNull = (column: Date | null): IsoDate | null =>
  column === null ? null : isoDate(column);

export const dateColumn = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);
