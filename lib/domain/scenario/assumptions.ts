import type { ForecastQuestion } from "../forecast/forecast.ts";
import type { Growth } from "../forecast/growth.ts";
import type { Counted } from "../forecast/plan.ts";
import {
  type ParameterName,
  type Parameters,
  type ParameterValue,
  replaceParameters,
} from "../rubric/rubric.ts";
import type { Decision } from "./decision.ts";

/** What is supposed in place of what is recorded, ruled and planned. It holds its own copies. */
export interface Assumptions {
  readonly growth: Growth;
  /** Replaced parameters of the rubric; the others are those in force. */
  readonly parameters: Readonly<Partial<Record<ParameterName, ParameterValue>>>;
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

/** The parameters that count; those in force where the rubric refuses one of the replaced. */
export function parametersUnder(inForce: Parameters, { parameters }: Assumptions): Parameters {
  const replaced = replaceParameters(inForce, parameters);
  return replaced.ok ? replaced.value : inForce;
}

/** The question under some assumptions; what they do not name stays as it is. */
export function applied(question: ForecastQuestion, assumptions: Assumptions): ForecastQuestion {
  const { growth, decisions, counted } = assumptions;
  const { rubric } = question;
  const parameters = parametersUnder(rubric.parameters, assumptions);
  return { ...question, rubric: { ...rubric, parameters }, growth, decisions, counted };
}
