"use client";

import type { Chart } from "@/lib/domain/org/chart";
import type { Judging } from "@/lib/features/evaluations/schema";
import type { ChartEditing } from "../chart-editing";
import type { ChartJudgement } from "./judge-chart";

interface CriteriaRailProps {
  readonly judging: Judging;
  /** The chart as it stands in the editor. */
  readonly chart: Chart;
  /** That chart judged, from `useJudgement`. */
  readonly judgement: ChartJudgement;
  /** The chart that its changes are told from: the one a proposal is based on; null for none. */
  readonly base: Chart | null;
  /** Address of the company's screens. */
  readonly root: string;
  readonly editing: ChartEditing;
  /** Keys of the boxes that prove the pressed criterion; empty where none is pressed. */
  readonly onLight: (keys: readonly string[]) => void;
  /** Flies to a box and chooses it. */
  readonly onShow: (key: string) => void;
}

/** What the chart in hand changes: its verdict, its criteria, its pitfalls and its changes. */
export function CriteriaRail({ chart, judgement }: CriteriaRailProps) {
  return (
    <section aria-label="What this chart changes">
      {chart.name} {judgement.now.conditionsMet}
    </section>
  );
}
