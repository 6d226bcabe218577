"use client";

import type { CriterionId } from "@/lib/domain/evaluation/evaluation";
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
  /** The criterion whose boxes (`proofBoxes`) are lit on the chart; null for none. */
  readonly lit: CriterionId | null;
  /** Light another criterion's boxes and fly to the first, or none. */
  readonly onLight: (id: CriterionId | null) => void;
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
