import type { CompanyRecord } from "../company.ts";
import type { Quarter } from "../quarter.ts";
import type { Decision, DecisionState } from "../scenario/decision.ts";

/** Which plan entries count: those committed or done, or those proposed as well. */
export const COUNTED = ["committed", "proposed"] as const;
export type Counted = (typeof COUNTED)[number];

/** What a forecast is asked about, beside the revenue. */
export interface Plan {
  readonly record: CompanyRecord;
  /** The last close: what is known is known as of this one. */
  readonly quarter: Quarter;
  readonly decisions: readonly Decision[];
  readonly counted: Counted;
}

const counts = (state: DecisionState, counted: Counted): boolean =>
  state !== "proposed" || counted === "proposed";

/** Whether a done decision has been spoken of since: then the facts tell what came of it, and it is history. */
export function isSettled({ record }: Pick<Plan, "record">, decision: Decision): boolean {
  if (decision.state !== "done") return false;
  switch (decision.kind) {
    case "fact":
      return record.facts.some(
        ({ fact, struck, from, confirmed }) =>
          !struck && fact === decision.fact && (confirmed ?? from) >= decision.on,
      );
    case "chart":
      return record.charts.some(
        ({ kind, effectiveFrom }) => kind === "actual" && effectiveFrom >= decision.on,
      );
  }
}

/** The decisions that a forecast counts, earliest first; those of one day as recorded. */
export const countedDecisions = (plan: Plan): readonly Decision[] =>
  plan.decisions
    .filter((decision) => counts(decision.state, plan.counted) && !isSettled(plan, decision))
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
