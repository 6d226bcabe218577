import type { Parameters } from "../../rubric/rubric.ts";
import type { AsOf } from "../as-of.ts";
import type { Criterion, CriterionKind } from "../evaluation.ts";
import { type FactReading, readFact } from "../fact-in-force.ts";
import type { FactId, FactValue } from "../facts.ts";
import type { Status } from "../status.ts";
import { factsProof } from "./proof.ts";

interface FactCriterion {
  readonly fact: FactId;
  readonly kind: CriterionKind;
  /** The values that meet it. */
  readonly asks: readonly FactValue[];
}

const AUTHORITY: readonly FactValue[] = ["decides", "shapes"];

/** The criteria that one fact answers. */
const FACT_CRITERIA = {
  "board.tracks": { fact: "board.tracksPartnerRevenue", kind: "waited_for", asks: ["yes"] },
  "board.presents": { fact: "board.presenter", kind: "decided", asks: ["directly"] },
  "seat.decides": { fact: "seat.kind", kind: "decided", asks: ["decision_making"] },
  "authority.product": { fact: "authority.product", kind: "decided", asks: AUTHORITY },
  "authority.pricing": { fact: "authority.pricing", kind: "decided", asks: AUTHORITY },
  "authority.sales-structure": {
    fact: "authority.salesStructure",
    kind: "decided",
    asks: AUTHORITY,
  },
} as const satisfies Record<string, FactCriterion>;
export type FactCriterionId = keyof typeof FACT_CRITERIA;

export const FACT_CRITERION_IDS = Object.keys(FACT_CRITERIA) as readonly FactCriterionId[];

/** The fact that answers a criterion. */
export const factOf = (id: FactCriterionId): FactId => FACT_CRITERIA[id].fact;

/** The least of the values that meet a criterion: the last it asks for. */
export function reachOf(id: FactCriterionId): FactValue {
  const asks: readonly FactValue[] = FACT_CRITERIA[id].asks;
  return asks.reduce((_, least) => least);
}

function statusFrom(reading: FactReading, asks: readonly FactValue[]): Status {
  if (reading.code !== "fact_answered") return "unknown";
  return asks.includes(reading.value) ? "met" : "not_met";
}

/** The status of a criterion that one fact answers, without its trace. */
export const factStatus = (
  id: FactCriterionId,
  { answers }: AsOf,
  { factFreshnessQuarters }: Parameters,
): Status =>
  statusFrom(readFact(factOf(id), answers, factFreshnessQuarters), FACT_CRITERIA[id].asks);

/** Places of the entries a reading of a fact rests on. */
export const entriesOf = (reading: FactReading): readonly number[] =>
  "answers" in reading ? reading.answers.map(({ entry }) => entry) : [];

/** A criterion that one fact answers, with its trace. */
export function factCriterion(
  id: FactCriterionId,
  { answers }: AsOf,
  { factFreshnessQuarters }: Parameters,
): Criterion {
  const { fact, kind, asks } = FACT_CRITERIA[id];
  const reason = readFact(fact, answers, factFreshnessQuarters);
  return {
    id,
    status: statusFrom(reason, asks),
    kind,
    observed: reason.code === "fact_answered" ? { value: reason.value } : null,
    threshold: { value: asks[asks.length - 1] ?? null },
    reason,
    proof: factsProof(entriesOf(reason)),
    origin: "source",
    distance: null,
  };
}
