import type { ForecastQuestion } from "../forecast/forecast.ts";
import type { Growth } from "../forecast/growth.ts";
import type { Counted } from "../forecast/plan.ts";
import { type Parameters, THRESHOLD_NAMES, type ThresholdName } from "../rubric/rubric.ts";
import type { Decision } from "./decision.ts";

/** What is supposed in place of what is recorded, ruled and planned. It holds its own copies. */
export interface Assumptions {
  readonly growth: Growth;
  /** Replaced parameters of the rubric; the others are those in force. */
  readonly parameters: Partial<Parameters>;
  /** The whole plan that counts, a proposed chart's adoption among it. */
  readonly decisions: readonly Decision[];
  readonly counted: Counted;
}

/** Smallest and largest growth that may be supposed, in basis points a year: all room that a lever needs. */
export const GROWTH_RANGE = [-8_000, 30_000] as const;

/** Nothing supposed: the plan as it stands, copied. */
export const asPlanned = ({ decisions, counted }: ForecastQuestion): Assumptions => ({
  growth: {},
  parameters: {},
  decisions,
  counted,
});

/** The parameters that differ from those in force. */
export function changedParameters(inForce: Parameters, wanted: Parameters): Partial<Parameters> {
  const thresholds: Partial<Record<ThresholdName, number>> = {};
  for (const name of THRESHOLD_NAMES) {
    if (wanted[name] !== inForce[name]) thresholds[name] = wanted[name];
  }
  const { reading, definition } = wanted;
  return {
    ...thresholds,
    ...(reading !== inForce.reading && { reading }),
    ...(definition !== inForce.definition && { definition }),
  };
}

/** The question under some assumptions; what they do not name stays as it is. */
export function applied(question: ForecastQuestion, assumptions: Assumptions): ForecastQuestion {
  const { growth, parameters, decisions, counted } = assumptions;
  const { rubric } = question;
  return {
    ...question,
    rubric: { ...rubric, parameters: { ...rubric.parameters, ...parameters } },
    growth,
    decisions,
    counted,
  };
}
