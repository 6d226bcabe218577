import { evaluationOf, type Rested } from "../close/answer.ts";
import { type Snapshot, snapshotOf, type SnapshotSource } from "../close/snapshot.ts";
import type {
  ConditionId,
  Evaluation,
  TitleRange,
  VerdictLabel,
} from "../evaluation/evaluation.ts";
import type { Status } from "../evaluation/status.ts";
import { sameRange } from "../evaluation/verdict.ts";
import type { Quarter } from "../quarter.ts";
import { type Pin, rubricAt } from "./pins.ts";
import type { Rubric } from "./rubric.ts";

/** A condition that another rubric reads otherwise. */
export interface ConditionTurn {
  readonly condition: ConditionId;
  readonly from: Status;
  readonly to: Status;
}

/** What one rubric says at a close. */
export interface RubricAnswer extends TitleRange {
  /** Name of the rubric. */
  readonly rubric: string;
  readonly label: VerdictLabel;
  /** 0 to 5. */
  readonly conditionsMet: number;
}

/** A close at which another rubric says something else. */
export interface AnswerChange {
  readonly quarter: Quarter;
  readonly from: RubricAnswer;
  readonly to: RubricAnswer;
  /** In the order of the conditions; empty where only the title below them turns. */
  readonly turned: readonly ConditionTurn[];
}

function answerBy({ rubric, verdict, conditionsMet }: Evaluation): RubricAnswer {
  const { floor, ceiling, label } = verdict;
  return { rubric, floor, ceiling, label, conditionsMet };
}

/**
 * What two evaluations of one close say differently: the range of titles, the label, or a condition.
 * Null where they agree in all of these.
 */
export function answerChange(before: Evaluation, after: Evaluation): AnswerChange | null {
  const turned = before.conditions.flatMap(({ id: condition, status: from }, place) => {
    const to = after.conditions[place]?.status ?? from;
    return to === from ? [] : [{ condition, from, to }];
  });
  // The label is the count of conditions met, so it never turns alone.
  if (turned.length === 0 && sameRange(before.verdict, after.verdict)) return null;
  return { quarter: before.quarter, from: answerBy(before), to: answerBy(after), turned };
}

/** A company over whose closes a rubric is tried. */
export interface Backtested {
  readonly source: SnapshotSource;
  /** The frozen answers of closed quarters, earliest first. */
  readonly closed: readonly Rested[];
  /** Judged quarters that nobody closed, earliest first. */
  readonly open: readonly Quarter[];
  /** By which rubric it is judged from when on. */
  readonly pins: readonly Pin[];
}

/** What a rubric would say otherwise of one company. */
export interface Backtest {
  /** Closes tried, by whether they are closed. */
  readonly closed: number;
  readonly open: number;
  /** Earliest first. Those of closed quarters are told and never made. */
  readonly changes: readonly (AnswerChange & { readonly isClosed: boolean })[];
}

const tried = (snapshot: Snapshot, rubric: Rubric) => evaluationOf({ ...snapshot, rubric });

/**
 * Tries a rubric on every close of a company: on the frozen inputs of a closed quarter, beside its
 * frozen answer; on today's rows of an open one, beside the answer by the rubric that judges it.
 */
export function backtest({ source, closed, open, pins }: Backtested, rubric: Rubric): Backtest {
  const frozen = closed.map(({ snapshot, evaluation }) => ({
    isClosed: true,
    change: answerChange(evaluation, tried(snapshot, rubric)),
  }));
  const present = open.map((quarter) => {
    // What was confirmed of the revenue moves a forecast only.
    const snapshot = snapshotOf(source, quarter, rubricAt(pins, quarter), false);
    return {
      isClosed: false,
      change: answerChange(evaluationOf(snapshot), tried(snapshot, rubric)),
    };
  });
  return {
    closed: closed.length,
    open: open.length,
    changes: [...frozen, ...present]
      .flatMap(({ isClosed, change }) => (change === null ? [] : [{ ...change, isClosed }]))
      .toSorted((one, other) => one.quarter - other.quarter),
  };
}
