import type { WhyModel } from "./why-model";
import type { WhyPlace } from "./why-place";

/** A quarter's name with its year needs this much room, and a letter of a word below it this much. */
const ROOM_FOR_YEAR = 58;
const ROOM_FOR_LETTER = 6;

interface WhyEndsProps {
  readonly model: WhyModel;
  readonly place: WhyPlace;
  /** The line that they stand under. */
  readonly foot: number;
}

/** The later of the rows under the line: likely in blue, cautious beside it. */
export function WhyEnds({ model: { ends, noEnd, isDate }, place, foot }: WhyEndsProps) {
  const roomy = place.step >= ROOM_FOR_YEAR;
  const last = place.width - 2;
  return (
    <>
      <text y={foot + 24} className="fill-ink text-micro font-semibold">
        {isDate ? "The later of these" : "Were it all in place"}
      </text>
      {ends.length === 0 && (
        <text x={place.left(0) + 8} y={foot + 24} className="fill-ink-2 text-cell">
          {noEnd}
        </text>
      )}
      {ends.map(({ at, label, short, word }, index) => {
        const x = place.middle(at);
        const name = roomy || ends.length === 1 ? label : short;
        const room = Math.max(name === label ? ROOM_FOR_YEAR : 0, word.length * ROOM_FOR_LETTER);
        const atEdge = x + room / 2 > last;
        const anchor = atEdge ? "end" : "middle";
        const likely = index === 0 && isDate;
        return (
          <g key={word}>
            <text
              x={atEdge ? last : x}
              y={foot + 24}
              textAnchor={anchor}
              className={
                likely
                  ? "fill-blue text-body font-semibold tabular"
                  : "fill-ink-2 text-cell tabular"
              }
            >
              {name}
            </text>
            <text
              x={atEdge ? last : x}
              y={foot + 40}
              textAnchor={anchor}
              className="fill-ink-3 text-cell"
            >
              {word}
            </text>
          </g>
        );
      })}
    </>
  );
}
