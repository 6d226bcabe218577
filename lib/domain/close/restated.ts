import { criteriaOf, type Evaluation } from "../evaluation/evaluation.ts";
import { type Quarter, shift } from "../quarter.ts";
import { LONGEST_WINDOW } from "../revenue/book.ts";

/** What was changed under closed quarters, and where. */
export interface Change {
  readonly kind: "revenue" | "fact" | "chart" | "company";
  /** The first quarter that the change touches. */
  readonly from: Quarter;
  /** The last quarter that was closed by then. */
  readonly to: Quarter;
}

/** At how many closes in a row the evaluation asked whether the reading holds. */
function closesAsked(evaluation: Evaluation): number {
  const sustained = criteriaOf(evaluation).find(({ id }) => id === "motion.sustained");
  return sustained?.reason.code === "closes_read" ? sustained.reason.required : 1;
}

/**
 * Whether a closed quarter's answer rests on what was changed: on revenue as long as one of the windows
 * that it reads holds the changed quarter, on anything else from its first day on.
 */
export function isRestated(evaluation: Evaluation, { kind, from, to }: Change): boolean {
  const { quarter } = evaluation;
  if (quarter < from || quarter > to) return false;
  return kind !== "revenue" || shift(quarter, 2 - closesAsked(evaluation) - LONGEST_WINDOW) <= from;
}
