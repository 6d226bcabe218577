import { forecastValues, lineNames, lineValues } from "@/components/charts/share-ends-place";
import type { ShareChartModel, ShareSeries } from "@/components/charts/share-chart-model";
import type { ShareScale } from "@/components/charts/share-scale";

const DOT = { partner: "fill-blue", rival: "fill-rival", passed: "fill-green" } as const;
const WORDS = { partner: "fill-blue", rival: "fill-ink-2", passed: "fill-green" } as const;

/** Words keep a rim of paper, so that a line behind them does not strike them through. */
const RIM = "text-micro font-semibold tabular stroke-paper stroke-[3px] [paint-order:stroke]";

interface ShareEndsProps {
  readonly model: ShareChartModel;
  readonly scale: ShareScale;
}

/** Each line's name where it starts, its value at the last close and at the end of the forecast, and a dot for a quarter on its own. */
export function ShareEnds({ model, scale }: ShareEndsProps) {
  const x = (at: number) => `${((at + 0.5) / model.quarters.length) * 100}%`;
  return (
    <>
      {model.series.flatMap((series) =>
        quartersAlone(series).map(({ at, share }) => (
          <circle
            key={`${series.label} ${at}`}
            cx={x(at)}
            cy={scale.y(share)}
            r="2.5"
            className={DOT[series.role]}
          />
        )),
      )}
      {lineValues(model, scale).map(({ label, look, at, text, y, dotY, beside }) => (
        <g key={label}>
          <circle
            cx={x(at)}
            cy={dotY}
            r={look === "rival" ? 3.5 : 4}
            strokeWidth="1.5"
            className={`stroke-paper ${DOT[look]}`}
          />
          <text
            x={x(at)}
            y={y}
            {...(beside ? { dx: 9 } : { textAnchor: "end" })}
            className={`${RIM} ${WORDS[look]}`}
          >
            {text}
          </text>
        </g>
      ))}
      {forecastValues(model, scale).map(({ label, look, at, text, y }) => (
        <text key={label} x={x(at)} y={y} textAnchor="end" className={`${RIM} ${WORDS[look]}`}>
          {text}
        </text>
      ))}
      {lineNames(model, scale).map(({ label, look, at, y }) => (
        <text key={label} x={x(at)} dx={-6} y={y} className={`${RIM} ${WORDS[look]}`}>
          {label}
        </text>
      ))}
    </>
  );
}

/** Quarters with a gap on both sides, which a line cannot show. */
function quartersAlone({ points }: ShareSeries) {
  return points.flatMap((point, at) =>
    point === null || (points[at - 1] ?? null) !== null || (points[at + 1] ?? null) !== null
      ? []
      : [{ at, share: point.share }],
  );
}
