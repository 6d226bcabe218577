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
