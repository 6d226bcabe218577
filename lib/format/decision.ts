import { FACT_CRITERION_IDS, factOf, reachOf } from "../domain/evaluation/criteria/facts.ts";
import type { CriterionId } from "../domain/evaluation/evaluation.ts";
import { FACT_VALUES, type FactId, type FactValue } from "../domain/evaluation/facts.ts";
import type { Decision, DecisionState } from "../domain/scenario/decision.ts";
import { factAnswer, factName } from "./fact.ts";
import { answeredSentence } from "./fact-sentence.ts";
import { milestoneName } from "./milestone.ts";
import { quoted } from "./quoted.ts";

/** A proposed chart by its key: its name, or null where none in use has that key. */
export type ChartNames = (key: string) => string | null;

const STATES: Readonly<Record<DecisionState, string>> = {
  proposed: "Proposed",
  committed: "Committed",
  done: "Done",
};

export const decisionState = (state: DecisionState): string => STATES[state];

/** The criterion that an answer meets; null where it meets none. */
function criterionMet(fact: FactId, value: FactValue): CriterionId | null {
  const values: readonly FactValue[] = FACT_VALUES[fact];
  const id = FACT_CRITERION_IDS.find((criterion) => factOf(criterion) === fact);
  return id !== undefined && values.indexOf(value) <= values.indexOf(reachOf(id)) ? id : null;
}

/** A chart by its name in quotation marks, or by its key where it has none. */
export const chartWords = (key: string, nameOf: ChartNames): string => quoted(nameOf(key) ?? key);

/** A decision in a few words, to begin a row. */
export function decisionName(decision: Decision, nameOf: ChartNames): string {
  if (decision.kind === "chart") return `Adopt ${chartWords(decision.chart, nameOf)}`;
  const { fact, value } = decision;
  const met = criterionMet(fact, value);
  return met === null ? `${factName(fact)}: ${factAnswer(fact, value)}` : milestoneName(met);
}

/** What will be so, without a full stop. */
export const decisionSentence = (decision: Decision, nameOf: ChartNames): string =>
  decision.kind === "chart"
    ? `${chartWords(decision.chart, nameOf)} becomes the org chart`
    : answeredSentence(decision.fact, decision.value).replace(/\.$/, "");
