import { whole } from "@/lib/domain/org/cells";
import { reportCount, reportsOf, type Forest } from "@/lib/domain/org/forest";

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

/** What is drawn, in the order in which a reader goes through it: managers, then their reports. */
export function* readingOrder(
  forest: Forest,
  collapsed: ReadonlySet<number>,
): Generator<number, undefined> {
  const waiting = [...forest.tops].toReversed();
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    yield i;
    if (!collapsed.has(i)) waiting.push(...reportsOf(forest, i).toReversed());
  }
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
 * Keys of the chart: arrows follow the picture, down to the first report, up to the manager, left
 * and right among siblings. Down on a collapsed card opens it first. Other keys answer null.
 */
export function moveOf(key: string, focus: ChartFocus): ChartMove | null {
  const { forest, collapsed, position } = focus;
  const siblings = siblingsOf(forest, position);
  const hasReports = reportCount(forest, position) > 0;
  switch (key) {
    case "ArrowDown":
      if (collapsed.has(position)) return { kind: "expand", positions: [position] };
      return focusOn(reportsOf(forest, position)[0]);
    case "ArrowUp": {
      const manager = whole(forest.parent, position);
      return manager < 0 ? null : focusOn(manager);
    }
    case "ArrowLeft":
      return focusOn(siblings[siblings.indexOf(position) - 1]);
    case "ArrowRight":
      return focusOn(siblings[siblings.indexOf(position) + 1]);
    case "Home":
      return focusOn(forest.tops[0]);
    case "End":
      return focusOn(lastOf(focus));
    case "+":
      return hasReports ? { kind: "expand", positions: [position] } : null;
    case "-":
      return hasReports ? { kind: "collapse", positions: [position] } : null;
    case "*":
      return { kind: "expand", positions: [...siblings] };
    case "Enter":
    case " ":
      return { kind: "open" };
  }
  return null;
}

/** The next drawn position after the focused one, round the chart, whose title or note begins with what was typed. */
export function typedPosition(
  typed: string,
  focus: ChartFocus,
  cards: readonly { readonly title: string; readonly note: string }[],
): number | null {
  const wanted = typed.toLowerCase();
  const order = [...readingOrder(focus.forest, focus.collapsed)];
  // A longer word may still mean the card it has already reached.
  const from = order.indexOf(focus.position) + (typed.length > 1 ? 0 : 1);
  const found = [...order.slice(from), ...order.slice(0, from)].find((i) => {
    const card = cards[i];
    return [card?.title, card?.note].some((text) => text?.toLowerCase().startsWith(wanted));
  });
  return found ?? null;
}
