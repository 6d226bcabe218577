import { whole } from "./cells.ts";
import type { Position } from "./chart.ts";
import { chartForest, layersBelow, reportCount } from "./forest.ts";

/** How wide and how deep a chart is led; seats are counted, whoever fills them. */
export interface Spans {
  /** One figure a position, in the chart's order: who reports to it directly. */
  readonly reports: Int32Array;
  /** Everybody below it. */
  readonly below: Int32Array;
  /** Layers below it; 0 where nobody reports to it. */
  readonly layersBelow: Int32Array;
  /** Layers of the whole chart, the tops counted; 0 without positions. */
  readonly layers: number;
  /** Positions to which somebody reports. */
  readonly managers: number;
  /** Direct reports of a manager on average; null where there is no manager. */
  readonly meanSpan: number | null;
  /** Keys of the managers with the most direct reports, the most first, ties in the chart's order. */
  readonly widest: readonly string[];
}

const MOST_NAMED = 10;

/** Counts spans and layers; linear but for the widest, which are sorted. */
export function spansOf(positions: readonly Position[]): Spans {
  const forest = chartForest(positions);
  const { count, size, tops } = forest;
  const reports = Int32Array.from({ length: count }, (_, i) => reportCount(forest, i));
  const deep = layersBelow(forest);
  const leading = [...positions.keys()].filter((i) => whole(reports, i) > 0);
  const managers = leading.length;
  return {
    reports,
    below: size.map((people) => people - 1),
    layersBelow: deep,
    layers: tops.reduce((most, top) => Math.max(most, whole(deep, top) + 1), 0),
    managers,
    meanSpan: managers === 0 ? null : (count - tops.length) / managers,
    widest: leading
      .toSorted((one, other) => whole(reports, other) - whole(reports, one))
      .slice(0, MOST_NAMED)
      .flatMap((i) => positions[i]?.key ?? []),
  };
}
