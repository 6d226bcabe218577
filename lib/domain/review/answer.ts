import type { Answer, FactReading } from "../evaluation/fact-in-force.ts";
import type { FactId } from "../evaluation/facts.ts";
import { firstDay, type IsoDate, type Quarter } from "../quarter.ts";
import type { ReviewItemState } from "./item.ts";

/** A title that is said again keeps the day on which it began; what changed began in the quarter under review. */
const keepsItsDay = (fact: FactId, before: Pick<Answer, "value">, value: string | null) =>
  fact.startsWith("title.") && before.value === value;

/**
 * The day from which an answer given in a review holds: of a title that is said again the day of the
 * answer before it, else the first day of the quarter under review or the day of the answer before it
 * where that is later. `before` is the rater's answer in force at the close, null where there is none;
 * `value` is null where nobody can tell.
 */
export function answeredFrom(
  fact: FactId,
  before: Pick<Answer, "from" | "value"> | null,
  value: string | null,
  quarter: Quarter,
  fiscalYearStartMonth: number,
): IsoDate {
  const first = firstDay(quarter, fiscalYearStartMonth);
  if (before === null) return first;
  return keepsItsDay(fact, before, value) || before.from > first ? before.from : first;
}

/** What becomes of a question once it is answered, by what all raters say before and after. */
export function answeredState(before: FactReading, after: FactReading): ReviewItemState {
  if (after.code !== "fact_answered") return "unknown";
  const isSame = before.code === "fact_answered" && before.value === after.value;
  const isSaidAgain =
    before.code === "fact_stale" && before.answers.some(({ value }) => value === after.value);
  return isSame || isSaidAgain ? "confirmed" : "changed";
}
