import { useMemo } from "react";
import { OrgChart } from "@/components/charts/org-chart/org-chart";
import type { OrgChartModel } from "@/components/charts/org-chart/org-chart-model";
import { OrgOutline } from "@/components/charts/org-chart/org-outline";
import { gesturesOf } from "./chart-gestures";
import type { PlannerActs } from "./planner-acts";
import type { SeatMenu } from "./use-planner";

interface PlannerDrawingProps {
  readonly name: string;
  readonly model: OrgChartModel;
  readonly acts: PlannerActs;
  readonly lit: ReadonlySet<string>;
  readonly goal: { readonly key: string } | null;
  readonly onMenu: (key: SeatMenu["key"], at: SeatMenu["at"]) => void;
}

/** The chart as boxes or as an outline; both answer to the same gestures. */
export function PlannerDrawing({ name, model, acts, lit, goal, onMenu }: PlannerDrawingProps) {
  const { look, mayWrite, selected, select, chart } = acts;
  const { mode, colourBy, figures, root, levels } = look;
  const gestures = useMemo(() => gesturesOf(acts, onMenu), [acts, onMenu]);
  const drawn = { model, lit, goal, root, levels, gestures };
  const chosen = { selected: selected?.key ?? null, onSelect: select };
  if (mode === "outline")
    return (
      <div className="min-h-0 flex-1 px-5 py-4 max-desktop:h-[65dvh] max-desktop:flex-none tablet:px-6 print:hidden">
        <OrgOutline
          {...drawn}
          {...chosen}
          label={`${name}, outline`}
          onEdit={mayWrite ? (key, fields) => acts.act({ kind: "edit", key, fields }) : null}
        />
      </div>
    );
  return (
    <div className="relative min-h-[56dvh] flex-1 desktop:min-h-0 print:hidden">
      <OrgChart
        {...drawn}
        {...chosen}
        {...{ mode, colourBy, figures }}
        beginning={chart.leader.kind === "named" ? chart.leader.key : null}
        label={`${name}, org chart`}
      />
    </div>
  );
}
