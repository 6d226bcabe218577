import { evaluate } from "../evaluation/evaluate.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import type { FactEntry, FactId } from "../evaluation/facts.ts";
import type { ForecastQuestion } from "../forecast/forecast.ts";
import { countedDecisions } from "../forecast/plan.ts";
import { closeOf } from "../quarter.ts";

/**
 * The verdict at the last close as it would be if every counted decision had been carried out by then,
 * later ones last. Revenue is that of today: growth to come plays no part. A decided chart that the
 * record does not hold changes nothing.
 */
export function evaluationUnder(question: ForecastQuestion): Evaluation {
  const { record, quarter, rubric } = question;
  const close = closeOf(quarter, record.profile.fiscalYearStartMonth);
  const decided = new Map<FactId, FactEntry>();
  let chart: string | null = null;
  for (const decision of countedDecisions(question)) {
    if (decision.kind === "chart") {
      if (record.charts.some(({ key }) => key === decision.chart)) chart = decision.chart;
      continue;
    }
    const { fact, value } = decision;
    const entry = { from: close, confirmed: close, rater: null, struck: false, evidence: [] };
    decided.set(fact, { fact, value, ...entry });
  }
  const facts = [...record.facts.filter(({ fact }) => !decided.has(fact)), ...decided.values()];
  return evaluate({ ...record, facts }, quarter, rubric, chart === null ? {} : { chart });
}
