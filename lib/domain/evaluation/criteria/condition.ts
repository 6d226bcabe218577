import type { Condition, ConditionId, Criterion, Test } from "../evaluation.ts";
import type { Status } from "../status.ts";

/** The AND of some tests. */
export function andOf(tests: readonly Test[]): Status {
  if (tests.some(({ status }) => status === "not_met")) return "not_met";
  return tests.some(({ status }) => status === "unknown") ? "unknown" : "met";
}

/** A condition is the AND of its criteria. */
export const conditionOf = (id: ConditionId, criteria: readonly Criterion[]): Condition => ({
  id,
  status: andOf(criteria),
  criteria,
});
