import type { WalkAct } from "@/components/charts/org-chart/keyboard-keys";
import { whole } from "@/lib/domain/org/cells";
import { readingOrder, reportCount, reportsOf, type Forest } from "@/lib/domain/org/forest";
import { foldedText } from "@/lib/format/folded-text";

/** What a key asks of the chart. */
export type ChartMove =
  | { readonly kind: "focus"; readonly position: number }
  | { readonly kind: "expand"; readonly positions: readonly number[] }
  | { readonly kind: "collapse"; readonly positions: readonly number[] }
  | { readonly kind: "open" };

export interface ChartFocus {
  readonly forest: Forest;
  readonly collapsed: ReadonlySet<number>;
  readonly position: number;
}

/** The position's siblings in order, itself among them. */
export function siblingsOf(forest: Forest, position: number): Int32Array {
  const manager = whole(forest.parent, position);
  return manager < 0 ? forest.tops : reportsOf(forest, manager);
}

function lastOf({ forest, collapsed }: ChartFocus): number | undefined {
  let last = forest.tops.at(-1);
  while (last !== undefined && !collapsed.has(last) && reportCount(forest, last) > 0)
    last = reportsOf(forest, last).at(-1);
  return last;
}

const focusOn = (position: number | undefined): ChartMove | null =>
  position === undefined ? null : { kind: "focus", position };

/**
 * What a key does on the chart: arrows follow the picture, down to the first report, up to the
 * manager, left and right among siblings. Down on a collapsed card opens it first.
 */
export function moveOf(act: WalkAct, focus: ChartFocus): ChartMove | null {
  const { forest, collapsed, position } = focus;
  const siblings = siblingsOf(forest, position);
  const hasReports = reportCount(forest, position) > 0;
  switch (act) {
    case "down":
      if (collapsed.has(position)) return { kind: "expand", positions: [position] };
      return focusOn(reportsOf(forest, position)[0]);
    case "up": {
      const manager = whole(forest.parent, position);
      return manager < 0 ? null : focusOn(manager);
    }
    case "left":
      return focusOn(siblings[siblings.indexOf(position) - 1]);
    case "right":
      return focusOn(siblings[siblings.indexOf(position) + 1]);
    case "first":
      return focusOn(forest.tops[0]);
    case "last":
      return focusOn(lastOf(focus));
    case "unfold":
      return hasReports ? { kind: "expand", positions: [position] } : null;
    case "fold":
      return hasReports ? { kind: "collapse", positions: [position] } : null;
    case "unfold_beside":
      return { kind: "expand", positions: [...siblings] };
    case "open":
      return { kind: "open" };
  }
}

/**
 * What a key does in the outline, as in every tree list: right unfolds and then goes in, left folds
 * and then goes to the manager, up and down go through the rows.
 */
export function outlineMoveOf(
  act: WalkAct,
  rows: readonly number[],
  focus: ChartFocus,
): ChartMove | null {
  const { forest, collapsed, position } = focus;
  const isOpen = reportCount(forest, position) > 0 && !collapsed.has(position);
  const row = rows.indexOf(position);
  switch (act) {
    case "down":
      return focusOn(rows[row + 1]);
    case "up":
      return focusOn(rows[row - 1]);
    case "left":
      return isOpen ? { kind: "collapse", positions: [position] } : moveOf("up", focus);
    case "right":
      return moveOf("down", focus);
    case "first":
      return focusOn(rows[0]);
    case "last":
      return focusOn(rows.at(-1));
    case "unfold":
    case "fold":
    case "unfold_beside":
    case "open":
      return moveOf(act, focus);
  }
}

/** The next drawn position after the focused one, round the chart, whose title or note begins with what was typed. */
export function typedPosition(
  typed: string,
  focus: ChartFocus,
  cards: readonly { readonly title: string; readonly note: string }[],
): number | null {
  const wanted = foldedText(typed);
  const order = [...readingOrder(focus.forest, focus.collapsed)];
  // A longer word may still mean the card it has already reached.
  const from = order.indexOf(focus.position) + (typed.length > 1 ? 0 : 1);
  const found = [...order.slice(from), ...order.slice(0, from)].find((i) => {
    const card = cards[i];
    return [card?.title, card?.note].some(
      (text) => text !== undefined && foldedText(text).startsWith(wanted),
    );
  });
  return found ?? null;
}
