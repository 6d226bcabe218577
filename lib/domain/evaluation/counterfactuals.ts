import type { CompanyRecord } from "../company.ts";
import type { Quarter } from "../quarter.ts";
import type { Parameters, Rubric } from "../rubric/rubric.ts";
import { type AsOf, asOf, type EvaluationOptions, prepareRecord } from "./as-of.ts";
import { applyChanges } from "./counterfactual/apply.ts";
import { type Change, decisionsByOthers, inOrder, unitsOf } from "./counterfactual/change.ts";
import { type Loss, nearestLoss } from "./counterfactual/loss.ts";
import { organisationSets, settledChart } from "./counterfactual/organisation.ts";
import { revenueChange } from "./counterfactual/revenue.ts";
import { FACT_CRITERION_IDS, factOf, reachOf } from "./criteria/facts.ts";
import { seatOf } from "./criteria/finding.ts";
import { evaluate } from "./evaluate.ts";
import type { Evaluation } from "./evaluation.ts";
import { readFact } from "./fact-in-force.ts";
import { statusOfCriterion } from "./mandate.ts";

/** Changes that together make the verdict a Chief Partner Officer. */
export interface ChangeSet {
  /** In the order in which they are made. */
  readonly changes: readonly Change[];
  /** How many changes these are; each person hired or moved is one. */
  readonly size: number;
  /** Closes to come before the set is complete; 0 where it could be made today. */
  readonly closesToCome: number;
}

export interface Counterfactuals {
  /**
   * The smallest sets, fewer decisions by others first, three at most; each was evaluated and made
   * the verdict `cpo` for certain. Empty where it is that already, and where no such set is.
   */
  readonly smallest: readonly ChangeSet[];
  /** The nearest single change that loses a verdict of `cpo`; null where it is not held. */
  readonly nearestLoss: Loss | null;
}

const MOST_SETS = 3;
const VP: Change = { kind: "hires", level: "vp", count: 1 };
const DIRECTOR: Change = { kind: "hires", level: "director", count: 1 };

const written = (_: string, value: unknown) => (typeof value === "bigint" ? `${value}` : value);

const isHeld = ({ verdict }: Evaluation) => verdict.floor === "cpo";

/** What the chart lacks but the people: a chart, a leader, the line, the seat. */
function chartChanges(
  { leadership }: AsOf,
  { conditions }: Evaluation,
  { minSeniorLeaders, minVps, minLedManagers }: Parameters,
): readonly Change[] {
  switch (leadership.kind) {
    case "no_chart":
    case "leader_not_named": {
      const leaders = Math.max(minSeniorLeaders, minVps, minLedManagers > 0 ? 1 : 0);
      const [vps, managers] = [minVps, minLedManagers];
      const missing = leadership.kind;
      return [{ kind: "chart", missing, vps, directors: leaders - vps, managers }];
    }
    case "no_leader":
      return [{ kind: "appointment" }];
    case "led": {
      const leader = seatOf(leadership.leader);
      const lacks = (id: "board.reports-to-ceo" | "seat.member") =>
        statusOfCriterion(conditions, id) !== "met";
      const line = { kind: "report_line", leader } as const;
      const seat = { kind: "executive_team", leader } as const;
      return [
        ...(lacks("board.reports-to-ceo") ? [line] : []),
        ...(lacks("seat.member") ? [seat] : []),
      ];
    }
  }
}

