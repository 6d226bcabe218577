import type { Criterion, Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Milestone } from "@/lib/domain/forecast/milestones";
import type { Quarter } from "@/lib/domain/quarter";
import { bareDecision, type Decision } from "@/lib/domain/scenario/decision";
import { conditionName } from "@/lib/format/condition";
import { milestoneName } from "@/lib/format/milestone";
import { NO_BREAK } from "@/lib/format/space";

/** Milestones that stand on one row: of one decision, or of one condition without a date. */
export interface WhyGroup {
  readonly name: string;
  readonly by: Decision | null;
  readonly from: Quarter | null;
  readonly criteria: readonly Criterion[];
}

const isWaiting = ({ criterion }: Milestone): boolean => criterion.status !== "met";

function criteriaName(criteria: readonly Criterion[]): string {
  const [first, ...rest] = criteria;
  const name = first === undefined ? "" : milestoneName(first.id);
  return rest.length === 0 ? name : `${name} +${NO_BREAK}${rest.length}`;
}

/** One row a decision, the earliest first; one that was read from a close is the same by what it says. */
function datedGroups(milestones: readonly Milestone[]): readonly WhyGroup[] {
  const groups = new Map<string, Omit<WhyGroup, "name">>();
  for (const { by, from, criterion } of milestones) {
    if (from === null) continue;
    const key = JSON.stringify(by === null ? from : bareDecision(by));
    const known = groups.get(key)?.criteria ?? [];
    groups.set(key, { by, from, criteria: [...known, criterion] });
  }
  return [...groups.values()]
    .map((group) => ({ ...group, name: criteriaName(group.criteria) }))
    .toSorted((one, other) => (one.from ?? 0) - (other.from ?? 0));
}

/** What nothing dated turns, one row a condition. */
function openGroups(
  { conditions }: Pick<Evaluation, "conditions">,
  milestones: readonly Milestone[],
): readonly WhyGroup[] {
  const open = milestones.filter(({ from }) => from === null).map(({ criterion }) => criterion);
  return conditions.flatMap(({ id, criteria: all }) => {
    const criteria = open.filter((one) => all.some((criterion) => criterion.id === one.id));
    if (criteria.length === 0) return [];
    const name = criteria.length === 1 ? criteriaName(criteria) : conditionName(id);
    return [{ name, by: null, from: null, criteria }];
  });
}

/** The rows of what is not met yet: decisions by their day, then what has no date. */
export function whyGroups(
  evaluation: Pick<Evaluation, "conditions">,
  milestones: readonly Milestone[],
): readonly WhyGroup[] {
  const waiting = milestones.filter(isWaiting);
  return [...datedGroups(waiting), ...openGroups(evaluation, waiting)];
}
