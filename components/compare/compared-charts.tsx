"use client";

import { useMemo, useState } from "react";
import { ChartTwins } from "@/components/charts/org-chart/chart-twins";
import { OrgChart } from "@/components/charts/org-chart/org-chart";
import { prepareOrgChart } from "@/components/charts/org-chart/org-chart-model";
import type { Folds } from "@/components/charts/org-chart/use-folding";
import { modeFor } from "@/components/org/mode-for";
import type { Chart } from "@/lib/domain/org/chart";
import type { Overlay } from "@/lib/domain/org/overlay";
import { LOCALE } from "@/lib/format/locale";
import { nearestAbove } from "./nearest-above";
import { prepareOverlay } from "./prepare-overlay";

export type ComparisonMode = "before" | "after" | "changes" | "side";

export interface ComparedChartsProps {
  readonly before: Chart;
  readonly after: Chart;
  readonly overlay: Overlay;
  /** Seats to keep in sight though their boxes are alike: who leads now, or did. */
  readonly kept: ReadonlySet<string>;
  readonly mode: ComparisonMode;
  readonly selected: string | null;
  readonly goal: { readonly key: string } | null;
  /** One for all the views, so that what is folded stays folded from one to the other. */
  readonly folds: Folds;
  /** Ties the two charts that stand side by side. */
  readonly twins: ChartTwins;
  readonly onSelect: (key: string | null) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** The two charts: one of them, both beside each other, or both as one. */
export function ComparedCharts(props: ComparedChartsProps) {
  const { before, after, mode, twins } = props;
  switch (mode) {
    case "before":
      return <OneChart {...props} key="before" chart={before} twins={null} />;
    case "after":
      return <OneChart {...props} key="after" chart={after} twins={null} />;
    case "changes":
      return <Changes {...props} />;
    case "side":
      return (
        <div className="grid size-full auto-rows-fr gap-px bg-rule-2 desktop:grid-cols-2">
          <Beside {...props} chart={before} label="Before" twins={twins} />
          <Beside {...props} chart={after} label="After" twins={twins} />
        </div>
      );
  }
}

interface OneChartProps extends Omit<ComparedChartsProps, "twins"> {
  readonly chart: Chart;
  readonly twins: ChartTwins | null;
}

function OneChart(props: OneChartProps) {
  const { before, after, chart, overlay, goal, folds, twins, selected, onSelect } = props;
  const model = useMemo(
    () => prepareOrgChart(chart, LOCALE, { marks: overlay.marks }),
    [chart, overlay],
  );
  // A seat that only the other chart holds is shown by whoever it reports to there.
  const seen = useMemo(() => {
    const key =
      goal === null ? null : nearestAbove(goal.key, chart, chart === before ? after : before);
    return key === null ? null : { key };
  }, [goal, chart, before, after]);
  return (
    <OrgChart
      model={model}
      label={`${chart.name}, org chart`}
      mode={modeFor(chart.positions.length)}
      selected={selected}
      lit={NONE}
      goal={seen}
      folds={folds}
      twins={twins}
      onSelect={onSelect}
    />
  );
}

function Beside({ label, ...props }: OneChartProps & { readonly label: string }) {
  return (
    <section aria-label={label} className="flex min-h-80 min-w-0 flex-col bg-paper">
      <p className="truncate border-b border-rule px-5 py-1.5 text-micro text-ink-2">
        {label}: <b className="font-semibold text-ink">{props.chart.name}</b>
      </p>
      <div className="relative min-h-0 flex-1">
        <OneChart {...props} />
      </div>
    </section>
  );
}

function Changes(props: ComparedChartsProps) {
  const { before, after, overlay, kept, selected, goal, folds, onSelect } = props;
  const [opened, setOpened] = useState(NONE);
  const { model, others } = useMemo(
    () => prepareOverlay({ overlay, opened, kept, locale: LOCALE }),
    [overlay, opened, kept],
  );
  const select = (key: string | null) => {
    if (key !== null && others.has(key)) setOpened((last) => new Set(last).add(key));
    else onSelect(overlay.ghosts.get(key ?? "") ?? key);
  };
  return (
    <OrgChart
      model={model}
      label={`Changes from ${before.name} to ${after.name}, org chart`}
      mode={modeFor(model.cards.length)}
      selected={selected}
      lit={NONE}
      goal={goal}
      folds={folds}
      onSelect={select}
    />
  );
}
