import type { Condition, Criterion, CriterionId } from "./evaluation.ts";
import { and, type Status } from "./status.ts";

/** A criterion of any condition; undefined where the company is not asked. */
export function criterionOf(
  conditions: readonly Condition[],
  id: CriterionId,
): Criterion | undefined {
  for (const { criteria } of conditions) {
    for (const criterion of criteria) if (criterion.id === id) return criterion;
  }
  return undefined;
}

/** The status of a criterion that every company is asked. */
export const statusOfCriterion = (conditions: readonly Condition[], id: CriterionId): Status =>
  criterionOf(conditions, id)?.status ?? "unknown";

const isAuthority = ({ id }: Condition) => id === "strategy-authority";

/** The status of condition 4: authority over company strategy. */
export const authorityStatus = (conditions: readonly Condition[]): Status =>
  conditions.find(isAuthority)?.status ?? "unknown";

/** The AND of conditions 1, 2, 3 and 5. */
export const allButAuthority = (conditions: readonly Condition[]): Status =>
  conditions.reduce<Status>(
    (all, condition) => (isAuthority(condition) ? all : and(all, condition.status)),
    "met",
  );
