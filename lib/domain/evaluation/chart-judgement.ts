import type { CompanyRecord } from "../company.ts";
import type { Chart } from "../org/chart.ts";
import { type Quarter, quarterOf } from "../quarter.ts";
import { type Pin, rubricAt } from "../rubric/pins.ts";
import { type ChartDate, chartDate } from "./chart-date.ts";
import { evaluate } from "./evaluate.ts";
import { criteriaOf, type CriterionId, type Evaluation } from "./evaluation.ts";

/** A chart in hand as the engine judges it. */
export interface ChartJudgement {
  /** At the latest close, as though the chart had been in force. */
  readonly now: Evaluation;
  /** At the close of the quarter in which a proposal takes force, its seats started; else as `now`. */
  readonly inForce: Evaluation;
  /** From when the chart could carry the title. */
  readonly date: ChartDate;
}

/** What a chart is judged beside; charts of the record are not looked at. */
interface Beside {
  readonly record: CompanyRecord;
  /** The latest close. */
  readonly quarter: Quarter;
  /** By which rubric it is judged from when on. */
  readonly pins: readonly Pin[];
}

/** The close at which a chart is read: the latest one, or its own where it lies ahead. */
function readAt({ record, quarter }: Beside, { kind, effectiveFrom }: Chart): Quarter {
  const own = quarterOf(effectiveFrom, record.profile.fiscalYearStartMonth);
  return kind === "proposed" && own > quarter ? own : quarter;
}

/**
 * Judges a chart, stored or still being edited, by the company's rubric, on the revenue and the
 * answers of a record. Total; the date is looked for as far ahead as `chartDate` looks.
 */
export function judgeChart(beside: Beside, chart: Chart): ChartJudgement {
  const record = { ...beside.record, charts: [chart] };
  const rubricOf = (quarter: Quarter) => rubricAt(beside.pins, quarter);
  const at = (quarter: Quarter) =>
    evaluate(record, quarter, rubricOf(quarter), { chart: chart.key });
  const now = at(beside.quarter);
  const own = readAt(beside, chart);
  return {
    now,
    inForce: own === beside.quarter ? now : at(own),
    date: chartDate(record, chart.key, beside.quarter, rubricOf),
  };
}

/** Keys of the positions that prove a criterion on the chart in hand; none where it is not listed. */
export const provingPositions = ({ inForce }: ChartJudgement, id: CriterionId): readonly string[] =>
  criteriaOf(inForce).find((criterion) => criterion.id === id)?.proof.positions ?? [];
