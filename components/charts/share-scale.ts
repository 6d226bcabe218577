import type { ShareChartModel } from "@/components/charts/share-chart-model";

/** Height of the plot from zero to its highest line, and the room above it for words, in px. */
export const PLOT = { height: 222, above: 40 } as const;

export interface ShareScale {
  /** Shares at which a horizontal line stands: zero and at most three more. */
  readonly lines: readonly number[];
  /** px from the top of the drawing. */
  readonly y: (share: number) => number;
}

const STEPS = [0.05, 0.1, 0.2, 0.25, 0.5] as const;

/** Shares start at zero and end at a round one, at or above the highest drawn. */
export function shareScale({ series, threshold, forecast }: ShareChartModel): ShareScale {
  const shares = series.flatMap(({ points }) => points.map((point) => point?.share ?? 0));
  const outer = forecast?.bands.map(({ outer: [, most] }) => most) ?? [];
  const highest = Math.max(0.05, threshold?.share ?? 0, ...shares, ...outer);
  const step = STEPS.find((size) => highest <= size * 3) ?? Math.ceil(highest / 3);
  const lines = Array.from({ length: Math.ceil(highest / step - 1e-9) + 1 }, (_, i) => i * step);
  const top = step * (lines.length - 1);
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
