import type { FanBand, FanPanel, FanPanelsModel } from "./fan-panels-model";

/** Drawn in parts of a hundred and stretched to its place; lines keep their width. */
const SIDE = 100;

interface Scale {
  readonly x: (place: number) => number;
  readonly y: (share: number) => number;
}

const scaleOf = (bands: readonly FanBand[], top: number): Scale => ({
  x: (place) => (SIDE * place) / Math.max(1, bands.length - 1),
  y: (share) => SIDE * (1 - share / top),
});

function area(bands: readonly FanBand[], which: "half" | "most", { x, y }: Scale): string {
  const upper = bands.map((band, place) => `${x(place)},${y(band[which][1])}`);
  const lower = bands.map((band, place) => `${x(place)},${y(band[which][0])}`).toReversed();
  return [...upper, ...lower].join(" ");
}

const line = (bands: readonly FanBand[], which: "mean" | "rival", { x, y }: Scale): string =>
  bands.map((band, place) => `${x(place)},${y(band[which])}`).join(" ");

/** Partner shares to come, scenario beside scenario on one axis: two bands, the mean, and the motion to pass. */
export function FanPanels({ model }: { readonly model: FanPanelsModel }) {
  const { lines, panels } = model;
  const top = lines.at(-1)?.share ?? 1;
  return (
    <figure>
      <div className="grid gap-x-6 gap-y-8 pt-4 tablet:grid-flow-col tablet:auto-cols-fr">
        {panels.map((panel) => (
          <Panel key={panel.key} panel={panel} lines={lines} top={top} />
        ))}
      </div>
      <figcaption className="pt-3 text-micro text-ink-3">
        Inner band: half of the futures. Outer band: 80&nbsp;% of them. Dashed: the mean. Grey: the
        largest other motion.
      </figcaption>
    </figure>
  );
}

interface PanelProps {
  readonly panel: FanPanel;
  readonly lines: FanPanelsModel["lines"];
  readonly top: number;
}

function Panel({ panel, lines, top }: PanelProps) {
  const { name, bands, ends, finding } = panel;
  const scale = scaleOf(bands, top);
  return (
    <div className="min-w-0 text-micro">
      <p className="font-semibold">{name}</p>
      <div className="relative mt-2 ml-9 h-44 bg-canvas">
        {lines.map(({ share, label }) => (
          <span
            key={share}
            aria-hidden="true"
            style={{ top: `${scale.y(share)}%` }}
            className={`absolute inset-x-0 border-t ${share === 0 ? "border-ink" : "border-grid"}`}
          >
            <span className="absolute right-full -mt-2 pr-2 whitespace-nowrap text-ink-3 tabular">
              {label}
            </span>
          </span>
        ))}
        <svg
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing in the page is no img element
          role="img"
          aria-label={`${name}: ${finding}`}
          viewBox={`0 0 ${SIDE} ${SIDE}`}
          preserveAspectRatio="none"
          className="absolute inset-0 h-full w-full overflow-visible"
        >
          <polygon points={area(bands, "most", scale)} className="fill-blue-tint" />
          <polygon points={area(bands, "half", scale)} className="fill-blue-tint-2" />
          <polyline
            points={line(bands, "rival", scale)}
            vectorEffect="non-scaling-stroke"
            className="fill-none stroke-rival [stroke-dasharray:3_3] [stroke-width:1.6]"
          />
          <polyline
            points={line(bands, "mean", scale)}
            vectorEffect="non-scaling-stroke"
            className="fill-none stroke-blue [stroke-dasharray:5_3] [stroke-width:2.4]"
          />
        </svg>
      </div>
      {ends !== null && (
        <p className="mt-1 ml-9 flex justify-between text-ink-3 tabular">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </p>
      )}
      <p className="mt-1 ml-9 text-ink-2">{finding}</p>
    </div>
  );
}
