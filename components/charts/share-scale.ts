import { ticks } from "d3-array";
import type { ShareChartModel } from "@/components/charts/share-chart-model";

/** Height of the plot from zero to the highest share drawn, and the room above it for words, in px. */
export const PLOT = { height: 222, above: 40 } as const;

export interface ShareScale {
  /** Shares at which a horizontal line stands: zero and at most three more. */
  readonly lines: readonly number[];
  /** px from the top of the drawing. */
  readonly y: (share: number) => number;
}

/** Shares start at zero and end at the highest one drawn. */
export function shareScale({ series, threshold }: ShareChartModel): ShareScale {
  const shares = series.flatMap(({ points }) => points.map((point) => point?.share ?? 0));
  const highest = Math.max(0.01, threshold?.share ?? 0, ...shares);
  const lines = ticks(0, highest, 3);
  const top = Math.max(highest, lines.at(-1) ?? 0);
  return { lines, y: (share) => PLOT.above + PLOT.height * (1 - share / top) };
}

/** Moves heights apart, in their order, until each is `gap` px below the one above it. */
export function spread(heights: readonly number[], gap: number): number[] {
  const order = [...heights.keys()].toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const placed = [...heights];
  let above = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    above = Math.max(placed[index] ?? 0, above + gap);
    placed[index] = above;
  }
  return placed;
}
