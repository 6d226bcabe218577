import { evaluationOf } from "../close/answer.ts";
import { questionOf, type Snapshot } from "../close/snapshot.ts";
import { type ConditionId, criteriaOf, type Evaluation } from "../evaluation/evaluation.ts";
import { type Answer, answersInForce, readFact } from "../evaluation/fact-in-force.ts";
import { FACT_VALUES, type FactEntry, type FactId, type FactValue } from "../evaluation/facts.ts";
import { type Forecast, forecastFrom, simulationFor } from "../forecast/forecast.ts";
import type { RevenueSimulation } from "../forecast/simulation.ts";
import { closeOf, type Quarter } from "../quarter.ts";
import { answeredFrom } from "./answer.ts";

/** What another answer to one question would do to the verdict. */
export type AnswerEffect =
  /** `lost`: a condition that is met would not be met, or not be known. `won`: one that is not would be. */
  | { readonly kind: "lost" | "won"; readonly condition: ConditionId }
  /** The date of even odds would be another; null is no date. */
  | { readonly kind: "date"; readonly before: Quarter | null; readonly after: Quarter | null }
  | { readonly kind: "nothing" };

/** The answer that moves most, and what it moves. */
export interface TriedAnswer {
  readonly fact: FactId;
  /** Null: nobody can tell. Also null where no answer moves anything. */
  readonly value: FactValue | null;
  readonly effect: AnswerEffect;
}

/** A snapshot in which every rater of a fact gives one answer. */
function supposing(snapshot: Snapshot, fact: FactId, value: FactValue | null): Snapshot {
  const { quarter, facts, profile } = snapshot;
  const month = profile.fiscalYearStartMonth;
  const close = closeOf(quarter, month);
  const said: readonly (Answer | null)[] = answersInForce(facts, close, quarter, month)[fact] ?? [
    null,
  ];
  const entries = said.map((answer): FactEntry => ({
    fact,
    value,
    from: answeredFrom(fact, answer, value, quarter, month),
    confirmed: close,
    rater: answer?.rater ?? null,
    struck: false,
    evidence: [],
  }));
  return { ...snapshot, facts: [...facts, ...entries] };
}

/** The answers other than today's, those nearest to it first, then that nobody can tell. */
function otherAnswers(
  { facts, quarter, profile, rubric }: Snapshot,
  fact: FactId,
): readonly (FactValue | null)[] {
  const month = profile.fiscalYearStartMonth;
  const inForce = answersInForce(facts, closeOf(quarter, month), quarter, month);
  const reading = readFact(fact, inForce, rubric.parameters.factFreshnessQuarters);
  const values: readonly FactValue[] = FACT_VALUES[fact];
  if (reading.code !== "fact_answered") return values;
  const place = values.indexOf(reading.value);
  const steps = (value: FactValue) => Math.abs(values.indexOf(value) - place);
  const others = values.filter((value) => value !== reading.value);
  return [...others.toSorted((one, other) => steps(one) - steps(other)), null];
}

/** The condition that stands otherwise, and how; null where all stand alike. */
function turned(before: Evaluation, after: Evaluation): AnswerEffect | null {
  for (const [place, { id, status }] of before.conditions.entries()) {
    const now = after.conditions[place]?.status;
    if (status === "met" && now !== "met") return { kind: "lost", condition: id };
    if (status !== "met" && now === "met") return { kind: "won", condition: id };
  }
  return null;
}

function sameCriteria(one: Evaluation, other: Evaluation): boolean {
  const others = criteriaOf(other);
  return criteriaOf(one).every(({ status }, place) => status === others[place]?.status);
}

function dateOf(forecast: Forecast): Quarter | null {
  if (forecast.kind === "none" || forecast.when.kind === "depends") return null;
  return forecast.when.even;
}

/** How the date moves from one snapshot to another with the same revenue; null where it stays. */
function moved(simulation: RevenueSimulation, one: Snapshot, other: Snapshot): AnswerEffect | null {
  const before = dateOf(forecastFrom(simulation, questionOf(one)));
  const after = dateOf(forecastFrom(simulation, questionOf(other)));
  return before === after ? null : { kind: "date", before, after };
}

/**
 * For each fact the other answer that would move the verdict most, tried by the engine: the nearest one
 * that loses a condition, else one that wins one, else one that moves the date, else none.
 */
export function answerEffects(
  snapshot: Snapshot,
  facts: readonly FactId[],
): readonly TriedAnswer[] {
  const today = evaluationOf(snapshot);
  const simulated = simulationFor(questionOf(snapshot));
  return facts.map((fact): TriedAnswer => {
    const tried = otherAnswers(snapshot, fact).map((value) => {
      const supposed = supposing(snapshot, fact, value);
      const evaluation = evaluationOf(supposed);
      return { value, supposed, evaluation, effect: turned(today, evaluation) };
    });
    const telling =
      tried.find(({ effect }) => effect?.kind === "lost") ??
      tried.find(({ effect }) => effect?.kind === "won");
    if (telling?.effect) return { fact, value: telling.value, effect: telling.effect };
    const other = tried.find(({ evaluation }) => !sameCriteria(today, evaluation));
    const effect =
      other === undefined || !simulated.ok
        ? null
        : moved(simulated.value, snapshot, other.supposed);
    return effect === null || other === undefined
      ? { fact, value: null, effect: { kind: "nothing" } }
      : { fact, value: other.value, effect };
  });
}
