import { whole } from "./cells.ts";
import type { Position } from "./chart.ts";
import { chartForest, type Forest, reportsOf } from "./forest.ts";
import type { Overlay } from "./overlay.ts";

/** Siblings without a change in their branches, drawn as one box. */
export interface Others {
  /** The seats themselves, in sibling order. */
  readonly keys: readonly string[];
  /** Positions below them. */
  readonly below: number;
}

/** What is worth seeing of an overlay at first. */
export interface Focus {
  readonly positions: readonly Position[];
  /** By the key of the box that stands for them. */
  readonly others: ReadonlyMap<string, Others>;
  /** Keys of the seats drawn with reports below whom nothing changes: folded, they say enough. */
  readonly folded: readonly string[];
}

/** One or two alike stay as they are: a box that stands for them would save nothing. */
const FEWEST = 3;

/** Whether a position or anybody below it is wanted, by index. */
function touchedIn(
  positions: readonly Position[],
  forest: Forest,
  isWanted: (key: string) => boolean,
): readonly boolean[] {
  const touched = positions.map(({ key }) => isWanted(key));
  for (const i of forest.order.toReversed()) {
    const manager = whole(forest.parent, i);
    if (manager >= 0 && touched[i] === true) touched[manager] = true;
  }
  return touched;
}

const othersKey = (first: Position) => `others ${first.key}`;

/**
 * Leaves out of an overlay what has not changed: where three or more siblings hold no change, one
 * box stands for them and all below, behind their siblings. Below a seat under which nothing changes
 * nothing is left out, since it can be folded. `opened` holds the keys of such boxes
 * whose seats are wanted after all, `kept` those of seats to keep in sight though they are alike.
 * An overlay without any change is left whole.
 */
export function focusOf(
  { positions, marks }: Overlay,
  opened: ReadonlySet<string>,
  kept: ReadonlySet<string>,
): Focus {
  if (marks.size === 0 && kept.size === 0) return { positions, others: new Map(), folded: [] };
  const forest = chartForest(positions);
  const touched = touchedIn(positions, forest, (key) => marks.has(key) || kept.has(key));
  const others = new Map<string, Others>();
  const folded: string[] = [];
  const shown: Position[] = [];
  const boxes: Position[] = [];
  const isLeftOut = new Uint8Array(positions.length);

  const fold = (i: number) => {
    const position = positions[i];
    if (position !== undefined && whole(forest.size, i) > 1) folded.push(position.key);
  };
  const leaveOut = (siblings: Iterable<number>) => {
    const alike = [...siblings].filter((i) => touched[i] === false);
    const seats = alike.flatMap((i) => positions[i] ?? []);
    const [first] = seats;
    if (first === undefined || alike.length < FEWEST || opened.has(othersKey(first))) {
      for (const i of alike) fold(i);
      return;
    }
    const below = alike.reduce((sum, i) => sum + whole(forest.size, i) - 1, 0);
    for (const i of alike) isLeftOut[i] = 1;
    others.set(othersKey(first), { keys: seats.map(({ key }) => key), below });
    boxes.push({ ...first, key: othersKey(first), dotted: [] });
  };

  leaveOut(forest.tops);
  for (const i of forest.order) {
    const manager = whole(forest.parent, i);
    if (manager >= 0 && isLeftOut[manager] === 1) isLeftOut[i] = 1;
    if (touched[i] !== true) continue;
    const reports = reportsOf(forest, i);
    if (reports.some((report) => touched[report] === true)) leaveOut(reports);
    else fold(i);
  }
  for (const [i, position] of positions.entries()) if (isLeftOut[i] === 0) shown.push(position);
  return { positions: [...shown, ...boxes], others, folded };
}
