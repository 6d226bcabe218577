"use client";

import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Chart } from "@/lib/domain/org/chart";
import type { Judging } from "@/lib/features/evaluations/schema";
import type { ChartEditing } from "../chart-editing";

interface CriteriaRailProps {
  readonly judging: Judging;
  /** The chart as it stands in the editor. */
  readonly chart: Chart;
  /** That chart judged, from `useEvaluation`. */
  readonly evaluation: Evaluation;
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
export function CriteriaRail({ chart, evaluation }: CriteriaRailProps) {
  return (
    <section aria-label="What this chart changes">
      {chart.name} {evaluation.conditionsMet}
    </section>
  );
}
