import { factOf, FACT_CRITERION_IDS } from "../evaluation/criteria/facts.ts";
import type { Criterion } from "../evaluation/evaluation.ts";
import { sourceOf } from "../evaluation/input-source.ts";
import { closeOf, type Quarter } from "../quarter.ts";
import type { Decision } from "../scenario/decision.ts";
import { countedDecisions, type Plan } from "./plan.ts";
import type { PlannedClose } from "./planned-closes.ts";
import type { Dates, When } from "./when.ts";

/** The way of one criterion that revenue does not move. */
export interface Milestone {
  /** As it stands at the last close. */
  readonly criterion: Criterion;
  /** The first coming close from which it is met up to the last one looked at; null where it is not met there. */
  readonly from: Quarter | null;
  /** The decision it turns by; null where it is met already, or nothing dated turns it. */
  readonly by: Decision | null;
}

/** Whether a decision speaks of what a criterion is read from. */
function turns(decision: Decision, { id }: Criterion): boolean {
  if (decision.kind === "chart") return sourceOf(id) === "chart";
  return FACT_CRITERION_IDS.some(
    (criterion) => criterion === id && factOf(criterion) === decision.fact,
  );
}

/** The milestones of a plan, one for each criterion of `today` that revenue does not move. */
export function milestonesOf(
  today: readonly Criterion[],
  closes: readonly PlannedClose[],
  plan: Plan,
): readonly Milestone[] {
  const decisions = countedDecisions(plan);
  const { fiscalYearStartMonth } = plan.record.profile;
  return today
    .filter(({ id }) => sourceOf(id) !== "revenue")
    .map((criterion) => {
      const lastUnmet = closes.findLastIndex(({ criteria }) =>
        criteria.some(({ id, status }) => id === criterion.id && status !== "met"),
      );
      const from = closes[lastUnmet + 1]?.quarter ?? null;
      if (criterion.status === "met" || from === null) return { criterion, from, by: null };
      const close = closeOf(from, fiscalYearStartMonth);
      const by = decisions.findLast((one) => one.on <= close && turns(one, criterion)) ?? null;
      return { criterion, from, by };
    });
}

/**
 * The milestones that hold a date: those that turn last, where revenue alone would be as likely as not
 * at a close before it. Empty where revenue holds the date, and where there is none.
 */
export function holdersOf(
  when: When,
  motion: Dates,
  milestones: readonly Milestone[],
): readonly Milestone[] {
  const even = when.kind === "expected" ? when.even : null;
  if (even === null || motion.even === null || motion.even >= even) return [];
  const turning = milestones.filter(({ criterion }) => criterion.status !== "met");
  const latest = turning.reduce<Quarter | null>(
    (last, { from }) =>
      from !== null && from <= even && (last === null || from > last) ? from : last,
    null,
  );
  return turning.filter(({ from }) => from !== null && from === latest);
}
