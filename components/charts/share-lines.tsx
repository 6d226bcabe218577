import { line } from "d3-shape";
import type { ShareChartModel, ShareSeries } from "@/components/charts/share-chart-model";
import { PLOT, type ShareScale } from "@/components/charts/share-scale";

interface Placed {
  readonly share: number;
  /** Which quarter, from 0. */
  readonly at: number;
}

const WIDTH = { partner: 2.4, rival: 1.6 } as const;
const STROKE = { partner: "stroke-blue", rival: "stroke-rival" } as const;

interface ShareLinesProps {
  readonly model: ShareChartModel;
  readonly scale: ShareScale;
}

/**
 * The lines alone, one unit wide for each quarter. They stretch sideways with the page while
 * strokes keep their weight, so the chart is redrawn at every width and never scaled.
 */
export function ShareLines({ model, scale }: ShareLinesProps) {
  const { quarters, series, threshold } = model;
  const height = PLOT.above + PLOT.height;
  const path = line<Placed | null>(
    (point) => (point?.at ?? 0) + 0.5,
    (point) => scale.y(point?.share ?? 0),
  ).defined((point) => point !== null);
  return (
    <svg
      width="100%"
      height={height}
      viewBox={`0 0 ${quarters.length} ${height}`}
      preserveAspectRatio="none"
      className="overflow-visible fill-none [stroke-linejoin:round] [stroke-linecap:round]"
    >
      {threshold !== undefined && (
        <path
          d={`M0 ${scale.y(threshold.share)}H${quarters.length}`}
          strokeWidth={WIDTH.rival}
          vectorEffect="non-scaling-stroke"
          className={STROKE.rival}
        />
      )}
      {series.flatMap((one) =>
        strokesOf(one).map(({ points, stroke }) => (
          <path
            key={`${one.label} ${stroke}`}
            d={path(points) ?? ""}
            strokeWidth={WIDTH[one.role]}
            vectorEffect="non-scaling-stroke"
            className={stroke}
          />
        )),
      )}
    </svg>
  );
}

/** A series in one colour, or in two where it passes within the chart. */
function strokesOf({ points, role, passedFrom = points.length }: ShareSeries) {
  const placed = points.map((point, at): Placed | null =>
    point === null ? null : { share: point.share, at },
  );
  return [
    { points: placed.slice(0, passedFrom + 1), stroke: STROKE[role] },
    { points: placed.slice(passedFrom), stroke: "stroke-green" },
  ].filter(({ points: part }) => part.some((point) => point !== null));
}
