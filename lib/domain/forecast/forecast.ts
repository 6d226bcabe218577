import { evaluate } from "../evaluation/evaluate.ts";
import { CONDITION_IDS, criteriaOf } from "../evaluation/evaluation.ts";
import type { Quarter } from "../quarter.ts";
import type { Result } from "../result.ts";
import type { Rubric } from "../rubric/rubric.ts";
import { EVERY_CLOSE, primaryMotionCloses, unchangedCloses } from "./crossing.ts";
import { closesShown, type EvidenceLevel, evidenceLevel } from "./evidence.ts";
import { type Band, fanOf } from "./fan.ts";
import { futureWindows } from "./future-windows.ts";
import type { Growth } from "./growth.ts";
import type { HistoryStart, NoHistory, RevenueHistory } from "./history.ts";
import { holdersOf, type Milestone, milestonesOf } from "./milestones.ts";
import { partnerShares, quartersOfPartner } from "./partner-shares.ts";
import type { Plan } from "./plan.ts";
import { plannedCloses } from "./planned-closes.ts";
import { HORIZON, METHOD, type RevenueSimulation, simulateRevenue } from "./simulation.ts";
import { type StillConfirmed, stillConfirmedFacts } from "./still-confirmed.ts";
import { isUnusual } from "./unusual.ts";
import { type Expected, expected, type When, whenJustified } from "./when.ts";
import { expectedWithin, whenWithin } from "./within-evidence.ts";

/** What a forecast is asked. */
export interface ForecastQuestion extends Plan {
  readonly rubric: Rubric;
  /** Growth beyond the forecast, motion by motion; empty where nothing is supposed. */
  readonly growth: Growth;
  /** Quarters from which revenue is not comparable with what was before. */
  readonly breaks: readonly Quarter[];
  /** Somebody has looked at the last quarter's revenue and stands by it, however unusual it is. */
  readonly confirmed: boolean;
}

/** Why there is no forecast. */
export type NoForecast =
  | { readonly kind: NoHistory }
  | { readonly kind: "too_few_quarters"; readonly quarters: number; readonly begins: HistoryStart }
  /** The last quarter's share is far from all that was to be expected, and nobody has confirmed it. */
  | { readonly kind: "unusual_quarter" };

/** What a forecast rests on, listed so that anybody can repeat it. */
export interface ForecastBasis {
  readonly method: string;
  readonly seed: string;
  /** Futures that were simulated. */
  readonly futures: number;
  readonly first: Quarter;
  readonly begins: HistoryStart;
  /** Quarters with partner revenue from `first` on. */
  readonly quarters: number;
  readonly filled: RevenueHistory["filled"];
  readonly stillConfirmed: readonly StillConfirmed[];
}

export interface MadeForecast {
  readonly kind: "made";
  /** The last close, from which it looks ahead. */
  readonly quarter: Quarter;
  readonly level: EvidenceLevel;
  /** Whether all five conditions are met at the last close: then `odds.at` says whether they stay so. */
  readonly justified: boolean;
  /** All five conditions at once; no dates at the level `very_short`. */
  readonly when: When;
  /** The same if the mix of revenue stayed as it is today. */
  readonly noChange: When;
  /** Condition 1 alone, as far as revenue moves it. */
  readonly motion: Expected;
  /** The other criteria, in the rubric's order. */
  readonly milestones: readonly Milestone[];
  /** Of these the ones that hold the date; empty where revenue holds it, and where there is none. */
  readonly heldBy: readonly Milestone[];
  /** The partner share at each close spoken of. */
  readonly fan: readonly Band[];
  readonly basis: ForecastBasis;
}

export type Forecast = { readonly kind: "none"; readonly why: NoForecast } | MadeForecast;

const none = (why: NoForecast): Forecast => ({ kind: "none", why });

/** Looks ahead from a simulation of the question's revenue. */
export function forecastFrom(simulation: RevenueSimulation, question: ForecastQuestion): Forecast {
  const { quarter, history, seed } = simulation;
  const { record, rubric, growth } = question;
  const { parameters } = rubric;
  const { definition } = parameters;
  const quarters = quartersOfPartner(history, definition);
  const level = evidenceLevel(quarters);
  if (level === null) return none({ kind: "too_few_quarters", quarters, begins: history.begins });
  if (!question.confirmed && isUnusual(partnerShares(history, definition))) {
    return none({ kind: "unusual_quarter" });
  }
  const windows = futureWindows(simulation, definition, growth);
  const futures = primaryMotionCloses(simulation, windows, parameters);
  const closes = plannedCloses(question, parameters);
  const { conditions, conditionsMet } = evaluate(record, quarter, rubric);
  const today = criteriaOf({ conditions });
  const when = whenWithin(level, whenJustified(futures, closes, quarter), closes, quarter);
  const motion = expectedWithin(level, expected(futures, quarter), EVERY_CLOSE, quarter);
  const milestones = milestonesOf(today, closes, question);
  return {
    kind: "made",
    quarter,
    level,
    justified: conditionsMet === CONDITION_IDS.length,
    when,
    noChange: whenJustified([unchangedCloses(simulation, parameters)], closes, quarter),
    motion,
    milestones,
    heldBy: holdersOf(when, motion, milestones),
    fan: fanOf(windows, quarter, closesShown(level, HORIZON)),
    basis: {
      method: METHOD,
      seed,
      futures: futures.length,
      first: history.first,
      begins: history.begins,
      quarters,
      filled: history.filled,
      stillConfirmed: stillConfirmedFacts(
        today,
        closes.at(-1)?.quarter ?? quarter,
        parameters.factFreshnessQuarters,
        record.profile.fiscalYearStartMonth,
      ),
    },
  };
}

/** The simulation that a question is answered from; the rubric, the plan and growth play no part in it. */
export const simulationFor = ({
  record,
  quarter,
  breaks,
}: ForecastQuestion): Result<RevenueSimulation, NoHistory> =>
  simulateRevenue(record.revenue, quarter, breaks);

/**
 * When a Chief Partner Officer title will be justified. Revenue is simulated and every future judged
 * by the rubric's own code; facts and charts change by dated decisions alone. Pure and deterministic:
 * the same question has the same answer on any machine.
 */
export function forecast(question: ForecastQuestion): Forecast {
  const simulated = simulationFor(question);
  return simulated.ok ? forecastFrom(simulated.value, question) : none({ kind: simulated.refusal });
}
