import type { ShareChartModel, ShareForecast } from "@/components/charts/share-chart-model";
import { PLOT, type ShareScale } from "@/components/charts/share-scale";

interface ShareMarkProps {
  readonly model: ShareChartModel;
  readonly forecast: ShareForecast;
  readonly scale: ShareScale;
}

const LINE = 16;

/** The forecast's one annotation, on a leader line from the partner share up; and what its bands are. */
export function ShareMark({ model, forecast, scale }: ShareMarkProps) {
  const { quarters, series } = model;
  const { from, mark } = forecast;
  const x = (at: number) => `${(at / quarters.length) * 100}%`;
  const point =
    mark === null ? null : series.find(({ role }) => role === "partner")?.points[mark.at];
  // Where the right end has no room for words, they stand to the left of their line.
  const isLate = mark !== null && mark.at > (from + quarters.length - 1) / 2;
  return (
    <>
      <g className="fill-ink-2 text-cell max-tablet:hidden">
        <text x={x(from + 1)} dx={9} y={PLOT.above + PLOT.height - 30}>
          Inner band: half of the futures.
        </text>
        <text x={x(from + 1)} dx={9} y={PLOT.above + PLOT.height - 14}>
          Outer band: 80&nbsp;% of them.
        </text>
      </g>
      {mark !== null && point !== null && point !== undefined && (
        <g className="text-micro tabular">
          <line
            x1={x(mark.at + 0.5)}
            x2={x(mark.at + 0.5)}
            y1={4}
            y2={scale.y(point.share) - 6}
            className="stroke-ink max-tablet:hidden"
          />
          <circle
            cx={x(mark.at + 0.5)}
            cy={scale.y(point.share)}
            r={4.5}
            strokeWidth={2.2}
            className="fill-paper stroke-blue"
          />
          {[mark.what, mark.when].map((words, place) => (
            <text
              key={words}
              x={x(mark.at + 0.5)}
              dx={isLate ? -8 : 8}
              y={12 + place * LINE}
              textAnchor={isLate ? "end" : "start"}
              className={`max-tablet:hidden ${place === 0 ? "fill-ink font-semibold" : "fill-ink-3"}`}
            >
              {words}
            </text>
          ))}
        </g>
      )}
    </>
  );
}
