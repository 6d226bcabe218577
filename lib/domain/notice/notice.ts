import type { ConditionId, TitleRange } from "../evaluation/evaluation.ts";
import type { FactId } from "../evaluation/facts.ts";
import type { Status } from "../evaluation/status.ts";
import type { Quarter } from "../quarter.ts";
import type { Decision } from "../scenario/decision.ts";

/** What a verdict says, as far as people are told when it changes. */
export interface Stand extends TitleRange {
  /** 0 to 5. */
  readonly conditionsMet: number;
}

/** What was forecast of the day, as far as it can slip. */
export type ForecastDay =
  /** The quarter with even odds. */
  | { readonly kind: "dated"; readonly even: Quarter }
  /** Not up to the last close looked at. */
  | { readonly kind: "not_within"; readonly last: Quarter }
  /** Nobody has scheduled what it takes. */
  | { readonly kind: "no_date" };

/** Something that happened to a company and that its people ought to hear of, once. */
export type Notice =
  | {
      readonly kind: "verdict_changed";
      readonly quarter: Quarter;
      readonly from: Stand;
      readonly to: Stand;
    }
  /** Met when last heard of, and not any more. */
  | {
      readonly kind: "condition_lost";
      readonly quarter: Quarter;
      readonly condition: ConditionId;
      readonly to: Exclude<Status, "met">;
    }
  | {
      readonly kind: "condition_met";
      readonly quarter: Quarter;
      readonly condition: ConditionId;
      /** Whether people have heard that it was lost. */
      readonly again: boolean;
    }
  | {
      readonly kind: "forecast_slipped";
      readonly quarter: Quarter;
      readonly from: Quarter;
      readonly to: ForecastDay;
    }
  | {
      readonly kind: "decision_overdue";
      readonly decisionId: string;
      readonly decision: Decision;
      /** Of the chart that it brings in, where there is one of that key. */
      readonly chartName: string | null;
    }
  | {
      readonly kind: "evidence_aging";
      /** At whose close they would be stale. */
      readonly quarter: Quarter;
      readonly facts: readonly FactId[];
    };

export type NoticeKind = Notice["kind"];
