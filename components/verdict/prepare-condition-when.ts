import type { Condition, ConditionId } from "@/lib/domain/evaluation/evaluation";
import type { Forecast, MadeForecast } from "@/lib/domain/forecast/forecast";
import type { Milestone } from "@/lib/domain/forecast/milestones";
import type { IsoDate, Quarter } from "@/lib/domain/quarter";
import type { Decision } from "@/lib/domain/scenario/decision";
import { isOverdue } from "@/lib/domain/scenario/overdue";
import { dateLabel } from "@/lib/format/date";
import { lookedAhead } from "@/lib/format/looked-ahead";
import { quarterLabel } from "@/lib/format/quarter";
import { NO_BREAK } from "@/lib/format/space";

/** When a condition holds: a quarter, and whether that is a fact or somebody's decision. */
export interface ConditionWhen {
  readonly value: string;
  readonly kind: string;
  /** The day and the owner of the decision it waits for; null where there is none. */
  readonly decided: string | null;
  /** The decision's day has passed. */
  readonly overdue: boolean;
}

interface Reader {
  readonly today: IsoDate;
  readonly locale: string;
}

/** Conditions that come about; the others somebody decides. */
const FACTS: readonly ConditionId[] = ["primary-motion", "organisation-size"];
const natureOf = (id: ConditionId) => (FACTS.includes(id) ? "Fact" : "Decision");

const plain = (value: string, kind: string): ConditionWhen => ({
  value,
  kind,
  decided: null,
  overdue: false,
});

function projected(made: MadeForecast): ConditionWhen {
  const { motion, level } = made;
  if (motion.even !== null) return plain(quarterLabel(motion.even), "Fact, projected");
  const none = level === "very_short" ? "No date" : `Not within ${lookedAhead(made)}`;
  return plain(none, "Fact, projected");
}

/** The last of a condition's milestones: that without a date, else that of the latest quarter. */
const lastOf = (milestones: readonly Milestone[]): Milestone | undefined =>
  milestones.find(({ from }) => from === null) ??
  milestones.toSorted((one, other) => (other.from ?? 0) - (one.from ?? 0))[0];

const STATES = { proposed: "proposed", committed: "committed", done: "to confirm" } as const;

function decidedBy(from: Quarter, by: Decision, { today, locale }: Reader): ConditionWhen {
  const overdue = isOverdue(by, today);
  const day = dateLabel(by.on, locale).replaceAll(" ", NO_BREAK);
  return {
    value: quarterLabel(from),
    kind: overdue ? "Decision, overdue" : `Decision, ${STATES[by.state]}`,
    decided: overdue ? `${by.owner}: was due ${day}, not done` : `${by.owner}, ${day}`,
    overdue,
  };
}

function planned(
  { id, criteria, status }: Condition,
  made: MadeForecast,
  reader: Reader,
): ConditionWhen {
  const ids = new Set(criteria.map((criterion) => criterion.id));
  const waiting = made.milestones.filter(
    ({ criterion }) => ids.has(criterion.id) && criterion.status !== "met",
  );
  const last = lastOf(waiting);
  if (last === undefined) return projected(made);
  if (last.from === null) {
    return status === "unknown"
      ? plain("No date", "Not known today")
      : plain("No date", `${natureOf(id)}, not scheduled`);
  }
  return last.by === null
    ? plain(quarterLabel(last.from), "As recorded")
    : decidedBy(last.from, last.by, reader);
}

/** The column "When" of one condition; `since` is the quarter from which it has been met without a break. */
export function conditionWhen(
  condition: Condition,
  since: Quarter | null,
  forecast: Forecast,
  reader: Reader,
): ConditionWhen {
  if (condition.status === "met") {
    const value = since === null ? "Met" : `Since ${quarterLabel(since)}`;
    return plain(value, natureOf(condition.id));
  }
  return forecast.kind === "none"
    ? plain("No forecast", natureOf(condition.id))
    : planned(condition, forecast, reader);
}
