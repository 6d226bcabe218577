import { type AsOf, asOf, prepareRecord } from "../evaluation/as-of.ts";
import { boardRelationship } from "../evaluation/criteria/board-relationship.ts";
import { FACT_CRITERION_IDS, factOf } from "../evaluation/criteria/facts.ts";
import { executiveSeat } from "../evaluation/criteria/executive-seat.ts";
import { organisationSize } from "../evaluation/criteria/organisation-size.ts";
import { primaryMotion } from "../evaluation/criteria/primary-motion.ts";
import { NO_PROOF } from "../evaluation/criteria/proof.ts";
import { strategyAuthority } from "../evaluation/criteria/strategy-authority.ts";
import type { Criterion } from "../evaluation/evaluation.ts";
import type { Answer, AnswersInForce } from "../evaluation/fact-in-force.ts";
import type { FactId } from "../evaluation/facts.ts";
import { sourceOf } from "../evaluation/input-source.ts";
import { closeOf, type IsoDate, type Quarter, shift } from "../quarter.ts";
import type { Parameters } from "../rubric/rubric.ts";
import type { Decision } from "../scenario/decision.ts";
import { countedDecisions, type Plan } from "./plan.ts";
import { HORIZON } from "./simulation.ts";

/** One coming close under a plan. */
export interface PlannedClose {
  readonly quarter: Quarter;
  /**
   * Every criterion that is not read from revenue, as it will be if the plan is kept. A proof beyond
   * the record's facts is a plan entry, counted on from there.
   */
  readonly criteria: readonly Criterion[];
}

/** An answer that was fresh at the last close is read as confirmed again at every close to come. */
function stillConfirmed(answer: Answer, ahead: number, freshness: number, close: IsoDate): Answer {
  return answer.age - ahead <= freshness ? { ...answer, age: 0, confirmed: close } : answer;
}

type FactDecision = Extract<Decision, { kind: "fact" }>;

/** What everybody answers from a decision's day on, in place of all that was said. */
function decidedAnswer({ value, on }: FactDecision, entry: number, close: IsoDate): Answer {
  return { entry, rater: null, value, from: on, confirmed: close, age: 0 };
}

/** The answers at a coming close: those of today still confirmed, and the decisions taken by then. */
function answersAhead(
  { answers, quarter }: AsOf,
  plan: Plan,
  taken: readonly Decision[],
  freshness: number,
): AnswersInForce {
  const { facts, profile } = plan.record;
  const close = closeOf(quarter, profile.fiscalYearStartMonth);
  const ahead = quarter - plan.quarter;
  const inForce: Partial<Record<FactId, readonly Answer[]>> = {};
  for (const criterion of FACT_CRITERION_IDS) {
    const fact = factOf(criterion);
    const said = answers[fact];
    if (said === undefined) continue;
    inForce[fact] = said.map((answer) => stillConfirmed(answer, ahead, freshness, close));
  }
  for (const decision of taken) {
    if (decision.kind !== "fact") continue;
    const entry = facts.length + plan.decisions.indexOf(decision);
    inForce[decision.fact] = [decidedAnswer(decision, entry, close)];
  }
  return inForce;
}

const isNotRevenue = ({ id }: Criterion): boolean => sourceOf(id) !== "revenue";

/**
 * Every criterion that is not read from revenue, at each of the coming closes: as it stands, but for
 * the counted decisions whose day has come. A fact that is not stale at the last close is read as
 * still confirmed, one that is stale stays unknown. A decided chart that the record does not hold
 * changes nothing; a proposed one counts its seats as they start.
 */
export function plannedCloses(plan: Plan, parameters: Parameters): readonly PlannedClose[] {
  const { record, quarter: from } = plan;
  const prepared = prepareRecord(record);
  const { fiscalYearStartMonth } = record.profile;
  const decisions = countedDecisions(plan).filter(
    (decision) =>
      decision.kind === "fact" || record.charts.some(({ key }) => key === decision.chart),
  );
  return Array.from({ length: HORIZON }, (_, place) => {
    const quarter = shift(from, place + 1);
    const close = closeOf(quarter, fiscalYearStartMonth);
    const taken = decisions.filter(({ on }) => on <= close);
    const chart = taken.findLast((decision) => decision.kind === "chart")?.chart;
    const then = asOf(prepared, quarter, chart === undefined ? {} : { chart });
    const now: AsOf = {
      ...then,
      answers: answersAhead(then, plan, taken, parameters.factFreshnessQuarters),
    };
    const conditions = [
      primaryMotion(now, parameters, NO_PROOF),
      boardRelationship(now, parameters),
      executiveSeat(now, parameters),
      strategyAuthority(now, parameters),
      organisationSize(now, parameters),
    ];
    const criteria = conditions.flatMap((condition) => condition.criteria).filter(isNotRevenue);
    return { quarter, criteria };
  });
}
