"use client";

import { useMemo, useState } from "react";
import { OrgChart } from "@/components/charts/org-chart/org-chart";
import { type CardBadge, prepareOrgChart } from "@/components/charts/org-chart/org-chart-model";
import { OrgOutline } from "@/components/charts/org-chart/org-outline";
import { Segmented } from "@/components/ui/segmented";
import type { LayoutMode } from "@/lib/domain/org/layout";
import type { StoredChart } from "@/lib/features/charts/schema";
import { LOCALE } from "@/lib/format/locale";
import { ChartPanel } from "./chart-panel";
import type { ChartEditing } from "./chart-editing";
import { PositionPanel } from "./position-panel";
import { seatOptions } from "./seat";
import { SeatSearch } from "./seat-search";

interface ChartViewProps {
  readonly chart: StoredChart;
  /** Keys of the boxes that prove a criterion. */
  readonly lit: readonly string[];
  readonly editing: ChartEditing;
}

type ViewMode = LayoutMode | "outline";

const MODES = [
  { value: "columns", label: "Reading" },
  { value: "rows", label: "Overview" },
  { value: "outline", label: "Outline" },
] as const;

/** Above this many positions a chart opens as an overview. */
const OVERVIEW_ABOVE = 500;

const modeAtFirst = ({ positions }: StoredChart): ViewMode =>
  positions.length > OVERVIEW_ABOVE ? "rows" : "columns";

const LEADS = [{ text: "Leads partnerships", tone: "ink" }] as const;

const badgesOf = ({ leader }: StoredChart): ReadonlyMap<string, readonly CardBadge[]> =>
  new Map(leader.kind === "named" ? [[leader.key, LEADS]] : []);

/** The chart with its search, its two drawings, its outline and the panel of what is chosen. */
export function ChartView({ chart, lit, editing }: ChartViewProps) {
  const [mode, setMode] = useState<ViewMode>(() => modeAtFirst(chart));
  const [selected, setSelected] = useState<string | null>(null);
  const [goal, setGoal] = useState<{ readonly key: string } | null>(() =>
    lit[0] === undefined ? null : { key: lit[0] },
  );
  const model = useMemo(() => prepareOrgChart(chart, LOCALE, { badges: badgesOf(chart) }), [chart]);
  const seats = useMemo(() => seatOptions(chart), [chart]);
  const litKeys = useMemo(() => new Set(lit), [lit]);
  const position = chart.positions.find(({ key }) => key === selected);

  const show = (key: string) => {
    setSelected(key);
    setGoal({ key });
  };

  return (
    <div className="grid min-h-0 flex-1 desktop:grid-cols-[minmax(0,1fr)_344px]">
      <div className="flex min-h-[70dvh] min-w-0 flex-col">
        <div className="flex flex-wrap items-center gap-3 border-b border-rule px-5 py-3 tablet:px-6 print:hidden">
          <Segmented<ViewMode>
            label="How the chart is drawn"
            options={MODES}
            value={mode}
            onChange={setMode}
          />
          <div className="min-w-48 flex-1 tablet:max-w-80">
            <SeatSearch
              label="Find a position"
              labelHidden
              placeholder="Find a title or a person"
              options={seats}
              onChoose={({ key }) => show(key)}
            />
          </div>
        </div>
        {mode === "outline" ? (
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4 tablet:px-6">
            <OrgOutline
              model={model}
              label={`${chart.name}, outline`}
              selected={selected}
              lit={litKeys}
              onSelect={setSelected}
            />
          </div>
        ) : (
          <div className="relative min-h-[60dvh] flex-1">
            <OrgChart
              model={model}
              label={`${chart.name}, org chart`}
              mode={mode}
              selected={selected}
              lit={litKeys}
              goal={goal}
              onSelect={setSelected}
            />
          </div>
        )}
      </div>
      <aside
        aria-label="Details"
        className="overflow-y-auto border-rule px-5 py-6 max-desktop:border-t max-tablet:pb-24 desktop:border-l desktop:px-6 print:hidden"
      >
        {position === undefined ? (
          <ChartPanel key={chart.id} chart={chart} seats={seats} editing={editing} onShow={show} />
        ) : (
          <PositionPanel
            key={position.key}
            position={position}
            chartId={chart.id}
            seats={seats}
            editing={editing}
            onClose={() => setSelected(null)}
            onShow={show}
          />
        )}
      </aside>
    </div>
  );
}
