import type { Chart, Position } from "./chart.ts";
import { changedFields, isSameManager } from "./position-fields.ts";

/** How a box of an overlay differs; a ghost stands where a moved seat was. */
export type OverlayMark = "added" | "removed" | "moved" | "changed" | "ghost";

/** Two charts drawn as one. */
export interface Overlay {
  /** Every seat of either chart once, and a ghost for each that moved. */
  readonly positions: readonly Position[];
  /** By key; seats that are alike in both charts have none. */
  readonly marks: ReadonlyMap<string, OverlayMark>;
  /** The key of each ghost and the seat that it is of. */
  readonly ghosts: ReadonlyMap<string, string>;
}

type Drawn = Pick<Chart, "positions">;

/** Siblings share this: a manager's key, or nothing for all whose line begins with them. */
const lineOf = ({ manager }: Position) => (manager.kind === "named" ? manager.key : null);

/** A key that no seat has. */
function ghostKey(key: string, taken: ReadonlyMap<string, unknown>): string {
  let free = `ghost ${key}`;
  while (taken.has(free)) free = `ghost ${free}`;
  return free;
}

function markOf(was: Position | undefined, is: Position): OverlayMark | null {
  if (was === undefined) return "added";
  if (!isSameManager(was.manager, is.manager)) return "moved";
  return changedFields(was, is).length === 0 ? null : "changed";
}

/**
 * Lays one chart over another. Seats of the later chart keep its lines and its order; a removed one
 * stands where it stood, under the manager it had, and so does the ghost of a moved one, as a leaf.
 * A seat whose old line was not established had no place to leave a ghost in. Lines of the result
 * hold no cycle where those of both charts hold none.
 */
export function overlay(before: Drawn, after: Drawn): Overlay {
  const was = new Map(before.positions.map((position) => [position.key, position]));
  const is = new Map(after.positions.map((position) => [position.key, position]));
  const taken = new Map([...was, ...is]);
  const marks = new Map<string, OverlayMark>();
  const ghosts = new Map<string, string>();
  for (const position of after.positions) {
    const mark = markOf(was.get(position.key), position);
    if (mark !== null) marks.set(position.key, mark);
  }

  const first: Position[] = [];
  const following = new Map<string, Position[]>();
  /** The sibling seen last that stays, by line: what is gone is put back behind it. */
  const last = new Map<string | null, string>();
  const putBack = (line: string | null, position: Position) => {
    const sibling = last.get(line);
    const place = sibling === undefined ? first : (following.get(sibling) ?? []);
    place.push(position);
    if (sibling !== undefined) following.set(sibling, place);
  };
  for (const position of before.positions) {
    const { key } = position;
    const line = lineOf(position);
    const now = is.get(key);
    if (now === undefined) {
      marks.set(key, "removed");
      putBack(line, position);
    } else if (isSameManager(position.manager, now.manager)) last.set(line, key);
    else if (position.manager.kind !== "not_established") {
      const ghost = ghostKey(key, taken);
      marks.set(ghost, "ghost");
      ghosts.set(ghost, key);
      putBack(line, { ...position, key: ghost, dotted: [] });
    }
  }
  const behind = (position: Position) => [position, ...(following.get(position.key) ?? [])];
  return { positions: [...first, ...after.positions.flatMap(behind)], marks, ghosts };
}
