import { type ZoomTransform, zoomIdentity } from "d3-zoom";
import type { Box } from "@/lib/domain/org/scene";

/** What of the chart is loaded and how closely it is looked at. */
export interface View {
  /** The screen and a margin around it, in the chart's pixels. */
  readonly box: Box;
  readonly detail: Detail;
}

/** From near to far: whole cards, the same in larger letters, titles alone, a map. */
export const DETAILS = ["near", "reading", "titles", "far"] as const;
export type Detail = (typeof DETAILS)[number];

/** Smallest scale of each level: letters stay about ten screen pixels tall, and then they go. */
const SMALLEST: readonly (readonly [Detail, number])[] = [
  ["near", 0.85],
  ["reading", 0.65],
  ["titles", 0.42],
];
export const FARTHEST = 0.002;
export const NEAREST = 3;
export const READING = 0.9;
const MARGIN = 0.35;
export const EDGE = 24;
/** Height of what lies over the chart's lower edge; the words for colours stand below the rest on a phone. */
const TOOLS = { plain: 56, legend: 84, legendBelow: 152 } as const;
const PHONE = 760;

export function toolsHeight({ width }: Size, hasLegend: boolean): number {
  if (!hasLegend) return TOOLS.plain;
  return width < PHONE ? TOOLS.legendBelow : TOOLS.legend;
}

export const detailAt = (scale: number): Detail =>
  SMALLEST.find(([, smallest]) => scale >= smallest)?.[0] ?? "far";

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const screenBox = (at: ZoomTransform, { width, height }: Size): Box => {
  const [left, top] = at.invert([0, 0]);
  const [right, bottom] = at.invert([width, height]);
  return { left, top, right, bottom };
};

export const holds = (outer: Box, inner: Box) =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.right <= outer.right &&
  inner.bottom <= outer.bottom;

function widened(box: Box): Box {
  const [x, y] = [(box.right - box.left) * MARGIN, (box.bottom - box.top) * MARGIN];
  return { left: box.left - x, top: box.top - y, right: box.right + x, bottom: box.bottom + y };
}

/** What is loaded at a transform: the same object while it holds all that the screen shows. */
export function viewAt(at: ZoomTransform, size: Size, last: View | null): View {
  const box = screenBox(at, size);
  const detail = detailAt(at.k);
  const isLoaded = last?.detail === detail && (detail === "far" || holds(last.box, box));
  return isLoaded ? last : { box: widened(box), detail };
}

export const middle = (box: Box): [number, number] => [
  (box.left + box.right) / 2,
  (box.top + box.bottom) / 2,
];

/** The transform that puts a point of the chart at a place of the screen. */
export const placed = (scale: number, [x, y]: [number, number], [left, top]: [number, number]) =>
  zoomIdentity.translate(left - x * scale, top - y * scale).scale(scale);
