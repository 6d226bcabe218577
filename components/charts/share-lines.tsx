import { line } from "d3-shape";
import type { ShareChartModel, ShareSeries } from "@/components/charts/share-chart-model";
import { ShareFan } from "@/components/charts/share-fan";
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
  const { quarters, series, threshold, forecast } = model;
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
      {forecast !== undefined && <ShareFan model={model} forecast={forecast} scale={scale} />}
      {series.flatMap((one) =>
        strokesOf(one, forecast?.from ?? quarters.length).map(({ points, stroke, dash }) => (
          <path
            key={`${one.label} ${stroke} ${dash ?? "solid"}`}
            d={path(points) ?? ""}
            strokeWidth={WIDTH[one.role]}
            strokeDasharray={dash}
            vectorEffect="non-scaling-stroke"
            className={stroke}
          />
        )),
      )}
    </svg>
  );
}

const DASH = { partner: "5 3", rival: "4 3" } as const;

/** A series in one colour, or in two where it passes within the chart; what is to come is dashed. */
function strokesOf({ points, role, passedFrom = points.length }: ShareSeries, from: number) {
  const placed = points.map((point, at): Placed | null =>
    point === null ? null : { share: point.share, at },
  );
  const known = placed.slice(0, from + 1);
  const last = passedFrom <= from ? "stroke-green" : STROKE[role];
  return [
    { points: known.slice(0, passedFrom + 1), stroke: STROKE[role] },
    { points: known.slice(passedFrom), stroke: "stroke-green" },
    { points: placed.slice(from), stroke: last, dash: DASH[role] },
  ].filter(({ points: part }) => part.some((point) => point !== null));
}
