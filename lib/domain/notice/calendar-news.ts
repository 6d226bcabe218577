import { answersInForce, readFact } from "../evaluation/fact-in-force.ts";
import { FACT_IDS, type FactEntry, type FactId } from "../evaluation/facts.ts";
import { closeOf, daysBetween, type IsoDate, type Quarter, quarterOf, shift } from "../quarter.ts";
import { bareDecision, type Decision } from "../scenario/decision.ts";
import { isOverdue } from "../scenario/overdue.ts";
import type { Notice } from "./notice.ts";

/** Days before a close from which on people are told what would be stale at it. */
const AGING_DAYS = 30;

/** The decisions whose day has passed and that nobody has called done. */
export function overdueNews(
  decisions: readonly (Decision & { readonly id: string })[],
  charts: readonly { readonly key: string; readonly name: string }[],
  today: IsoDate,
): readonly Notice[] {
  return decisions
    .filter((decision) => isOverdue(decision, today))
    .map((decision) => ({
      kind: "decision_overdue",
      decisionId: decision.id,
      decision: bareDecision(decision),
      chartName:
        decision.kind === "chart"
          ? (charts.find(({ key }) => key === decision.chart)?.name ?? null)
          : null,
    }));
}

interface Evidence {
  readonly facts: readonly FactEntry[];
  /** 1 to 12. */
  readonly fiscalYearStartMonth: number;
  /** Quarters for which an answer stays fresh, by quarter: the rubric may change. */
  readonly freshnessAt: (quarter: Quarter) => number;
}

/**
 * The facts answered at the last close whose every answer would be stale at the coming one; nothing
 * until a month before it.
 */
export function agingNews(
  { facts, fiscalYearStartMonth, freshnessAt }: Evidence,
  today: IsoDate,
): readonly Notice[] {
  const quarter = quarterOf(today, fiscalYearStartMonth);
  if (daysBetween(today, closeOf(quarter, fiscalYearStartMonth)) > AGING_DAYS) return [];
  const readingsAt = (asked: Quarter) => {
    const close = closeOf(asked, fiscalYearStartMonth);
    const inForce = answersInForce(facts, close, asked, fiscalYearStartMonth);
    const freshness = freshnessAt(asked);
    return (fact: FactId) => readFact(fact, inForce, freshness).code;
  };
  const [before, coming] = [readingsAt(shift(quarter, -1)), readingsAt(quarter)];
  const aging = FACT_IDS.filter(
    (fact) => before(fact) === "fact_answered" && coming(fact) === "fact_stale",
  );
  return aging.length === 0 ? [] : [{ kind: "evidence_aging", quarter, facts: aging }];
}
