import { whole } from "./cells.ts";
import { reportCount, type Forest } from "./forest.ts";

/** Pixels between branches, between levels, between the cards of a column, and left of a column for its spine. */
export const GAP = { branch: 24, level: 48, column: 16, indent: 32, spine: 8 } as const;

export interface CardSize {
  readonly width: number;
  readonly height: number;
}

/** What of a forest a layout walks along. */
export type ItemTree = Pick<Forest, "count" | "parent" | "first" | "kid" | "order">;

/**
 * What a layout places: single cards and blocks of cards in columns, as a tree under one root
 * without size, so that a chart with several tops needs no case of its own.
 */
export interface LayoutItems {
  readonly tree: ItemTree;
  /** Of an item the first of its cards as a place in `Forest.kid`, −1 where it is one card or the root. */
  readonly blockStart: Int32Array;
  /** Cards of the item; 0 of the root. */
  readonly cards: Int32Array;
  /** The position that is the item's one card, −1 for a block and the root. */
  readonly position: Int32Array;
}

/** Positions that are drawn: those below a collapsed one are not. */
export function shownIn(forest: Forest, collapsed: ReadonlySet<number>): Uint8Array {
  const shown = new Uint8Array(forest.count);
  for (const i of forest.order) {
    const p = whole(forest.parent, i);
    shown[i] = p < 0 || (shown[p] === 1 && !collapsed.has(p)) ? 1 : 0;
  }
  return shown;
}

/** Columns of a block: a little taller than wide, since a card is wider than tall. */
export const columnsOf = (cards: number): number => Math.max(1, Math.round(Math.sqrt(cards / 4)));
/** Cards in the tallest column of a block. */
export const rowsOf = (cards: number): number => Math.ceil(cards / columnsOf(cards));

/** Pixels of a block, the space for its spines counted and no gap below its last row. */
export function blockSize(cards: number, card: CardSize): CardSize {
  return {
    width: columnsOf(cards) * (GAP.indent + card.width),
    height: rowsOf(cards) * (card.height + GAP.column) - GAP.column,
  };
}

/**
 * Groups what is shown. With `columns` each run of two or more siblings who show no reports becomes
 * a block in its place, so that siblings keep their order.
 */
export function itemsOf(
  forest: Forest,
  collapsed: ReadonlySet<number>,
  columns: boolean,
): LayoutItems {
  const most = forest.order.length + 1;
  const cells = () => new Int32Array(most);
  const [parent, blockStart, cards, position] = [cells(), cells(), cells(), cells()];
  const first = new Int32Array(most + 1);
  let count = 0;
  const push = (above: number, start: number, size: number, single: number) => {
    parent[count] = above;
    blockStart[count] = start;
    cards[count] = size;
    position[count] = single;
    count += 1;
  };
  const isLeaf = (i: number) => reportCount(forest, i) === 0 || collapsed.has(i);
  const leafRunEnd = (start: number, end: number) => {
    let k = start;
    while (k < end && isLeaf(whole(forest.kid, k))) k += 1;
    return k;
  };
  const childrenOf = (item: number, i: number) => {
    const end = whole(forest.first, i + 1);
    for (let k = whole(forest.first, i); k < end;) {
      const run = columns ? leafRunEnd(k, end) - k : 0;
      if (run >= 2) push(item, k, run, -1);
      else push(item, -1, 1, whole(forest.kid, k));
      k += Math.max(1, run);
    }
  };
  push(-1, -1, 0, -1);
  first[0] = count;
  for (const top of forest.tops) push(0, -1, 1, top);
  for (let item = 1; item < count; item++) {
    first[item] = count;
    const i = whole(position, item);
    if (i >= 0 && !isLeaf(i)) childrenOf(item, i);
  }
  first[count] = count;
  // Level by level, and siblings one after another: an item is its own place among the children.
  const order = new Int32Array(count).map((_, item) => item);
  return { tree: { count, parent, first, kid: order, order }, blockStart, cards, position };
}
