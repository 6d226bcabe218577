import { real, whole } from "./cells.ts";
import { blockSize, columnsOf, GAP, type CardSize, type LayoutItems } from "./layout-items.ts";

/** Width to height of a branch, and so of the whole picture. */
const ASPECT = 1.8;
/** Rows are tried up to so many times as wide as the area asks for. */
const WIDEST = 1.6;
const STEP = 0.1;

/** What is kept small: the longer side, the height counted as if it were a width. */
const side = ({ across, down }: { readonly across: number; readonly down: number }) =>
  Math.max(across, down * ASPECT);

export interface ItemPlaces {
  /** Left and top edge of each item, gaps left out. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Places branches in rows under their head so that each comes near one shape: a classic tree of
 * 10,000 positions is a thousand times wider than tall. The head stands at the left, its trunk
 * below it, and a bus above each row.
 */
export function hangerRows(items: LayoutItems, card: CardSize): ItemPlaces {
  const { count, order, first, kid, parent } = items.tree;
  const [width, height] = [new Float64Array(count), new Float64Array(count)];
  const [offsetX, offsetY] = [new Float64Array(count), new Float64Array(count)];

  /** One column alone hangs straight from its head's trunk. */
  const isAloneInColumn = (start: number, end: number) => {
    const cards = whole(items.cards, whole(kid, start));
    return end - start === 1 && cards > 1 && columnsOf(cards) === 1;
  };

  /** Places the children of an item of which only the head is measured, in rows no wider than `target`. */
  const shelve = (t: number, target: number) => {
    const start = whole(first, t);
    const end = whole(first, t + 1);
    const left = t === 0 ? 0 : isAloneInColumn(start, end) ? -GAP.indent / 2 : GAP.indent;
    let top = t === 0 ? 0 : real(height, t) + GAP.level;
    let across = 0;
    let tallest = 0;
    let right = real(width, t);
    let isWrapped = false;
    for (let k = start; k < end; k++) {
      const child = whole(kid, k);
      if (across > 0 && across + real(width, child) > target) {
        isWrapped = true;
        top += tallest + GAP.level;
        across = 0;
        tallest = 0;
      }
      offsetX[child] = left + across;
      offsetY[child] = top;
      right = Math.max(right, left + across + real(width, child));
      tallest = Math.max(tallest, real(height, child));
      across += real(width, child) + GAP.branch;
    }
    return { across: right, down: top + tallest, isWrapped };
  };

  for (let q = count - 1; q >= 0; q--) {
    const t = whole(order, q);
    const cards = whole(items.cards, t);
    const own = cards === 0 ? { width: 0, height: 0 } : cards === 1 ? card : blockSize(cards, card);
    const start = whole(first, t);
    const end = whole(first, t + 1);
    width[t] = own.width;
    height[t] = own.height;
    if (start === end) continue;

    let area = 0;
    let widest = 0;
    for (let k = start; k < end; k++) {
      const child = whole(kid, k);
      area += (real(width, child) + GAP.branch) * (real(height, child) + GAP.level);
      widest = Math.max(widest, real(width, child));
    }
    const least = Math.max(Math.sqrt(area * ASPECT), widest);
    // Branches never fill their rows quite, so wider ones are tried while there is more than one.
    let branch = shelve(t, least);
    let best = least;
    for (let wider = 1 + STEP; branch.isWrapped && wider <= WIDEST; wider += STEP) {
      const tried = shelve(t, least * wider);
      if (side(tried) < side(branch)) [branch, best] = [tried, least * wider];
      if (!tried.isWrapped) break;
    }
    if (branch.isWrapped) shelve(t, best);
    width[t] = branch.across;
    height[t] = branch.down;
  }

  const [x, y] = [new Float64Array(count), new Float64Array(count)];
  for (let q = 1; q < count; q++) {
    const t = whole(order, q);
    const p = whole(parent, t);
    x[t] = real(x, p) + real(offsetX, t);
    y[t] = real(y, p) + real(offsetY, t);
  }
  return { x, y };
}
