import type { Condition, ConditionId, Criterion } from "../evaluation.ts";
import { and } from "../status.ts";

/** A condition is the AND of its criteria. */
export const conditionOf = (id: ConditionId, criteria: readonly Criterion[]): Condition => ({
  id,
  status: and(...criteria.map(({ status }) => status)),
  criteria,
});
