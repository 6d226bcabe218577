import type { Chart } from "./chart.ts";
import { ChartDraft } from "./chart-draft.ts";
import { longestRun } from "./longest-run.ts";
import type { ChartPatch } from "./patch.ts";

/** Keys of the positions that stay where they are, relative to each other: as many as can. */
function steady(from: Chart, to: Chart): ReadonlySet<string> {
  const indexes = new Map(from.positions.map(({ key }, index) => [key, index]));
  const shared = to.positions.filter(({ key }) => indexes.has(key));
  const run = longestRun(Int32Array.from(shared, ({ key }) => indexes.get(key) ?? 0));
  return new Set(run.map((place) => shared[place]?.key ?? ""));
}

/**
 * The edit that makes the positions, their order and the leadership of one chart those of another;
 * what a chart is called and from when it holds stay as they are. No more positions than necessary
 * change their place. O(n log n).
 */
export function diff(from: Chart, to: Chart): ChartPatch {
  const draft = new ChartDraft(from);
  const kept = new Set(to.positions.map(({ key }) => key));
  for (const { key } of from.positions) if (!kept.has(key)) draft.remove(key);
  const stays = steady(from, to);
  let previous: string | null = null;
  for (const position of to.positions) {
    const { key, ...fields } = position;
    if (draft.at(key) === null) draft.add(position, previous);
    else if (stays.has(key)) draft.change(key, fields);
    else draft.change(key, fields, previous);
    previous = key;
  }
  draft.name({ chiefExecutive: to.chiefExecutive, leader: to.leader });
  return draft.patch() ?? { positions: [], leadership: null };
}
