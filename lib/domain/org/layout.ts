import { real, whole } from "./cells.ts";
import type { Forest } from "./forest.ts";
import { hangerRows, type ItemPlaces } from "./hanger-rows.ts";
import {
  blockSize,
  GAP,
  itemsOf,
  rowsOf,
  shownIn,
  type CardSize,
  type LayoutItems,
} from "./layout-items.ts";
import { tidy } from "./tidy.ts";

export const LAYOUT_MODES = ["tidy", "columns", "rows"] as const;
/**
 * `tidy`: the classic tree. `columns`: the same with siblings who have no reports stacked, for
 * reading. `rows`: branches wrapped into rows, for an overview of many positions.
 */
export type LayoutMode = (typeof LAYOUT_MODES)[number];

/** Cards and lines in pixels, y downwards; of what is not shown the numbers mean nothing. */
export interface Layout {
  readonly card: CardSize;
  readonly shown: Uint8Array;
  /** Left and top edge of each card. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /**
   * The line from the manager: down at `stemX`, across at `busY`, and then down to the middle of
   * the card's top edge, or, where `spineX` is a number, down there and across to its left edge.
   */
  readonly stemX: Float64Array;
  readonly busY: Float64Array;
  readonly spineX: Float64Array;
}

/** Item places of a classic tree: tidy, then the gaps taken off again. */
function tidyPlaces(items: LayoutItems, card: CardSize): ItemPlaces {
  const { count, order, parent } = items.tree;
  const lengths = () => new Float64Array(count);
  const [width, height, y] = [lengths(), lengths(), lengths()];
  for (const t of order) {
    const cards = whole(items.cards, t);
    if (cards === 0) continue;
    const size = cards === 1 ? card : blockSize(cards, card);
    width[t] = size.width + GAP.branch;
    height[t] = size.height + GAP.level;
    const p = whole(parent, t);
    y[t] = real(y, p) + real(height, p);
  }
  return { x: tidy(items.tree, width, y, height).map((left) => left + GAP.branch / 2), y };
}

/**
 * Lays out what is not below a collapsed position. Cards never overlap, siblings keep their order
 * and lines never cross cards. Linear in the positions shown; source of the modes: our own
 * measurements of org-chart engines.
 */
export function layoutOf(
  forest: Forest,
  mode: LayoutMode,
  collapsed: ReadonlySet<number>,
  card: CardSize,
): Layout {
  const items = itemsOf(forest, collapsed, mode !== "tidy");
  const places = mode === "rows" ? hangerRows(items, card) : tidyPlaces(items, card);
  const lengths = () => new Float64Array(forest.count);
  const [x, y, stemX, busY] = [lengths(), lengths(), lengths(), lengths()];
  const spineX = lengths().fill(Number.NaN);

  for (const item of items.tree.order) {
    const above = whole(items.tree.parent, item);
    const head = above < 0 ? -1 : whole(items.position, above);
    const left = real(places.x, item);
    const top = real(places.y, item);
    const single = whole(items.position, item);
    const cards = whole(items.cards, item);
    const rows = rowsOf(cards);
    const stem = head < 0 ? 0 : real(x, head) + (mode === "rows" ? GAP.spine : card.width / 2);
    for (let j = 0; j < cards; j++) {
      const i = single >= 0 ? single : whole(forest.kid, whole(items.blockStart, item) + j);
      stemX[i] = stem;
      busY[i] = top - GAP.level / 2;
      x[i] = left;
      y[i] = top;
      if (single >= 0) continue;
      const column = Math.floor(j / rows) * (GAP.indent + card.width) + GAP.indent;
      x[i] = left + column;
      y[i] = top + (j % rows) * (card.height + GAP.column);
      const spine = left + column - GAP.spine;
      spineX[i] = spine;
      // One column below its head alone: the spine starts at the head itself.
      const isAlone = rows === cards && head >= 0 && real(x, head) + GAP.spine === spine;
      if (isAlone) stemX[i] = spine;
    }
  }
  return { card, shown: shownIn(forest, collapsed), x, y, stemX, busY, spineX };
}
