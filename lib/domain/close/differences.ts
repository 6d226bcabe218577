import { chartInForce } from "../evaluation/as-of.ts";
import {
  criteriaOf,
  type Criterion,
  type Evaluation,
  type RealMotionId,
  type Test,
} from "../evaluation/evaluation.ts";
import { answersInForce, type FactReading, readFact } from "../evaluation/fact-in-force.ts";
import { FACT_IDS, type FactId, type FactValue } from "../evaluation/facts.ts";
import type { Chart } from "../org/chart.ts";
import { closeOf } from "../quarter.ts";
import { differencesOf, type ParameterDifference } from "../rubric/difference.ts";
import type { Decision } from "../scenario/decision.ts";
import type { Rested } from "./answer.ts";
import { canonicalText } from "./canonical.ts";
import type { Snapshot } from "./snapshot.ts";

interface Sides<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** A criterion or a part of real motion that says something else; null where it was not asked. */
export type TestDifference = Sides<Test | null> & {
  /** Its status differs too, not only its figures. */
  readonly hasTurned: boolean;
};

/** What a fact was and is; null: unknown. */
export type FactDifference = Sides<FactValue | null> & { readonly fact: FactId };

/** All that differs between two answers, and between what they rest on. */
export interface Differences {
  readonly tests: readonly TestDifference[];
  readonly facts: readonly FactDifference[];
  /** The charts in force; `differencesOf` of charts tells their positions apart. */
  readonly chart: Sides<Chart | null>;
  readonly rules: readonly ParameterDifference[];
  readonly profile: readonly (Sides<string | null> & {
    readonly name: "stage" | "ecosystemModel";
  })[];
  /** Entries of the plan that one has and the other lacks; one whose day moved stands in both. */
  readonly plan: { readonly gone: readonly Decision[]; readonly come: readonly Decision[] };
}

const testsOf = (evaluation: Evaluation): readonly (Criterion | Test<RealMotionId>)[] => [
  ...criteriaOf(evaluation),
  ...evaluation.realMotion.parts,
];

/** Whether two values say the same, in whatever order: one of them may have been kept as a text. */
const isSame = (one: unknown, other: unknown): boolean =>
  canonicalText(one) === canonicalText(other);

function testDifferences(before: Evaluation, after: Evaluation): TestDifference[] {
  const was = new Map(testsOf(before).map((test) => [test.id, test]));
  const is = new Map(testsOf(after).map((test) => [test.id, test]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): TestDifference[] => {
    const [one = null, other = null] = [was.get(id), is.get(id)];
    const hasTurned = one?.status !== other?.status;
    return hasTurned || !isSame(one?.observed, other?.observed)
      ? [{ before: one, after: other, hasTurned }]
      : [];
  });
}

const valueOf = (reading: FactReading): FactValue | null =>
  reading.code === "fact_answered" ? reading.value : null;

function readings({ facts, profile, quarter, rubric }: Snapshot) {
  const month = profile.fiscalYearStartMonth;
  const inForce = answersInForce(facts, closeOf(quarter, month), quarter, month);
  return (fact: FactId) =>
    valueOf(readFact(fact, inForce, rubric.parameters.factFreshnessQuarters));
}

function factDifferences(before: Snapshot, after: Snapshot): FactDifference[] {
  const [was, is] = [readings(before), readings(after)];
  return FACT_IDS.flatMap((fact) => {
    const [one, other] = [was(fact), is(fact)];
    return one === other ? [] : [{ fact, before: one, after: other }];
  });
}

const chartOf = ({ charts, quarter, profile }: Snapshot): Chart | null =>
  chartInForce({ charts }, closeOf(quarter, profile.fiscalYearStartMonth));

const without = (some: readonly Decision[], others: readonly Decision[]): readonly Decision[] =>
  some.filter((one) => !others.some((other) => isSame(one, other)));

/** What differs between two answers about a company, whichever quarters and revisions they are of. */
export function differencesBetween(before: Rested, after: Rested): Differences {
  const [was, is] = [before.snapshot, after.snapshot];
  return {
    tests: testDifferences(before.evaluation, after.evaluation),
    facts: factDifferences(was, is),
    chart: { before: chartOf(was), after: chartOf(is) },
    rules: differencesOf(was.rubric.parameters, is.rubric.parameters),
    profile: (["stage", "ecosystemModel"] as const).flatMap((name) =>
      was.profile[name] === is.profile[name]
        ? []
        : [{ name, before: was.profile[name], after: is.profile[name] }],
    ),
    plan: {
      gone: without(was.decisions, is.decisions),
      come: without(is.decisions, was.decisions),
    },
  };
}
