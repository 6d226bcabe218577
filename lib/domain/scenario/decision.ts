import type { FactId, FactValue } from "../evaluation/facts.ts";
import type { IsoDate } from "../quarter.ts";

export const DECISION_STATES = ["proposed", "committed", "done"] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

interface Dated {
  readonly on: IsoDate;
  readonly state: DecisionState;
  readonly owner: string;
}

/** A dated plan entry: it counts in forecasts and scenarios only, never in the actual verdict. */
export type Decision =
  | ({ readonly kind: "fact"; readonly fact: FactId; readonly value: FactValue } & Dated)
  /** Brings in a proposed chart, which need not exist yet. */
  | ({ readonly kind: "chart"; readonly chart: string } & Dated);

/** What a decision says, and nothing of what else is kept beside it. */
export function bareDecision(decision: Decision): Decision {
  const { on, state, owner } = decision;
  switch (decision.kind) {
    case "fact":
      return { kind: "fact", fact: decision.fact, value: decision.value, on, state, owner };
    case "chart":
      return { kind: "chart", chart: decision.chart, on, state, owner };
  }
}
