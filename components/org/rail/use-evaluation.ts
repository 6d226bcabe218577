import { useDeferredValue, useMemo } from "react";
import { evaluate } from "@/lib/domain/evaluation/evaluate";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Chart } from "@/lib/domain/org/chart";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import type { Judging } from "@/lib/features/evaluations/schema";

/**
 * The chart in hand as the engine judges it, a moment after each edit: the render that answers the
 * edit comes first, this one gives way to whatever is dragged.
 */
export function useEvaluation({ record, quarter }: Judging, chart: Chart): Evaluation {
  const settled = useDeferredValue(chart);
  return useMemo(
    () => evaluate({ ...record, charts: [settled] }, quarter, STANDARD, { chart: settled.key }),
    [record, quarter, settled],
  );
}
