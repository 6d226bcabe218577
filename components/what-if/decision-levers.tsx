import { Checkbox } from "@/components/ui/checkbox";
import { SectionHead } from "@/components/ui/section-head";
import { useFocusKept } from "@/components/ui/use-focus-kept";
import type { Quarter } from "@/lib/domain/quarter";
import { shift } from "@/lib/domain/quarter";
import type { Assumptions } from "@/lib/domain/scenario/assumptions";
import type { Decision } from "@/lib/domain/scenario/decision";
import type { ChartNames } from "@/lib/format/decision";
import { quarterLabel } from "@/lib/format/quarter";
import { DecisionLever } from "./decision-lever";
import { AXIS_QUARTERS } from "./decision-day";
import { withDecision } from "./pulls";
import type { Pull } from "./use-what-if";

interface DecisionLeversProps {
  readonly assumptions: Assumptions;
  /** The last close. */
  readonly quarter: Quarter;
  readonly fiscalYearStartMonth: number;
  readonly nameOf: ChartNames;
  readonly pull: Pull;
  /** Ways to schedule what nobody has. */
  readonly children: React.ReactNode;
}

/** The plan's decisions by their day: each diamond is moved by hand, by keys or by typing its date. */
export function DecisionLevers(props: DecisionLeversProps) {
  const { assumptions, quarter, fiscalYearStartMonth, nameOf, pull, children } = props;
  const { decisions, counted } = assumptions;
  useFocusKept("decisions", decisions.length);
  const hasProposed = decisions.some(({ state }) => state === "proposed");
  const change = (place: number, to: Decision | null, at: number) =>
    pull(`decision ${place}`, withDecision(assumptions, place, to), at);
  return (
    <section aria-labelledby="decisions">
      <SectionHead id="decisions" aside="Copies: the plan itself does not move">
        Decisions
      </SectionHead>
      {decisions.length > 0 && (
        <div className="relative">
          <div
            aria-hidden="true"
            className="hidden grid-cols-[176px_minmax(0,1fr)_236px] gap-x-4 pt-2.5 text-micro text-ink-3 tablet:grid"
          >
            <span />
            <span className="grid grid-cols-8 text-center tabular">
              {Array.from({ length: AXIS_QUARTERS }, (_, place) => (
                <span key={place}>{shortLabel(shift(quarter, place + 1))}</span>
              ))}
            </span>
          </div>
          <ul>
            {decisions.map((decision, place) => (
              <DecisionLever
                // oxlint-disable-next-line react/no-array-index-key -- a decision is known by its place alone
                key={place}
                decision={decision}
                isCounted={decision.state !== "proposed" || counted === "proposed"}
                onChange={(to, at) => change(place, to, at)}
                {...{ quarter, fiscalYearStartMonth, nameOf }}
              />
            ))}
          </ul>
        </div>
      )}
      {hasProposed && (
        <Checkbox
          className="pt-3"
          label="Count proposed decisions too"
          checked={counted === "proposed"}
          onChange={(event) =>
            pull(
              "counted",
              { ...assumptions, counted: event.target.checked ? "proposed" : "committed" },
              event.timeStamp,
            )
          }
        />
      )}
      {children}
    </section>
  );
}

/** `Q1`, with its year at the first of each. */
function shortLabel(quarter: Quarter): string {
  const [year = "", number = ""] = quarterLabel(quarter).split("\u00a0");
  return number === "Q1" ? year : number;
}
