import { CONDITION_IDS, type ConditionId, type Evaluation } from "../evaluation/evaluation.ts";
import type { Status } from "../evaluation/status.ts";
import type { Quarter } from "../quarter.ts";

export interface TimelineCell {
  readonly quarter: Quarter;
  readonly status: Status;
}

/** One condition over time. */
export interface TimelineRow {
  readonly condition: ConditionId;
  /** In the order of time. */
  readonly cells: readonly TimelineCell[];
  /** The quarter from which it has been met without a break up to the last one; null where it is not met there. */
  readonly turned: Quarter | null;
}

/** A condition that was met at the close before and is not any more, or cannot be told any more. */
export interface Regression {
  readonly quarter: Quarter;
  readonly condition: ConditionId;
  readonly to: Exclude<Status, "met">;
}

export interface Timeline {
  readonly quarters: readonly Quarter[];
  /** The five conditions in the rubric's order. */
  readonly rows: readonly TimelineRow[];
  readonly firstJustified: Quarter | null;
  /** Quarters up to the last one in which all five conditions are met without a break. */
  readonly quartersHeld: number;
  /** In the order of time, then of conditions. */
  readonly regressions: readonly Regression[];
}

/** The quarter that begins the unbroken run of met cells up to the end. */
function turnOf(cells: readonly TimelineCell[]): Quarter | null {
  const broken = cells.findLastIndex(({ status }) => status !== "met");
  return cells[broken + 1]?.quarter ?? null;
}

function cellsOf(condition: ConditionId, evaluations: readonly Evaluation[]): TimelineCell[] {
  return evaluations.flatMap(({ quarter, conditions }) =>
    conditions.filter(({ id }) => id === condition).map(({ status }) => ({ quarter, status })),
  );
}

const regressionsOf = ({ condition, cells }: TimelineRow): Regression[] =>
  cells.flatMap(({ quarter, status }, place) =>
    status !== "met" && cells[place - 1]?.status === "met"
      ? [{ quarter, condition, to: status }]
      : [],
  );

const isJustified = ({ conditionsMet }: Evaluation) => conditionsMet === CONDITION_IDS.length;

/** What a run of evaluations says over time. They are of one company, one a quarter, earliest first. */
export function timeline(evaluations: readonly Evaluation[]): Timeline {
  const rows = CONDITION_IDS.map((condition) => {
    const cells = cellsOf(condition, evaluations);
    return { condition, cells, turned: turnOf(cells) };
  });
  const lastBreak = evaluations.findLastIndex((evaluation) => !isJustified(evaluation));
  return {
    quarters: evaluations.map(({ quarter }) => quarter),
    rows,
    firstJustified: evaluations.find(isJustified)?.quarter ?? null,
    quartersHeld: evaluations.length - 1 - lastBreak,
    regressions: rows.flatMap(regressionsOf).toSorted((one, other) => one.quarter - other.quarter),
  };
}
