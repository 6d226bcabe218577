import { WhyMarkDrawing } from "./why-mark-drawing";
import type { WhyModel } from "./why-model";
import { RULE, TOP, type WhyPlace, whyPlace } from "./why-place";
import { WhyEnds } from "./why-ends";

function Heads({ model, place }: { readonly model: WhyModel; readonly place: WhyPlace }) {
  const { quarters, ends, isDate } = model;
  const likely = isDate ? ends[0]?.at : undefined;
  return quarters.map(({ key, year, short }, at) => (
    <g key={key}>
      {year !== quarters[at - 1]?.year && (
        <text x={place.left(at)} y="14" className="fill-ink-3 text-cell">
          {year}
        </text>
      )}
      <text
        x={place.middle(at)}
        y="34"
        textAnchor="middle"
        className={at === likely ? "fill-ink text-micro font-semibold" : "fill-ink-3 text-micro"}
      >
        {short}
      </text>
    </g>
  ));
}

function Grid({ model, place }: { readonly model: WhyModel; readonly place: WhyPlace }) {
  const { quarters, rows, ends, isDate } = model;
  const foot = place.foot(rows.length);
  const [likely] = ends;
  return (
    <>
      {isDate && likely !== undefined && (
        <rect
          x={place.left(likely.at)}
          y={TOP}
          width={place.step}
          height={foot - TOP}
          className="fill-blue-tint"
        />
      )}
      {[...quarters.keys(), quarters.length].map((at) => (
        <line
          key={at}
          x1={place.left(at)}
          x2={place.left(at)}
          y1={TOP}
          y2={foot}
          className="stroke-grid"
        />
      ))}
      {rows.slice(1).map(({ key }, row) => (
        <line
          key={key}
          x2={place.width}
          y1={place.top(row + 1)}
          y2={place.top(row + 1)}
          className="stroke-grid"
        />
      ))}
      <line x2={place.width} y1={foot} y2={foot} className="stroke-ink" />
    </>
  );
}

interface WhyDrawingProps {
  readonly model: WhyModel;
  readonly width: number;
  /** Width of the column of names. */
  readonly names: number;
  readonly className: string;
}

/** The chart at one width: it is drawn anew for a phone, never scaled. */
export function WhyDrawing({ model, width, names, className }: WhyDrawingProps) {
  const place = whyPlace(width, names, model.quarters.length);
  const foot = place.foot(model.rows.length);
  return (
    <svg
      viewBox={`0 0 ${width} ${foot + (model.ends.length > 0 ? 56 : 30)}`}
      width="100%"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing in the page is no img element
      role="img"
      aria-label={model.finding}
      className={className}
    >
      <Heads model={model} place={place} />
      <Grid model={model} place={place} />
      {model.rows.map(({ key, name, note, mark }, row) => (
        <g key={key} transform={`translate(0 ${place.top(row)})`}>
          <text y={RULE} className="fill-ink text-micro font-medium">
            {name}
          </text>
          <text y={RULE + 16} className="fill-ink-3 text-cell">
            {note}
          </text>
          <WhyMarkDrawing mark={mark} place={place} />
        </g>
      ))}
      <WhyEnds model={model} place={place} foot={foot} />
    </svg>
  );
}
