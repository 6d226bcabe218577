import { type ChartDate, chartDate } from "@/lib/domain/evaluation/chart-date";
import { evaluate } from "@/lib/domain/evaluation/evaluate";
import type { CriterionId, Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Chart } from "@/lib/domain/org/chart";
import { type Quarter, quarterOf } from "@/lib/domain/quarter";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import type { Judging } from "@/lib/features/evaluations/schema";

/** A chart in hand as the engine judges it. */
export interface ChartJudgement {
  /** At the latest close, as though the chart had been in force. */
  readonly now: Evaluation;
  /** At the close of the quarter in which a proposal takes force, its seats started; else as `now`. */
  readonly inForce: Evaluation;
  /** From when the chart could carry the title. */
  readonly date: ChartDate;
}

/** The close at which a chart is read: the latest one, or its own where it lies ahead. */
function readAt({ record, quarter }: Judging, { kind, effectiveFrom }: Chart): Quarter {
  const own = quarterOf(effectiveFrom, record.profile.fiscalYearStartMonth);
  return kind === "proposed" && own > quarter ? own : quarter;
}

/** Judges a chart by the same code, on the same revenue and answers, as the verdict. */
export function judgeChart(judging: Judging, chart: Chart): ChartJudgement {
  const record = { ...judging.record, charts: [chart] };
  const at = (quarter: Quarter) => evaluate(record, quarter, STANDARD, { chart: chart.key });
  const now = at(judging.quarter);
  const own = readAt(judging, chart);
  return {
    now,
    inForce: own === judging.quarter ? now : at(own),
    date: chartDate(record, chart.key, judging.quarter, STANDARD),
  };
}

/** Keys of the boxes that prove a criterion on the chart in hand. */
export const proofBoxes = ({ inForce }: ChartJudgement, id: CriterionId): readonly string[] =>
  inForce.conditions.flatMap(({ criteria }) => criteria).find((criterion) => criterion.id === id)
    ?.proof.positions ?? [];
