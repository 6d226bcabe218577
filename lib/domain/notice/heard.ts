import type { Answer } from "../close/answer.ts";
import type { ConditionId } from "../evaluation/evaluation.ts";
import type { Status } from "../evaluation/status.ts";
import type { Forecast } from "../forecast/forecast.ts";
import { lastSpokenOf, outlookOf } from "../forecast/outlook.ts";
import type { ForecastDay, Notice, Stand } from "./notice.ts";

/** What people know of a company. */
export interface Heard {
  readonly stand: Stand;
  readonly conditions: ReadonlyMap<ConditionId, Status>;
  /** Null where there was no day to speak of: justified already, or too little to go by. */
  readonly day: ForecastDay | null;
}

/** What a forecast lets people know of the day. */
export function dayOf(forecast: Forecast): ForecastDay | null {
  const outlook = outlookOf(forecast);
  switch (outlook.kind) {
    case "dated":
      return { kind: "dated", even: outlook.even };
    case "not_within":
      return { kind: "not_within", last: lastSpokenOf(outlook.made) };
    case "no_date":
      return { kind: "no_date" };
    case "none":
    case "held":
    case "undone":
    case "odds_only":
      return null;
  }
}

/** What an answer lets people know. */
export function heardOf(answer: Answer): Heard {
  const { verdict, conditions, conditionsMet } = answer.evaluation;
  return {
    stand: { floor: verdict.floor, ceiling: verdict.ceiling, conditionsMet },
    conditions: new Map(conditions.map(({ id, status }) => [id, status])),
    day: dayOf(answer.forecast),
  };
}

const turned = ({ conditions }: Heard, condition: ConditionId, status: Status) =>
  new Map(conditions).set(condition, status);

/** What people know after they were told. */
export function afterTelling(heard: Heard, notice: Notice): Heard {
  switch (notice.kind) {
    case "verdict_changed":
      return { ...heard, stand: notice.to };
    case "condition_lost":
      return { ...heard, conditions: turned(heard, notice.condition, notice.to) };
    case "condition_met":
      return { ...heard, conditions: turned(heard, notice.condition, "met") };
    case "forecast_slipped":
      return { ...heard, day: notice.to };
    case "decision_overdue":
    case "evidence_aging":
      return heard;
  }
}
