import type { Position } from "./chart.ts";
import { whole } from "./cells.ts";

/** A chart's lines in flat arrays; a position is its index in the chart. */
export interface Forest {
  readonly count: number;
  /** The manager, −1 for a top. */
  readonly parent: Int32Array;
  /** The reports of `i`, in sibling order, are `kid[first[i]]` to `kid[first[i + 1] − 1]`. */
  readonly first: Int32Array;
  readonly kid: Int32Array;
  readonly tops: Int32Array;
  /** Every position, managers before their reports; in a branch, those of the branch. */
  readonly order: Int32Array;
  /** Levels from the top, 0 for a top. */
  readonly depth: Int32Array;
  /** Positions in the branch, its head counted. */
  readonly size: Int32Array;
}

/** Builds the forest of `parent`, which holds no cycle; linear, without recursion. */
export function forestOf(parent: Int32Array): Forest {
  const count = parent.length;
  const first = new Int32Array(count + 1);
  const tops: number[] = [];
  for (let i = 0; i < count; i++) {
    const p = whole(parent, i);
    if (p < 0) tops.push(i);
    else first[p + 1] = whole(first, p + 1) + 1;
  }
  for (let i = 0; i < count; i++) first[i + 1] = whole(first, i + 1) + whole(first, i);
  const kid = new Int32Array(count - tops.length);
  const next = first.slice(0, count);
  for (let i = 0; i < count; i++) {
    const p = whole(parent, i);
    if (p < 0) continue;
    const at = whole(next, p);
    kid[at] = i;
    next[p] = at + 1;
  }
  const order = new Int32Array(count);
  order.set(tops);
  const depth = new Int32Array(count);
  for (let q = 0, end = tops.length; q < end; q++) {
    const i = whole(order, q);
    for (let k = whole(first, i); k < whole(first, i + 1); k++) {
      const child = whole(kid, k);
      depth[child] = whole(depth, i) + 1;
      order[end++] = child;
    }
  }
  const size = new Int32Array(count).fill(1);
  for (let q = count - 1; q >= tops.length; q--) {
    const i = whole(order, q);
    const p = whole(parent, i);
    size[p] = whole(size, p) + whole(size, i);
  }
  return { count, parent, first, kid, tops: Int32Array.from(tops), order, depth, size };
}

/** Each key's place in the chart. */
export function indexesOf(positions: readonly Position[]): Map<string, number> {
  const indexOf = new Map<string, number>();
  let i = 0;
  for (const { key } of positions) indexOf.set(key, i++);
  return indexOf;
}

/** The forest of a chart; a line that is not established begins a tree of its own. */
export function chartForest(
  positions: readonly Position[],
  indexOf: ReadonlyMap<string, number> = indexesOf(positions),
): Forest {
  const managerOf = ({ manager }: Position) =>
    manager.kind === "named" ? (indexOf.get(manager.key) ?? -1) : -1;
  return forestOf(Int32Array.from(positions, managerOf));
}

/**
 * The branch of one position as a forest over the same places: it is the only top and its depth is
 * 0. Of positions outside it only `first`, `kid` and `size` are as before.
 */
export function branchForest(forest: Forest, head: number): Forest {
  const { count, first, kid } = forest;
  const parent = forest.parent.slice();
  parent[head] = -1;
  const order = new Int32Array(whole(forest.size, head));
  const depth = new Int32Array(count);
  order[0] = head;
  for (let q = 0, end = 1; q < end; q++) {
    const i = whole(order, q);
    for (let k = whole(first, i); k < whole(first, i + 1); k++) {
      const child = whole(kid, k);
      depth[child] = whole(depth, i) + 1;
      order[end++] = child;
    }
  }
  return { ...forest, parent, tops: Int32Array.of(head), order, depth };
}

/**
 * Positions to fold so that `levels` levels are seen, 1 or more: everybody from the last one down
 * who has reports, so that a branch that is unfolded shows one level more.
 */
export function foldedBelow(forest: Forest, levels: number): ReadonlySet<number> {
  const folded = new Set<number>();
  for (const i of forest.order)
    if (whole(forest.depth, i) >= levels - 1 && reportCount(forest, i) > 0) folded.add(i);
  return folded;
}

/** How many report to a position directly. */
export const reportCount = (forest: Forest, i: number): number =>
  whole(forest.first, i + 1) - whole(forest.first, i);

/** The direct reports in sibling order. */
export const reportsOf = (forest: Forest, i: number): Int32Array =>
  forest.kid.subarray(whole(forest.first, i), whole(forest.first, i + 1));

const NONE_FOLDED: ReadonlySet<number> = new Set();

/** Positions as a reader goes through them: each manager, then its reports; those of folded ones left out. */
export function* readingOrder(
  forest: Forest,
  folded: ReadonlySet<number> = NONE_FOLDED,
): Generator<number, undefined> {
  const waiting = [...forest.tops].toReversed();
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    yield i;
    if (!folded.has(i))
      for (const report of reportsOf(forest, i).toReversed()) waiting.push(report);
  }
}

/** Levels below each position: 0 where nobody reports to it. */
export function layersBelow({ count, order, parent }: Forest): Int32Array {
  const layers = new Int32Array(count);
  for (let q = order.length - 1; q >= 0; q--) {
    const i = whole(order, q);
    const p = whole(parent, i);
    if (p >= 0) layers[p] = Math.max(whole(layers, p), whole(layers, i) + 1);
  }
  return layers;
}
