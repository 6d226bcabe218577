import { RULE, type WhyPlace } from "./why-place";
import type { WhyMark } from "./why-model";

/** Odds written beside one another need this much room; with less each leans outwards. */
const ROOM_FOR_ODDS = 56;

type Span = Extract<WhyMark, { kind: "span" }>;

/** A fact: filled at even odds, open at 85 %, the bar between them. */
function SpanDrawing({ mark, place }: { readonly mark: Span; readonly place: WhyPlace }) {
  const { even, cautious, evenOdds, cautiousOdds } = mark;
  if (even === null) return null;
  const start = place.middle(even);
  const end = cautious === null ? place.width : place.middle(cautious);
  const crowded = end - start < ROOM_FOR_ODDS && end !== start;
  return (
    <>
      <rect
        x={start}
        y={RULE - 4}
        width={end - start}
        height="8"
        rx="4"
        className="fill-blue-tint-2"
      />
      <circle cx={start} cy={RULE} r="6" className="fill-blue" />
      <text
        x={crowded ? start + 6 : start}
        y={RULE - 12}
        textAnchor={crowded ? "end" : "middle"}
        className="fill-ink-2 text-cell tabular"
      >
        {evenOdds}
      </text>
      {cautious !== null && cautious !== even && (
        <>
          <circle cx={end} cy={RULE} r="5" strokeWidth="1.8" className="fill-paper stroke-blue" />
          <text
            x={crowded ? end - 6 : end}
            y={RULE - 12}
            textAnchor={crowded ? "start" : "middle"}
            className="fill-ink-2 text-cell tabular"
          >
            {cautiousOdds}
          </text>
        </>
      )}
    </>
  );
}

/** A decision on its day; a triangle where the day has passed and it is not done. */
function DayDrawing({
  mark,
  place,
}: {
  readonly mark: Extract<WhyMark, { kind: "day" }>;
  readonly place: WhyPlace;
}) {
  const { at, label, overdue } = mark;
  const x = place.middle(at);
  return (
    <>
      <path
        d={overdue ? `M${x} ${RULE - 7}l7 13h-14z` : `M${x} ${RULE - 7}l7 7-7 7-7-7z`}
        strokeWidth="1.8"
        strokeLinejoin="round"
        className={overdue ? "fill-red stroke-red" : "fill-blue stroke-blue"}
      />
      <text
        x={overdue ? Math.max(x, place.left(0) + 34) : x}
        y={RULE - 13}
        textAnchor="middle"
        className={overdue ? "fill-red text-cell tabular" : "fill-ink-2 text-cell tabular"}
      >
        {label}
      </text>
    </>
  );
}

/** What stands in a row over the quarters. */
export function WhyMarkDrawing({
  mark,
  place,
}: {
  readonly mark: WhyMark;
  readonly place: WhyPlace;
}) {
  switch (mark.kind) {
    case "span":
      return <SpanDrawing mark={mark} place={place} />;
    case "day":
      return <DayDrawing mark={mark} place={place} />;
    case "open":
      return (
        <text
          x={place.left(0) + 8}
          y={RULE + 4}
          paintOrder="stroke"
          strokeWidth="4"
          className="fill-ink-2 stroke-paper text-cell"
        >
          {mark.words}
        </text>
      );
  }
}
