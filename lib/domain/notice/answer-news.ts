import type { Answer } from "../close/answer.ts";
import { CONDITION_IDS, type ConditionId } from "../evaluation/evaluation.ts";
import { labelFor, sameRange } from "../evaluation/verdict.ts";
import type { Quarter } from "../quarter.ts";
import { afterTelling, type Heard, heardOf } from "./heard.ts";
import type { ForecastDay, Notice, Stand } from "./notice.ts";

/** Quarters by which a forecast slips before people are told: one is within the noise of any quarter. */
const LEAST_SLIP = 2;

const sameStand = (one: Stand, other: Stand): boolean =>
  sameRange(one, other) && labelFor(one.conditionsMet) === labelFor(other.conditionsMet);

/** Whether a day moved by two quarters or more, or beyond all that was looked at by as much, or went. */
export function hasSlipped(from: Quarter, to: ForecastDay): boolean {
  switch (to.kind) {
    case "dated":
      return to.even - from >= LEAST_SLIP;
    case "not_within":
      return to.last + 1 - from >= LEAST_SLIP;
    case "no_date":
      return true;
  }
}

function conditionNews(
  heard: Heard,
  now: Heard,
  quarter: Quarter,
  lost: ReadonlySet<ConditionId>,
): Notice[] {
  return CONDITION_IDS.flatMap((condition): Notice[] => {
    const [before, to] = [heard.conditions.get(condition), now.conditions.get(condition)];
    if (before === undefined || to === undefined || before === to) return [];
    if (to === "met") {
      return [{ kind: "condition_met", quarter, condition, again: lost.has(condition) }];
    }
    return before === "met" ? [{ kind: "condition_lost", quarter, condition, to }] : [];
  });
}

function slipNews(heard: Heard, now: Heard, quarter: Quarter): Notice[] {
  const [before, to] = [heard.day, now.day];
  if (before?.kind !== "dated" || to === null || !hasSlipped(before.even, to)) return [];
  return [{ kind: "forecast_slipped", quarter, from: before.even, to }];
}

interface Past {
  /** The answer before this quarter, or the first one given about it. */
  readonly before: Answer;
  /** What was told about this quarter since, earliest first. */
  readonly told: readonly Notice[];
  /** Conditions that people were ever told were lost. */
  readonly lost: ReadonlySet<ConditionId>;
}

/**
 * What an answer says that people have not heard: the verdict changed, a condition was lost or met, the
 * quarter with even odds slipped by two or more. Told against what was heard last, so that small slips
 * add up, and what turned and turned back before anybody was told is no news.
 */
export function answerNews(answer: Answer, { before, told, lost }: Past): readonly Notice[] {
  const heard = told.reduce(afterTelling, heardOf(before));
  const now = heardOf(answer);
  const { quarter } = answer.evaluation;
  return [
    ...(sameStand(heard.stand, now.stand)
      ? []
      : [{ kind: "verdict_changed", quarter, from: heard.stand, to: now.stand } as const]),
    ...conditionNews(heard, now, quarter, lost),
    ...slipNews(heard, now, quarter),
  ];
}
