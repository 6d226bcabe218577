import type { ShareChartModel, ShareSeries } from "@/components/charts/share-chart-model";
import { type ShareScale, spread } from "@/components/charts/share-scale";

const FILL = { partner: "fill-blue", rival: "fill-rival", passed: "fill-green" } as const;
const WORDS = { partner: "fill-blue", rival: "fill-ink-2", passed: "fill-green" } as const;
const HALO = "text-micro font-semibold tabular stroke-paper stroke-[3px] [paint-order:stroke]";

/** Least distance between two lines of words, in px. */
const LINE = 15;

interface ShareEndsProps {
  readonly model: ShareChartModel;
  readonly scale: ShareScale;
}

/** Each line's name where it starts, its value where it ends, and a dot for a quarter on its own. */
export function ShareEnds({ model, scale }: ShareEndsProps) {
  const { quarters, series, threshold } = model;
  const x = (at: number) => `${((at + 0.5) / quarters.length) * 100}%`;
  const ends = series.flatMap((one) => endsOf(one));
  const names = [
    ...ends.map((end) => ({ ...end, share: end.firstShare, x: x(end.first) })),
    ...(threshold === undefined
      ? []
      : [{ label: threshold.label, role: "rival" as const, share: threshold.share, x: x(0) }]),
  ];
  const nameHeights = spread(
    names.map(({ share }) => scale.y(share) - 10),
    LINE,
  );
  const highest = Math.max(...ends.map((end) => end.lastShare));
  const valueHeights = spread(
    ends.map((end) => scale.y(end.lastShare) + (end.lastShare === highest ? -11 : 20)),
    LINE,
  );
  return (
    <>
      {series.flatMap((one) =>
        alone(one).map((point) => (
          <circle
            key={`${one.label} ${point.at}`}
            cx={x(point.at)}
            cy={scale.y(point.share)}
            r="2.5"
            className={FILL[one.role]}
          />
        )),
      )}
      {ends.map((end, index) => (
        <g key={end.label}>
          <circle
            cx={x(end.last)}
            cy={scale.y(end.lastShare)}
            r={end.role === "rival" ? 3.5 : 4}
            strokeWidth="1.5"
            className={`stroke-paper ${FILL[end.role]}`}
          />
          <text
            x={x(end.last)}
            y={valueHeights[index]}
            textAnchor={end.first === end.last ? "start" : "end"}
            className={`${HALO} ${WORDS[end.role]}`}
          >
            {end.text}
          </text>
        </g>
      ))}
      {names.map((name, index) => (
        <text
          key={name.label}
          x={name.x}
          dx={-6}
          y={nameHeights[index]}
          className={`${HALO} ${WORDS[name.role]}`}
        >
          {name.label}
        </text>
      ))}
    </>
  );
}

/** Where a series starts and ends; nothing where it has no share at all. */
function endsOf({ label, role, points, passedFrom }: ShareSeries) {
  const first = points.findIndex((point) => point !== null);
  const last = points.findLastIndex((point) => point !== null);
  const [start, end] = [points[first], points[last]];
  if (start === undefined || start === null || end === undefined || end === null) return [];
  const passed = passedFrom !== undefined && last >= passedFrom;
  return [
    {
      label,
      role: passed ? ("passed" as const) : role,
      first,
      last,
      firstShare: start.share,
      lastShare: end.share,
      text: end.text,
    },
  ];
}

/** Quarters with a gap on both sides, which a line cannot show. */
function alone({ points }: ShareSeries) {
  return points.flatMap((point, at) =>
    point === null || (points[at - 1] ?? null) !== null || (points[at + 1] ?? null) !== null
      ? []
      : [{ at, share: point.share }],
  );
}
