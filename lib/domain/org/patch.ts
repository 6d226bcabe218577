import type { Chart, Leader, Position } from "./chart.ts";
import { isSameLeader, mergeFields } from "./position-fields.ts";
import { PositionList } from "./position-list.ts";

/** A position and where it stands in the chart's list. */
export interface Placed {
  readonly position: Position;
  /** Key of the position just before it in the list; null where it stands first. */
  readonly after: string | null;
}

/** One position before and after; null before: it is added, null after: it is removed. */
export interface PositionChange {
  readonly key: string;
  readonly before: Placed | null;
  readonly after: Placed | null;
}

/** Who the chart says is chief executive and partnerships leader. */
export interface Leadership {
  readonly chiefExecutive: string | null;
  readonly leader: Leader;
}

/**
 * What one edit does to a chart, and what was there: so it can be undone, merged with somebody
 * else's edits field by field, stored, and told as a difference. Changes hold in their order: each
 * is said of the chart as those before it leave it, so that one patch after another is one patch.
 */
export interface ChartPatch {
  readonly positions: readonly PositionChange[];
  /** Null where nobody was named anew. */
  readonly leadership: { readonly before: Leadership; readonly after: Leadership } | null;
}

/** The leadership with only what a patch changes of it set anew. */
export function mergeLeadership(
  { chiefExecutive, leader }: Leadership,
  { leadership }: Pick<ChartPatch, "leadership">,
): Leadership {
  if (leadership === null) return { chiefExecutive, leader };
  const { before, after } = leadership;
  return {
    chiefExecutive:
      before.chiefExecutive === after.chiefExecutive ? chiefExecutive : after.chiefExecutive,
    leader: isSameLeader(before.leader, after.leader) ? leader : after.leader,
  };
}

/** Carries out one change on a list of positions; one of a position that is gone does nothing. */
export function applyChange(list: PositionList, { key, before, after }: PositionChange): void {
  const now = list.at(key);
  if (after === null) list.remove(key);
  else if (now !== null) {
    list.replace(
      before === null ? after.position : mergeFields(now, before.position, after.position),
    );
    if (before?.after !== after.after) list.place(key, after.after);
  } else if (before === null) list.add(after.position, after.after);
}

/**
 * The chart after a patch, in time linear in both. Of each position only the fields that the patch
 * changes are set, so that on a chart which somebody else has edited since both edits hold; where
 * `conflictsOf` names none the chart is sound. Total: what is gone stays gone, and a position whose
 * neighbour is gone keeps its place, a new one comes last.
 */
export function applyPatch(chart: Chart, patch: ChartPatch): Chart {
  const leadership = mergeLeadership(chart, patch);
  if (patch.positions.length === 0) return { ...chart, ...leadership };
  const list = new PositionList(chart.positions);
  for (const change of patch.positions) applyChange(list, change);
  return { ...chart, ...leadership, positions: list.positions() };
}

/** The patch that takes another one back. */
export const inverseOf = ({ positions, leadership }: ChartPatch): ChartPatch => ({
  positions: positions
    .toReversed()
    .map(({ key, before, after }) => ({ key, before: after, after: before })),
  leadership: leadership === null ? null : { before: leadership.after, after: leadership.before },
});
