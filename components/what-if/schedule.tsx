import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { FACT_CRITERION_IDS, factOf, reachOf } from "@/lib/domain/evaluation/criteria/facts";
import type { MadeForecast } from "@/lib/domain/forecast/forecast";
import type { IsoDate } from "@/lib/domain/quarter";
import type { Assumptions } from "@/lib/domain/scenario/assumptions";
import type { Decision } from "@/lib/domain/scenario/decision";
import { milestoneName } from "@/lib/format/milestone";
import { withAdded, withChart } from "./pulls";
import type { Pull } from "./use-what-if";

/** A proposed chart that can be adopted. */
export interface Proposal {
  readonly key: string;
  readonly name: string;
}

interface ScheduleProps {
  readonly assumptions: Assumptions;
  /** Null where there is no forecast to tell what is missing. */
  readonly made: MadeForecast | null;
  readonly proposals: readonly Proposal[];
  /** The day that a new decision is given. */
  readonly day: IsoDate;
  readonly pull: Pull;
}

const NO_CHART = "";

/** Schedules what nobody has: an answer that is missing, or a proposed chart to adopt. */
export function Schedule({ assumptions, made, proposals, day, pull }: ScheduleProps) {
  const { decisions } = assumptions;
  const dated = { on: day, state: "committed", owner: "To be named" } as const;
  const missing = (made?.milestones ?? []).flatMap(({ criterion, from }) => {
    const id = FACT_CRITERION_IDS.find((one) => one === criterion.id);
    return id === undefined || from !== null ? [] : [id];
  });
  const open = missing.filter((id) =>
    decisions.every((one) => one.kind === "chart" || one.fact !== factOf(id)),
  );
  const adopted = decisions.find((one) => one.kind === "chart")?.chart ?? NO_CHART;
  const adoption = (chart: string): Decision | null =>
    chart === NO_CHART ? null : { kind: "chart", chart, ...dated };
  return (
    <div className="grid gap-3 pt-4">
      {open.length > 0 && (
        <div className="flex flex-wrap items-center gap-2 text-small">
          <span className="text-ink-3">Nobody has scheduled:</span>
          {open.map((id) => {
            const decision = {
              kind: "fact",
              fact: factOf(id),
              value: reachOf(id),
              ...dated,
            } as const;
            return (
              <Button
                key={id}
                onClick={(event) =>
                  pull(`add ${id}`, withAdded(assumptions, decision), event.timeStamp)
                }
              >
                Schedule “{milestoneName(id)}”
              </Button>
            );
          })}
        </div>
      )}
      {proposals.length > 0 && (
        <SelectField
          className="max-w-90"
          label="Org chart to adopt"
          value={adopted}
          options={[
            { value: NO_CHART, label: "None: as it stands" },
            ...proposals.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          onChange={(event) =>
            pull("chart", withChart(assumptions, adoption(event.target.value)), event.timeStamp)
          }
        />
      )}
    </div>
  );
}
