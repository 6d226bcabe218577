import type { SlipChartModel } from "@/components/charts/slip-chart-model";
import { Cell, ColumnHead, RowHead, Table } from "@/components/ui/table";

/** px from one row to the next, and above the first. */
const ROW = 35;
const ABOVE = 20;

/** Columns that the words before the first point need. */
const ROOM_BEFORE = 4;

/** Which quarter was said at each close: a step up for each quarter that it slipped. */
export function SlipChart({ model }: { readonly model: SlipChartModel }) {
  const { columns, rows, points, before, end, finding } = model;
  const height = ABOVE * 2 + (rows.length - 1) * ROW;
  const y = (row: number) => ABOVE + (rows.length - 1 - row) * ROW;
  const percent = (column: number) => `${(column / columns) * 100}%`;
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  const steps = points.slice(1).map(({ at, row }) => `H${at + 0.5}V${y(row)}`);
  return (
    <figure className="[--names:56px] tablet:[--names:176px]">
      <div className="relative grid grid-cols-[var(--names)_minmax(0,1fr)]">
        <figcaption className="text-micro text-ink-3 max-tablet:col-span-2 max-tablet:pb-2 tablet:w-32 tablet:pt-1">
          <span className="block font-semibold text-ink">What we said</span>
          Likely quarter, at each close
        </figcaption>
        <svg
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing in the page is no img element
          role="img"
          aria-label={finding}
          width="100%"
          height={height}
          className="col-start-2 overflow-visible text-micro tabular"
        >
          {rows.map((label, row) => (
            <g key={label}>
              <line
                x1={percent(first.at)}
                x2={percent(last.at + 1)}
                y1={y(row)}
                y2={y(row)}
                className="stroke-grid"
              />
              <text
                x={percent(first.at)}
                dx={-8}
                y={y(row) + 4}
                textAnchor="end"
                className="fill-ink-3"
              >
                {label}
              </text>
            </g>
          ))}
          {first.at >= ROOM_BEFORE &&
            before.map((words, place) => (
              <text
                key={words}
                x={6}
                y={height / 2 + place * 16}
                className="fill-ink-3 max-tablet:hidden"
              >
                {words}
              </text>
            ))}
          <svg
            width="100%"
            height={height}
            viewBox={`0 0 ${columns} ${height}`}
            preserveAspectRatio="none"
            className="overflow-visible fill-none stroke-ink"
          >
            <path
              d={`M${first.at + 0.5} ${y(first.row)}${steps.join("")}`}
              strokeWidth={1.4}
              vectorEffect="non-scaling-stroke"
            />
          </svg>
          {points.map(({ at, row, slip }) => (
            <g key={at}>
              <circle
                cx={percent(at + 0.5)}
                cy={y(row)}
                r={4.5}
                strokeWidth={1.5}
                className={`stroke-paper ${at === last.at ? "fill-blue" : "fill-ink"}`}
              />
              {slip !== null && (
                <text
                  x={percent(at + 0.5)}
                  y={slip.startsWith("+") ? y(row) - 10 : y(row) + 17}
                  textAnchor="middle"
                  className="fill-ink-2 text-cell font-semibold"
                >
                  {slip}
                </text>
              )}
            </g>
          ))}
          <g className="max-tablet:hidden">
            <text
              x={percent(last.at + 1)}
              dx={9}
              y={y(last.row) + 4}
              className="fill-blue font-semibold"
            >
              {end.quarter}
            </text>
            {end.words.map((words, place) => (
              <text
                key={words}
                x={percent(last.at + 1)}
                dx={9}
                y={y(last.row) + 20 + place * 15}
                className="fill-ink-3"
              >
                {words}
              </text>
            ))}
          </g>
        </svg>
        <p className="col-span-2 pt-1 text-micro text-ink-3 tablet:hidden">
          <b className="font-semibold text-blue">{end.quarter}</b> {end.words.join(" ")}
        </p>
      </div>
      <details className="mt-3 text-small print:hidden">
        <summary className="w-fit py-[11px] text-ink-3 tablet:py-0 hover:text-ink">
          Show as table
        </summary>
        <Table label="What we said at each close" className="mt-2 max-w-160">
          <thead>
            <tr>
              <ColumnHead>Close</ColumnHead>
              <ColumnHead>Likely quarter</ColumnHead>
              <ColumnHead num>Slipped by</ColumnHead>
              <ColumnHead>What came</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {model.table.map(({ quarter, said, slip, came }) => (
              <tr key={quarter}>
                <RowHead>{quarter}</RowHead>
                <Cell>{said}</Cell>
                <Cell num>{slip}</Cell>
                <Cell>{came}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </figure>
  );
}
