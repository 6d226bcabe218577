import { real, whole } from "./cells.ts";
import type { Forest } from "./forest.ts";
import type { Layout } from "./layout.ts";

/** A rectangle of the chart, in its pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A laid-out chart that can be asked what is within a rectangle. */
export interface Scene {
  readonly forest: Forest;
  readonly layout: Layout;
  /** The box of each branch, of those shown. */
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly right: Float64Array;
  readonly bottom: Float64Array;
  /** Of a chart without positions, a box that holds nothing. */
  readonly bounds: Box;
  readonly shownCount: number;
}

/** Each branch's box holds its cards and lines: the tree is its own spatial index. */
export function sceneOf(forest: Forest, layout: Layout): Scene {
  const { card, shown, x, y, stemX, spineX } = layout;
  const left = x.slice();
  const top = y.slice();
  const right = new Float64Array(forest.count);
  const bottom = new Float64Array(forest.count);
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  let shownCount = 0;
  for (const i of forest.order) {
    right[i] = real(x, i) + card.width;
    bottom[i] = real(y, i) + card.height;
  }
  for (let q = forest.order.length - 1; q >= 0; q--) {
    const i = whole(forest.order, q);
    if (shown[i] !== 1) continue;
    shownCount += 1;
    const p = whole(forest.parent, i);
    if (p < 0) {
      bounds.left = Math.min(bounds.left, real(left, i));
      bounds.top = Math.min(bounds.top, real(top, i));
      bounds.right = Math.max(bounds.right, real(right, i));
      bounds.bottom = Math.max(bounds.bottom, real(bottom, i));
      continue;
    }
    const spine = real(spineX, i);
    const line = Math.min(real(stemX, i), Number.isNaN(spine) ? Infinity : spine);
    left[p] = Math.min(real(left, p), real(left, i), line);
    top[p] = Math.min(real(top, p), real(top, i));
    right[p] = Math.max(real(right, p), real(right, i));
    bottom[p] = Math.max(real(bottom, p), real(bottom, i));
  }
  return { forest, layout, left, top, right, bottom, bounds, shownCount };
}

export interface Visitor {
  /** A card that is at least partly within the rectangle. */
  readonly card: (i: number) => void;
  /** A position whose line from its manager may cross the rectangle. */
  readonly line?: (i: number) => void;
  /** Instead of its cards and lines, a branch whose box is lower than `minHeight`. */
  readonly branch?: (i: number) => void;
}

/** Visits what a rectangle shows, managers before reports, siblings in order; skips whole branches outside it. */
export function visit(scene: Scene, view: Box, minHeight: number, visitor: Visitor): void {
  const { forest, layout } = scene;
  const { card, shown, x, y } = layout;
  const stack = Array.from(forest.tops).toReversed();
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    const isOutside =
      real(scene.right, i) < view.left ||
      real(scene.left, i) > view.right ||
      real(scene.bottom, i) < view.top ||
      real(scene.top, i) > view.bottom;
    if (isOutside) continue;
    const start = whole(forest.first, i);
    const end = whole(forest.first, i + 1);
    const hasShown = end > start && shown[whole(forest.kid, start)] === 1;
    if (hasShown && visitor.branch !== undefined) {
      if (real(scene.bottom, i) - real(scene.top, i) < minHeight) {
        visitor.branch(i);
        continue;
      }
    }
    const left = real(x, i);
    const top = real(y, i);
    const isSeen =
      left <= view.right &&
      left + card.width >= view.left &&
      top <= view.bottom &&
      top + card.height >= view.top;
    if (isSeen) visitor.card(i);
    if (!hasShown) continue;
    for (let k = end - 1; k >= start; k--) {
      const child = whole(forest.kid, k);
      stack.push(child);
      if (visitor.line !== undefined && lineMeets(layout, i, child, view)) visitor.line(child);
    }
  }
}

function lineMeets(layout: Layout, head: number, i: number, view: Box): boolean {
  const { card, x, y, stemX } = layout;
  const stem = real(stemX, i);
  const end = real(x, i) + card.width / 2;
  return (
    Math.min(stem, end) - card.width <= view.right &&
    Math.max(stem, end) >= view.left &&
    real(y, head) <= view.bottom &&
    real(y, i) + card.height >= view.top
  );
}

/** Corners of the line from a position's manager to its card, in order; none for a top. */
export function lineOf(scene: Scene, i: number): readonly (readonly [number, number])[] {
  const { card, x, y, stemX, busY, spineX } = scene.layout;
  const head = whole(scene.forest.parent, i);
  if (head < 0) return [];
  const [stem, bus, spine] = [real(stemX, i), real(busY, i), real(spineX, i)];
  const from = real(y, head) + card.height;
  const [middleX, middleY] = [real(x, i) + card.width / 2, real(y, i) + card.height / 2];
  if (Number.isNaN(spine)) {
    const corners = [
      [stem, from],
      [stem, bus],
      [middleX, bus],
      [middleX, real(y, i)],
    ] as const;
    return stem === middleX
      ? [
          [stem, from],
          [stem, real(y, i)],
        ]
      : corners;
  }
  const across = [
    [spine, middleY],
    [real(x, i), middleY],
  ] as const;
  return stem === spine
    ? [[stem, from], ...across]
    : [[stem, from], [stem, bus], [spine, bus], ...across];
}
