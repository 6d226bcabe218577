import { firstDay, type Quarter, quarterOf, shift } from "../quarter.ts";
import type { Motion } from "../revenue/line.ts";
import {
  type Definition,
  DEFINITIONS,
  PARAMETER_RANGES,
  type Parameters,
  type Reading,
  READINGS,
  type ThresholdName,
} from "../rubric/rubric.ts";
import type { Decision } from "../scenario/decision.ts";
import { forecastFrom, type ForecastQuestion, type MadeForecast } from "./forecast.ts";
import { HORIZON, type RevenueSimulation } from "./simulation.ts";
import type { When } from "./when.ts";

/** One thing changed, all else as asked. */
export type Lever =
  /** Growth of a motion beyond what was supposed, in basis points a year. */
  | { readonly kind: "growth"; readonly motion: Motion; readonly basisPoints: number }
  | { readonly kind: "definition"; readonly definition: Definition }
  | { readonly kind: "reading"; readonly reading: Reading }
  | { readonly kind: "threshold"; readonly threshold: ThresholdName; readonly value: number }
  /** A decision so many quarters later; earlier where negative. */
  | { readonly kind: "decision"; readonly decision: Decision; readonly quarters: number };

/** What a lever does to the date. */
export interface Sensitivity {
  readonly lever: Lever;
  readonly when: When;
  /**
   * Quarters by which even odds come later; sooner where negative, null where neither has a date. A
   * date beyond the closes looked at counts as the close after them: then it is that much at least.
   */
  readonly quarters: number | null;
  /** By how much the odds by the last close looked at rise; lower where negative. */
  readonly odds: number;
}

/** Ten points a year either way. */
const GROWTHS = [1_000, -1_000];
/** How far each threshold that condition 1 or 5 asks for is moved either way. */
const STEPS: Readonly<Partial<Record<ThresholdName, number>>> = {
  topThreeRank: 1,
  topThreeShareBp: 500,
  topThreeDirectRatio: 1,
  majorityShareBp: 500,
  sustainQuarters: 1,
  minSeniorLeaders: 1,
  minVps: 1,
  minLedManagers: 1,
  maxDirectManagers: 1,
};
const ASKED_BY: Readonly<Partial<Record<ThresholdName, Reading>>> = {
  topThreeRank: "top_three",
  topThreeShareBp: "top_three",
  topThreeDirectRatio: "top_three",
  majorityShareBp: "majority",
};

const ORDER = Object.keys(STEPS) as readonly ThresholdName[];

/** The thresholds that conditions 1 and 5 ask for under a reading, in the rubric's order. */
export const thresholdsAsked = (reading: Reading): readonly ThresholdName[] =>
  ORDER.filter((name) => (ASKED_BY[name] ?? reading) === reading);

function thresholdLevers(parameters: Parameters): readonly Lever[] {
  return thresholdsAsked(parameters.reading).flatMap((threshold) => {
    const [least, most] = PARAMETER_RANGES[threshold];
    const step = STEPS[threshold] ?? 1;
    return [parameters[threshold] - step, parameters[threshold] + step]
      .filter((value) => value >= least && value <= most)
      .map((value) => ({ kind: "threshold", threshold, value }) as const);
  });
}

/** Every lever that a question has, in the order of motions, of the rubric and of the plan. */
export function leversOf(
  { history }: RevenueSimulation,
  question: ForecastQuestion,
): readonly Lever[] {
  const { parameters } = question.rubric;
  return [
    ...history.motions.flatMap(({ motion }) =>
      GROWTHS.map((basisPoints) => ({ kind: "growth", motion, basisPoints }) as const),
    ),
    ...DEFINITIONS.filter((definition) => definition !== parameters.definition).map(
      (definition) => ({ kind: "definition", definition }) as const,
    ),
    ...READINGS.filter((reading) => reading !== parameters.reading).map(
      (reading) => ({ kind: "reading", reading }) as const,
    ),
    ...thresholdLevers(parameters),
    ...question.decisions.flatMap((decision) =>
      [-1, 1].map((quarters) => ({ kind: "decision", decision, quarters }) as const),
    ),
  ];
}

const withParameters = (
  question: ForecastQuestion,
  parameters: Partial<Parameters>,
): ForecastQuestion => ({
  ...question,
  rubric: { ...question.rubric, parameters: { ...question.rubric.parameters, ...parameters } },
});

/** A decision on the first day of the quarter so many later: what counts is the close it comes before. */
function moved(decision: Decision, quarters: number, { record }: ForecastQuestion): Decision {
  const { fiscalYearStartMonth } = record.profile;
  const quarter = shift(quarterOf(decision.on, fiscalYearStartMonth), quarters);
  return { ...decision, on: firstDay(quarter, fiscalYearStartMonth) };
}

/** The question with a lever pulled. */
export function pulled(question: ForecastQuestion, lever: Lever): ForecastQuestion {
  switch (lever.kind) {
    case "growth": {
      const { motion, basisPoints } = lever;
      const growth = { ...question.growth, [motion]: (question.growth[motion] ?? 0) + basisPoints };
      return { ...question, growth };
    }
    case "definition":
      return withParameters(question, { definition: lever.definition });
    case "reading":
      return withParameters(question, { reading: lever.reading });
    case "threshold":
      return withParameters(question, { [lever.threshold]: lever.value });
    case "decision": {
      const decisions = question.decisions.map((decision) =>
        decision === lever.decision ? moved(decision, lever.quarters, question) : decision,
      );
      return { ...question, decisions };
    }
  }
}

const expectedOf = (when: When) => (when.kind === "depends" ? null : when);
const evenOf = (when: When): Quarter | null => expectedOf(when)?.even ?? null;
const lastOdds = (when: When): number => expectedOf(when)?.odds.by.at(-1) ?? 0;

/** How far two dates lie apart, none counting as the close after the last one looked at. */
function laterBy(one: When, other: When, from: Quarter): number | null {
  const [before, after] = [evenOf(one), evenOf(other)];
  if (before === null && after === null) return null;
  const none = shift(from, HORIZON + 1);
  return (after ?? none) - (before ?? none);
}

/**
 * What one lever, pulled by itself on the same futures, does to the date. Null where it leaves no
 * forecast.
 */
export function sensitivityTo(
  lever: Lever,
  simulation: RevenueSimulation,
  question: ForecastQuestion,
  { when, quarter }: MadeForecast,
): Sensitivity | null {
  const changed = forecastFrom(simulation, pulled(question, lever));
  if (changed.kind === "none") return null;
  const quarters = laterBy(when, changed.when, quarter);
  const odds = lastOdds(changed.when) - lastOdds(when);
  return { lever, when: changed.when, quarters, odds };
}
