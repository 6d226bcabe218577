import type { CriterionId } from "../evaluation/evaluation.ts";
import type { Parameters } from "../rubric/rubric.ts";
import type { Decision } from "../scenario/decision.ts";
import { type Forecast, forecastFrom, type ForecastQuestion, simulationFor } from "./forecast.ts";
import { isSettled, type Plan } from "./plan.ts";
import { plannedCloses } from "./planned-closes.ts";

/** What one decision of a plan does to the date, all others as they are. */
export interface DecisionEffect {
  readonly decision: Decision;
  /**
   * `counted`: the forecast counts it. `proposed`: it would if it were committed to. `history`: it is
   * done and the facts have spoken since, so it counts no more.
   */
  readonly kind: "counted" | "proposed" | "history";
  /** Criteria that are met at some coming close with it alone of the two, in the rubric's order. */
  readonly turns: readonly CriterionId[];
  /** Criteria that it would undo at some coming close. */
  readonly undoes: readonly CriterionId[];
  /** Null where revenue allows no forecast. */
  readonly dates: { readonly with: Forecast; readonly without: Forecast } | null;
}

/** The criteria met at any coming close of one plan and not at the same close of another. */
function metOnlyIn(one: Plan, other: Plan, parameters: Parameters): readonly CriterionId[] {
  const others = plannedCloses(other, parameters);
  const met = plannedCloses(one, parameters).flatMap(({ criteria }, place) =>
    criteria.filter(({ id, status }) => {
      const there = others[place]?.criteria.find((criterion) => criterion.id === id);
      return status === "met" && there?.status !== "met";
    }),
  );
  return [...new Set(met.map(({ id }) => id))];
}

/**
 * What each decision of the question's plan does, in the plan's order. A proposed one is tried as if it
 * were committed to. All are answered on the same futures, so that only the plan makes a difference.
 */
export function decisionEffects(question: ForecastQuestion): readonly DecisionEffect[] {
  const { decisions, rubric } = question;
  const simulated = simulationFor(question);
  const ask = (plan: readonly Decision[]): ForecastQuestion => ({ ...question, decisions: plan });
  return decisions.map((decision) => {
    if (isSettled(question, decision)) {
      return { decision, kind: "history", turns: [], undoes: [], dates: null };
    }
    const isProposed = decision.state === "proposed" && question.counted === "committed";
    const taken: Decision = isProposed ? { ...decision, state: "committed" } : decision;
    const kept = ask(decisions.map((one) => (one === decision ? taken : one)));
    const left = ask(decisions.filter((one) => one !== decision));
    return {
      decision,
      kind: isProposed ? "proposed" : "counted",
      turns: metOnlyIn(kept, left, rubric.parameters),
      undoes: metOnlyIn(left, kept, rubric.parameters),
      dates: simulated.ok
        ? {
            with: forecastFrom(simulated.value, kept),
            without: forecastFrom(simulated.value, left),
          }
        : null,
    };
  });
}
