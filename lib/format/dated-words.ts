import type { Quarter } from "../domain/quarter.ts";
import { quarterLabel } from "./quarter.ts";

/** A sentence or two that may name one quarter, which the page sets apart. */
export interface DatedWords {
  readonly before: string;
  /** Null where no quarter is named. */
  readonly date: string | null;
  readonly after: string;
}

/** Words that name no quarter. */
export const undated = (text: string): DatedWords => ({ before: text, date: null, after: "" });

/** Words around a quarter. */
export const datedAt = (before: string, quarter: Quarter, after: string): DatedWords => ({
  before,
  date: quarterLabel(quarter),
  after,
});

/** The same as plain text. */
export const plainWords = ({ before, date, after }: DatedWords): string =>
  `${before}${date ?? ""}${after}`;
