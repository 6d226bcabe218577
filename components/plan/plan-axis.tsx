import { classes } from "@/components/ui/classes";
import { NO_BREAK } from "@/lib/format/space";
import { DecisionMark } from "./decision-mark";
import type { AxisModel } from "./prepare-axis";

const along = (at: number) => ({ left: `${at * 100}%` });

type Odds = AxisModel["quarters"][number]["odds"];
const ODDS: Readonly<Record<Exclude<Odds, null>, string>> = {
  likely: "even odds",
  cautious: `85${NO_BREAK}%`,
  both: `even odds, 85${NO_BREAK}%`,
};
const isLikely = (odds: Odds) => odds === "likely" || odds === "both";

/** The width of the names beside the axis; on a phone they stand above their line. */
const COLUMNS = "tablet:grid tablet:grid-cols-[220px_minmax(0,1fr)]";

function Head({ quarters }: Pick<AxisModel, "quarters">) {
  return (
    <div className={COLUMNS}>
      <span />
      <div className="flex text-cell">
        {quarters.map(({ key, short, year, odds }) => (
          <span key={key} className="flex-1 text-center">
            <span className="block h-4 text-left text-ink-3">{year}</span>
            <span className={isLikely(odds) ? "font-semibold text-ink" : "text-ink-3"}>
              {short}
            </span>
          </span>
        ))}
      </div>
    </div>
  );
}

/** The columns behind a row, the quarter of even odds marked. */
function Columns({ quarters }: Pick<AxisModel, "quarters">) {
  return (
    <span className="absolute inset-0 flex">
      {quarters.map(({ key, odds }) => (
        <span
          key={key}
          className={classes(
            "flex-1 border-l border-grid last:border-r",
            isLikely(odds) && "bg-blue-tint",
          )}
        />
      ))}
    </span>
  );
}

function Foot({ quarters }: Pick<AxisModel, "quarters">) {
  if (quarters.every(({ odds }) => odds === null)) return null;
  return (
    <div className={classes(COLUMNS, "border-t border-ink pt-2")}>
      <span className="font-medium">All five together</span>
      <div className="flex text-cell max-tablet:mt-1">
        {quarters.map(({ key, short, odds }) => (
          <span
            key={key}
            className={classes("flex-1 text-center", isLikely(odds) ? "text-blue" : "text-ink-3")}
          >
            {odds !== null && (
              <>
                <b className="block font-semibold">{short}</b>
                <span className="max-tablet:hidden">{ODDS[odds]}</span>
              </>
            )}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Each decision as a diamond on the axis of quarters; the list below says the same in words. */
export function PlanAxis({ model }: { readonly model: AxisModel }) {
  const { label, quarters, rows } = model;
  return (
    <div role="img" aria-label={label} className="pt-3.5 text-small">
      <Head quarters={quarters} />
      {rows.map(({ id, name, owner, mark, at, day, firstAt }) => (
        <div key={id} className={classes(COLUMNS, "border-b border-grid")}>
          <span className="flex flex-col justify-center py-1.5 pr-4 max-tablet:pt-3">
            <span className="font-medium">{name}</span>
            <span className="text-cell text-ink-3">{owner}</span>
          </span>
          <span className="relative block h-14">
            <Columns quarters={quarters} />
            {firstAt !== null && (
              <>
                <span
                  className="absolute top-[34px] border-t border-dashed border-ink-3"
                  style={{
                    left: `${Math.min(firstAt, at) * 100}%`,
                    width: `${Math.abs(at - firstAt) * 100}%`,
                  }}
                />
                <span
                  className="absolute top-[31px] -ml-[3.5px] size-[7px] rotate-45 border border-ink-3 bg-paper"
                  style={along(firstAt)}
                />
              </>
            )}
            <span
              className="absolute top-[9px] -translate-x-1/2 text-cell whitespace-nowrap"
              style={along(at)}
            >
              {day}
            </span>
            <span className="absolute top-[26px] -ml-2" style={along(at)}>
              <DecisionMark mark={mark} />
            </span>
          </span>
        </div>
      ))}
      <Foot quarters={quarters} />
    </div>
  );
}
