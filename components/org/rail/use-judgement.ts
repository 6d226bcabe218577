import { useDeferredValue, useMemo } from "react";
import { type ChartJudgement, judgeChart } from "@/lib/domain/evaluation/chart-judgement";
import type { Chart } from "@/lib/domain/org/chart";
import type { Judging } from "@/lib/features/judging/schema";

/**
 * The chart in hand judged, a moment after each edit: the render that answers the edit comes first,
 * this one gives way to whatever is dragged.
 */
export function useJudgement(judging: Judging, chart: Chart): ChartJudgement {
  const settled = useDeferredValue(chart);
  return useMemo(() => judgeChart(judging, settled), [judging, settled]);
}
