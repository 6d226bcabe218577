"use client";

import { useDeferredValue, useMemo } from "react";
import { comparisonHref } from "@/components/charts/chart-address";
import type { ChartJudgement } from "@/lib/domain/evaluation/chart-judgement";
import type { CriterionId } from "@/lib/domain/evaluation/evaluation";
import type { Chart } from "@/lib/domain/org/chart";
import { positionAt } from "@/lib/domain/org/structure";
import type { IsoDate } from "@/lib/domain/quarter";
import type { Judging } from "@/lib/features/judging/schema";
import { LOCALE } from "@/lib/format/locale";
import type { ChartEditing } from "../chart-editing";
import { ChangeRows } from "./change-rows";
import { ChartColumns } from "./chart-columns";
import { CriterionTable } from "./criterion-table";
import { OtherCriteria } from "./other-criteria";
import { prepareComparison } from "./prepare-comparison";
import { prepareRail } from "./prepare-rail";
import { RailPitfalls } from "./rail-pitfalls";
import { SmallestChange } from "./smallest-change";

interface CriteriaRailProps {
  readonly judging: Judging;
  /** The chart as it stands in the editor. */
  readonly chart: Chart;
  /** Of the chart as it is stored: what a proposal is made from. */
  readonly chartId: string;
  readonly today: IsoDate;
  /** That chart judged, from `useJudgement`. */
  readonly judgement: ChartJudgement;
  /** The chart that its changes are told from: the one a proposal is based on; null for none. */
  readonly base: Chart | null;
  /** Address of the company's screens. */
  readonly root: string;
  readonly editing: ChartEditing;
  /** The criterion whose boxes (`provingPositions`) are lit on the chart; null for none. */
  readonly lit: CriterionId | null;
  /** Light another criterion's boxes and fly to the first, or none. */
  readonly onLight: (id: CriterionId | null) => void;
  /** Flies to a box and chooses it. */
  readonly onShow: (key: string) => void;
}

/** The box of a seat; of one that is gone, the box it hung from. */
function boxNear(key: string | null, chart: Chart, base: Chart): string | null {
  if (key === null || positionAt(chart, key) !== null) return key;
  const gone = positionAt(base, key);
  const above = gone?.manager.kind === "named" ? positionAt(chart, gone.manager.key) : null;
  return above?.key ?? null;
}

/** What the chart in hand changes: its verdict, its criteria, its pitfalls and its changes. */
export function CriteriaRail(props: CriteriaRailProps) {
  const { judging, chart, judgement, base, root, editing, lit, onLight, onShow } = props;
  const { chartId, today } = props;
  // The list gives way to the edit, as the judgement does.
  const settled = useDeferredValue(chart);
  const view = useMemo(
    () => prepareRail(judging, chart, judgement, LOCALE),
    [judging, chart, judgement],
  );
  const changes = useMemo(
    () => (base === null ? null : prepareComparison(base, settled, LOCALE)),
    [base, settled],
  );
  const { text, date } = view.sentence;
  return (
    <section aria-labelledby="rail" className="grid gap-6 text-small">
      <div>
        <p className="text-ink-3">{view.over}</p>
        <h2 id="rail" className="mt-1 font-serif text-panel font-normal text-balance">
          {text}
          {date !== null && (
            <>
              {" "}
              <em className="whitespace-nowrap text-blue not-italic">{date}</em>.
            </>
          )}
        </h2>
        <ChartColumns columns={view.columns} />
      </div>
      <div>
        <CriterionTable criteria={view.criteria} heads={view.heads} lit={lit} onLight={onLight} />
        <p className="pt-2.5 text-micro text-ink-3">{view.readAt}.</p>
        <OtherCriteria
          others={view.others}
          total={view.others.length + view.criteria.length}
          root={root}
        />
      </div>
      <RailPitfalls pitfalls={view.pitfalls} />
      {base !== null && changes !== null && (
        <ChangeRows
          rows={changes.rows}
          boxOf={({ key }) => boxNear(key, settled, base)}
          href={comparisonHref(root, base.key, chart.key)}
          onShow={onShow}
        />
      )}
      <SmallestChange {...{ judging, chart, chartId, today, root, editing }} />
    </section>
  );
}
