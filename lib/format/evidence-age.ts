import type { Evidence } from "../domain/evaluation/facts.ts";
import { type IsoDate, type Quarter, quarterOf } from "../domain/quarter.ts";
import { counted } from "./count.ts";
import { dateLabel } from "./date.ts";

interface Asked {
  /** The quarter in which it is asked how old the evidence is. */
  readonly quarter: Quarter;
  readonly fiscalYearStartMonth: number;
  /** Quarters after which an answer, and what it rests on, is stale. */
  readonly freshness: number;
  readonly locale: string;
}

const SEEN: Readonly<Record<Evidence["kind"], string>> = {
  link: "link checked",
  note: "noted",
  file: "file seen",
};

/**
 * When the evidence of an answer was last looked at, which is when the answer was confirmed, and how
 * many quarters ago that is: `link checked 2 May 2026, 3 quarters ago`.
 */
export function evidenceAge(
  kind: Evidence["kind"],
  confirmed: IsoDate,
  { quarter, fiscalYearStartMonth, freshness, locale }: Asked,
): string {
  const seen = `${SEEN[kind]} ${dateLabel(confirmed, locale)}`;
  const age = quarter - quarterOf(confirmed, fiscalYearStartMonth);
  if (age < 1) return seen;
  const quarters = counted(age, "quarter", "quarters", locale);
  if (age <= freshness) return `${seen}, ${quarters} ago`;
  return `${seen}, older than ${counted(freshness, "quarter", "quarters", locale)}`;
}
