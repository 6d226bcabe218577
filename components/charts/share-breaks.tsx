import type { ShareQuarter } from "@/components/charts/share-chart-model";
import { PLOT } from "@/components/charts/share-scale";

/** A line before each quarter with which a series begins that does not compare with what was before. */
export function ShareBreaks({ quarters }: { readonly quarters: readonly ShareQuarter[] }) {
  return quarters.map(({ key, seriesBreak }, at) => {
    if (seriesBreak === undefined) return null;
    const x = `${(100 * at) / quarters.length}%`;
    // Words that would leave the plot stand before the line.
    const isLate = at > quarters.length / 2;
    return (
      <g key={key}>
        <line
          x1={x}
          x2={x}
          y1={PLOT.above - 22}
          y2={PLOT.above + PLOT.height}
          strokeDasharray="2 3"
          className="stroke-control"
        />
        <text
          x={x}
          dx={isLate ? -5 : 5}
          y={PLOT.above - 14}
          textAnchor={isLate ? "end" : "start"}
          className="fill-ink-3 text-cell"
        >
          new series
        </text>
      </g>
    );
  });
}
