import type { Condition, ConditionId, Criterion, Test } from "../evaluation.ts";
import { and, type Status } from "../status.ts";

/** The AND of some tests. */
export const andOf = (tests: readonly Pick<Test, "status">[]): Status =>
  tests.reduce<Status>((all, { status }) => and(all, status), "met");

/** A condition is the AND of its criteria. */
export const conditionOf = (id: ConditionId, criteria: readonly Criterion[]): Condition => ({
  id,
  status: andOf(criteria),
  criteria,
});
