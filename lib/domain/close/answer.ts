import { evaluate } from "../evaluation/evaluate.ts";
import type { Evaluation } from "../evaluation/evaluation.ts";
import { forecast, type Forecast } from "../forecast/forecast.ts";
import { questionOf, recordOf, type Snapshot } from "./snapshot.ts";

/** Names what evaluates; another number where any answer would differ. */
export const ENGINE = "titleworthy.engine/1";

/** All that is said about a company at one close. */
export interface Answer {
  /** Its proofs name places in the snapshot's facts. */
  readonly evaluation: Evaluation;
  readonly forecast: Forecast;
}

/** An evaluation and what it rests on. */
export interface Rested {
  readonly snapshot: Snapshot;
  readonly evaluation: Evaluation;
}

/** Whether the title is justified at a snapshot's close, by the snapshot alone. */
export const evaluationOf = (snapshot: Snapshot): Evaluation =>
  evaluate(recordOf(snapshot), snapshot.quarter, snapshot.rubric);

/** Whether and when, by the snapshot alone: the same snapshot has the same answer on any machine. */
export const answerOf = (snapshot: Snapshot): Answer => ({
  evaluation: evaluationOf(snapshot),
  forecast: forecast(questionOf(snapshot)),
});
