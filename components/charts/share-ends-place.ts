import type {
  ShareChartModel,
  SharePoint,
  ShareSeries,
} from "@/components/charts/share-chart-model";
import { type ShareScale, spread } from "@/components/charts/share-scale";

/** How an end looks; a partner line that has passed is green from there on. */
type Look = "partner" | "rival" | "passed";

interface Placed {
  readonly label: string;
  readonly look: Look;
  /** Which quarter, from 0. */
  readonly at: number;
  /** px from the top, of the foot of the words. */
  readonly y: number;
}

/** px between the feet of two lines of words, from a line up to words above it, and down to words below it. */
const GAP = { words: 15, above: 10, below: 19 } as const;

/** Closer than this to the line above, a name goes under its own line. */
const CROWDED = 40;

interface End {
  readonly label: string;
  readonly look: Look;
  readonly at: number;
  readonly point: SharePoint;
}

function endOf(series: ShareSeries, at: number): End[] {
  const point = series.points[at];
  if (point === undefined || point === null) return [];
  const look = at >= (series.passedFrom ?? Number.POSITIVE_INFINITY) ? "passed" : series.role;
  return [{ label: series.label, look, at, point }];
}

const firstOf = (series: ShareSeries) => series.points.findIndex((point) => point !== null);
const lastOf = (series: ShareSeries) => series.points.findLastIndex((point) => point !== null);

/** Puts words above the highest of the heights, and below a height that has another close above it. */
function aside(heights: readonly number[]): number[] {
  const places = heights.map((height, index) => {
    const crowded = heights.some(
      (other, at) =>
        at !== index &&
        other <= height &&
        height - other < CROWDED &&
        (other < height || at < index),
    );
    return height + (crowded ? GAP.below : -GAP.above);
  });
  return spread(places, GAP.words);
}

/** The names of the lines, the threshold's among them, where each starts. */
export function lineNames(model: ShareChartModel, scale: ShareScale): Placed[] {
  const { series, threshold } = model;
  const starts = series.flatMap((one) =>
    endOf(one, firstOf(one)).map(({ label, look, at, point }) => ({
      label,
      look,
      at,
      share: point.share,
    })),
  );
  const all =
    threshold === undefined ? starts : [...starts, { ...threshold, look: "rival" as const, at: 0 }];
  const heights = aside(all.map(({ share }) => scale.y(share)));
  return all.map(({ label, look, at }, index) => ({ label, look, at, y: heights[index] ?? 0 }));
}

/** The value of each line at a quarter of its own; beside the dot where the line is that dot alone. */
function valuesAt(
  { series }: ShareChartModel,
  scale: ShareScale,
  placeOf: (one: ShareSeries) => number,
) {
  const ends = series.flatMap((one) =>
    endOf(one, placeOf(one)).map((end) => ({ ...end, beside: firstOf(one) === end.at })),
  );
  const heights = aside(ends.map(({ point }) => scale.y(point.share)));
  return ends.map(({ label, look, at, point, beside }, index) => {
    const dotY = scale.y(point.share);
    const y = beside ? dotY + 4 : (heights[index] ?? 0);
    return { label, look, at, text: point.text, beside, dotY, y };
  });
}

/** The value of each line at the last quarter that is known of it. */
export const lineValues = (model: ShareChartModel, scale: ShareScale) =>
  valuesAt(model, scale, ({ points }) =>
    points
      .slice(0, (model.forecast?.from ?? points.length) + 1)
      .findLastIndex((one) => one !== null),
  );

/** The value of each line at the end of its forecast; empty without one. */
export const forecastValues = (model: ShareChartModel, scale: ShareScale) =>
  model.forecast === undefined ? [] : valuesAt(model, scale, lastOf);
