import type { CompanyRecord } from "../company.ts";
import type { Quarter } from "../quarter.ts";
import type { Rubric } from "../rubric/rubric.ts";
import { alignment } from "./alignment.ts";
import { asOf, type EvaluationOptions, type PreparedRecord, prepareRecord } from "./as-of.ts";
import { boardRelationship } from "./criteria/board-relationship.ts";
import { executiveSeat } from "./criteria/executive-seat.ts";
import { organisationSize } from "./criteria/organisation-size.ts";
import { primaryMotion } from "./criteria/primary-motion.ts";
import { realMotion } from "./criteria/real-motion.ts";
import { strategyAuthority } from "./criteria/strategy-authority.ts";
import { windowProof } from "./criteria/window-mix.ts";
import type { Evaluation } from "./evaluation.ts";
import { honestTest } from "./gate.ts";
import { pitfalls } from "./pitfalls.ts";
import { robustness } from "./robustness.ts";
import { settlements } from "./settlement.ts";
import { rangeOf, statusesOf } from "./statuses.ts";
import { heldTitle, proposedTitle, readableCeiling, titleStart } from "./title.ts";
import { isDefinite, labelFor } from "./verdict.ts";

function evaluatePrepared(
  prepared: PreparedRecord,
  quarter: Quarter,
  { name, parameters }: Rubric,
  options: EvaluationOptions,
): Evaluation {
  const now = asOf(prepared, quarter, options);
  const window = windowProof(now);
  const conditions = [
    primaryMotion(now, parameters, window),
    boardRelationship(now, parameters),
    executiveSeat(now, parameters),
    strategyAuthority(now, parameters),
    organisationSize(now, parameters),
  ];
  const motion = realMotion(now, parameters, window);
  const statuses = statusesOf(conditions, motion);
  const range = rangeOf(statuses);
  const conditionsMet = conditions.filter(({ status }) => status === "met").length;
  const label = labelFor(conditionsMet);
  const held = heldTitle(now);
  const proposed = proposedTitle(now);
  const start = titleStart(held, prepared, parameters, options);
  const isTitled = held.isCpo === "met" || proposed.isCpo === "met";
  return {
    quarter,
    rubric: name,
    reading: parameters.reading,
    definition: parameters.definition,
    chart: now.chart?.key ?? null,
    conditions,
    conditionsMet,
    realMotion: motion,
    verdict: {
      floor: range.floor,
      ceiling: range.ceiling,
      definite: isDefinite(range),
      label,
      titleInflation: label === "not_justified" && isTitled && range.ceiling !== "cpo",
    },
    settlements: settlements(statuses),
    honestTest: honestTest(conditions, motion.status, range),
    alignment: alignment(held, proposed, range, conditions),
    pitfalls: pitfalls({
      asOf: now,
      parameters,
      conditions,
      held,
      proposed,
      start,
      ceiling: readableCeiling(now, parameters, range),
      window,
    }),
    titleStart: start,
    robustness: robustness(statuses, now, parameters),
  };
}

/**
 * Judges a company at a quarter's close, seeing only what is effective by then. Pure, deterministic
 * and total: no clock, no randomness, no I/O. The rules are those of the rubric `cpo-fit/1`.
 */
export const evaluate = (
  record: CompanyRecord,
  quarter: Quarter,
  rubric: Rubric,
  options: EvaluationOptions = {},
): Evaluation => evaluatePrepared(prepareRecord(record), quarter, rubric, options);

/** Judges each of some quarters by its rubric, in their order, indexing the record once. */
export function evaluateHistory(
  record: CompanyRecord,
  quarters: readonly Quarter[],
  rubricOf: (quarter: Quarter) => Rubric,
  options: EvaluationOptions = {},
): readonly Evaluation[] {
  const prepared = prepareRecord(record);
  return quarters.map((quarter) => evaluatePrepared(prepared, quarter, rubricOf(quarter), options));
}