/** The change that each criterion outside the leader's people calls for; null where one is out of reach. */
function forcedChanges(
  now: AsOf,
  record: CompanyRecord,
  evaluation: Evaluation,
  parameters: Parameters,
): readonly Change[] | null {
  const criteria = evaluation.conditions.flatMap((condition) => condition.criteria);
  const isOpen = (id: string) =>
    criteria.some((criterion) => criterion.id === id && criterion.status !== "met");
  const changes: Change[] = [];
  // A reading that fails at this close is not sustained either.
  if (isOpen("motion.sustained")) {
    const revenue = revenueChange(now, record.revenue, parameters);
    if (revenue === null) return null;
    changes.push(revenue);
  }
  if (isOpen("motion.ecosystem-led")) {
    changes.push({ kind: "ecosystem", to: "channel" });
  }
  for (const id of FACT_CRITERION_IDS.filter(isOpen)) {
    const fact = factOf(id);
    const today = readFact(fact, now.answers, parameters.factFreshnessQuarters);
    changes.push({ kind: "answer", fact, value: reachOf(id), today });
  }
  return [...changes, ...chartChanges(now, evaluation, parameters)];
}

/** The changes in order, hires of one level together. */
function setOf(changes: readonly Change[]): ChangeSet {
  const merged: Change[] = [];
  for (const change of inOrder(changes)) {
    const last = merged.at(-1);
    if (change.kind === "hires" && last?.kind === "hires" && last.level === change.level) {
      merged[merged.length - 1] = { ...last, count: last.count + change.count };
    } else merged.push(change);
  }
  const closes = merged.map((change) => (change.kind === "revenue" ? change.toCome : 0));
  return {
    changes: merged,
    size: merged.reduce((sum, change) => sum + unitsOf(change), 0),
    closesToCome: Math.max(0, ...closes),
  };
}

/** Sets that meet everything, in whatever number of changes. */
function candidates(
  record: CompanyRecord,
  quarter: Quarter,
  parameters: Parameters,
  options: EvaluationOptions,
  evaluation: Evaluation,
): readonly ChangeSet[] {
  const at = (one: CompanyRecord) => asOf(prepareRecord(one), quarter, options);
  const forced = forcedChanges(at(record), record, evaluation, parameters);
  if (forced === null) return [];
  if (forced.some(({ kind }) => kind === "chart")) return [setOf(forced)];
  const based = at(applyChanges(record, quarter, forced, options));
  const settles = settledChart(based, parameters);
  // Lines that are found may hang under a senior leader who is hired for them.
  const bases = [
    forced,
    ...(settles === null
      ? []
      : [[], [VP], [DIRECTOR]].map((host) => [...forced, settles, ...host])),
  ];
  return bases.flatMap((base) =>
    organisationSets(at(applyChanges(record, quarter, base, options)), parameters).map((changes) =>
      setOf([...base, ...changes]),
    ),
  );
}

/** Smallest first, then fewest decisions by others, each set once. */
function ranked(sets: readonly ChangeSet[]): readonly ChangeSet[] {
  const distinct = new Map(sets.map((set) => [JSON.stringify(set.changes, written), set]));
  return [...distinct.values()].toSorted(
    (a, b) => a.size - b.size || decisionsByOthers(a.changes) - decisionsByOthers(b.changes),
  );
}

/**
 * What would change the verdict at a quarter's close: the smallest sets of changes that make it
 * `cpo`, and the nearest change that loses it. Every criterion outside the leader's people calls for
 * exactly one change; hires, moves and what the chart leaves open are searched for the fewest. An
 * unknown criterion counts as a change too: it needs its answer.
 */
export function counterfactuals(
  record: CompanyRecord,
  quarter: Quarter,
  rubric: Rubric,
  options: EvaluationOptions = {},
): Counterfactuals {
  const evaluation = evaluate(record, quarter, rubric, options);
  if (isHeld(evaluation)) {
    return { smallest: [], nearestLoss: nearestLoss(record, quarter, rubric, options) };
  }
  const smallest: ChangeSet[] = [];
  for (const set of ranked(candidates(record, quarter, rubric.parameters, options, evaluation))) {
    const [first] = smallest;
    if (smallest.length === MOST_SETS || (first !== undefined && set.size > first.size)) break;
    const after = applyChanges(record, quarter, set.changes, options);
    if (isHeld(evaluate(after, quarter, rubric, options))) smallest.push(set);
  }
  return { smallest, nearestLoss: null };
}
