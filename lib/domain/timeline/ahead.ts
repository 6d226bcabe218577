import type { ConditionId, Criterion, Evaluation } from "../evaluation/evaluation.ts";
import type { FactId } from "../evaluation/facts.ts";
import { sourceOf } from "../evaluation/input-source.ts";
import type { Status } from "../evaluation/status.ts";
import type { MadeForecast } from "../forecast/forecast.ts";
import type { Milestone } from "../forecast/milestones.ts";
import { type Quarter, shift } from "../quarter.ts";
import type { Decision } from "../scenario/decision.ts";

/** A condition at a coming close, as far as anything is known of it. */
export type AheadCell =
  /** What revenue moves, by its odds: that it has come by then, or holds then where it is met today. */
  | { readonly kind: "odds"; readonly odds: number }
  /** A decision of the plan takes effect in this quarter. */
  | { readonly kind: "decision"; readonly decision: Decision }
  /** It holds if somebody confirms this answer again, which goes stale at this close. */
  | { readonly kind: "confirm"; readonly fact: FactId }
  | { readonly kind: "holds" }
  | { readonly kind: "lacks"; readonly status: Exclude<Status, "met"> };

/** One coming close. */
export interface AheadQuarter {
  readonly quarter: Quarter;
  readonly cells: readonly { readonly condition: ConditionId; readonly cell: AheadCell }[];
  /** That all five conditions have held by then, or hold then where they do today; null where it depends on something undated. */
  readonly odds: number | null;
  /** The first close with even odds, and the one with 85 in 100. */
  readonly mark: "likely" | "cautious" | null;
}

/** The most serious of what lacks, as an AND reads it. */
const lackOf = (milestones: readonly Milestone[]): AheadCell => ({
  kind: "lacks",
  status: milestones.some(({ criterion }) => criterion.status !== "unknown")
    ? "not_met"
    : "unknown",
});

function cellAt(
  quarter: Quarter,
  milestones: readonly Milestone[],
  stale: readonly FactId[],
): AheadCell {
  const decision = milestones.findLast(({ from, by }) => by !== null && from === quarter)?.by;
  if (decision !== undefined && decision !== null) return { kind: "decision", decision };
  const lacking = milestones.filter(({ from }) => from === null || from > quarter);
  if (lacking.length > 0) return lackOf(lacking);
  const [fact] = stale;
  return fact === undefined ? { kind: "holds" } : { kind: "confirm", fact };
}

const factIn = ({ reason }: Criterion): FactId | null =>
  reason.code === "fact_answered" ? reason.fact : null;

/**
 * The coming closes as a forecast sees them, at most `count` and no more than it speaks of. The
 * forecast was made at the evaluation's quarter.
 */
export function quartersAhead(
  { conditions }: Evaluation,
  made: MadeForecast,
  count: number,
): readonly AheadQuarter[] {
  const { when, motion, milestones, basis, justified } = made;
  const closes = motion.odds.by.slice(0, count);
  return closes.map((_, place) => {
    const quarter = shift(made.quarter, place + 1);
    const cells = conditions.map(({ id: condition, status, criteria }) => {
      const ids = new Set(criteria.map(({ id }) => id));
      const own = milestones.filter(({ criterion }) => ids.has(criterion.id));
      const facts = criteria.map(factIn);
      const stale = basis.stillConfirmed
        .filter((one) => one.stale === quarter && facts.includes(one.fact))
        .map(({ fact }) => fact);
      const cell = cellAt(quarter, own, stale);
      const isRevenue = criteria.some(({ id }) => sourceOf(id) === "revenue");
      if (!isRevenue || cell.kind === "lacks") return { condition, cell };
      const odds = (status === "met" ? motion.odds.at : motion.odds.by)[place] ?? 0;
      return { condition, cell: { kind: "odds", odds } as const };
    });
    if (when.kind === "depends") return { quarter, cells, odds: null, mark: null };
    const odds = (justified ? when.odds.at : when.odds.by)[place] ?? 0;
    const mark =
      justified || when.even === null || quarter < when.even
        ? null
        : quarter === when.even
          ? "likely"
          : quarter === when.cautious
            ? "cautious"
            : null;
    return { quarter, cells, odds, mark };
  });
}
