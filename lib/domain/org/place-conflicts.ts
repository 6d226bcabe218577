import type { Chart, Position } from "./chart.ts";
import type { Conflict } from "./conflict.ts";
import type { ChartPatch, Placed } from "./patch.ts";
import { isSameManager } from "./position-fields.ts";

interface Reorder {
  readonly before: Placed;
  readonly after: Placed;
}

/** Where a position stands in the list, and the sibling before it. */
interface Standing {
  readonly index: number;
  readonly position: Position;
  readonly neighbour: string | null;
  readonly sibling: { readonly key: string; readonly index: number } | null;
}

/** The first reordering of each key that stays under its manager, and every key placed anew or removed. */
function reorders({ positions }: ChartPatch) {
  const placed = new Set<string>();
  const reordered = new Map<string, Reorder>();
  for (const { key, before, after } of positions) {
    if (after !== null && before?.after === after.after) continue;
    const isFirst = !placed.has(key);
    placed.add(key);
    if (before === null || after === null || !isFirst) continue;
    const stays = isSameManager(before.position.manager, after.position.manager);
    if (stays) reordered.set(key, { before, after });
  }
  return { placed, reordered };
}

/** Reads where some keys stand; siblings that are placed anew themselves are passed over. */
function standings(
  { positions }: Chart,
  asked: ReadonlySet<string>,
  placed: ReadonlySet<string>,
): ReadonlyMap<string, Standing> {
  const standing = new Map<string, Standing>();
  const lastUnder = new Map<string | null, { readonly key: string; readonly index: number }>();
  let neighbour: string | null = null;
  for (const [index, position] of positions.entries()) {
    const { key, manager } = position;
    const under = manager.kind === "named" ? manager.key : null;
    if (asked.has(key)) {
      standing.set(key, { index, position, neighbour, sibling: lastUnder.get(under) ?? null });
    }
    if (!placed.has(key)) lastUnder.set(under, { key, index });
    neighbour = key;
  }
  return standing;
}

/** Whether another sibling than then stands before it; null where that cannot be told any more. */
function isElsewhere(
  { index, sibling }: Standing,
  before: string | null,
  neighbour: Standing | undefined,
): boolean {
  if (before === null) return sibling !== null;
  if (neighbour === undefined) return false;
  return neighbour.index > index || (sibling !== null && sibling.index > neighbour.index);
}

/**
 * Positions that a patch moves among their siblings, and before which another sibling stands by now.
 * Rows of other teams that came or went between are no conflict, nor is a sibling that is gone; a
 * neighbour that the patch itself placed tells nothing.
 */
export function placeConflicts(chart: Chart, patch: ChartPatch): readonly Conflict[] {
  const { placed, reordered } = reorders(patch);
  if (reordered.size === 0) return [];
  const neighbours = [...reordered.values()].map(({ before }) => before.after);
  const asked = new Set([...reordered.keys(), ...neighbours.filter((key) => key !== null)]);
  const standing = standings(chart, asked, placed);
  return [...reordered].flatMap(([key, { before, after }]): readonly Conflict[] => {
    const now = standing.get(key);
    if (now === undefined || now.neighbour === after.after) return [];
    if (before.after !== null && placed.has(before.after)) return [];
    const wasMoved = !isSameManager(now.position.manager, before.position.manager);
    const neighbour = before.after === null ? undefined : standing.get(before.after);
    if (!wasMoved && !isElsewhere(now, before.after, neighbour)) return [];
    const theirs = now.sibling?.key ?? null;
    return [{ key, field: "place", before: before.after, theirs, mine: after.after }];
  });
}
