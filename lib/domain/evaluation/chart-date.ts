import type { CompanyRecord } from "../company.ts";
import type { Chart } from "../org/chart.ts";
import { type Quarter, quarterOf, shift } from "../quarter.ts";
import type { Rubric } from "../rubric/rubric.ts";
import { asOf, prepareRecord } from "./as-of.ts";
import { boardRelationship } from "./criteria/board-relationship.ts";
import { executiveSeat } from "./criteria/executive-seat.ts";
import { organisationSize } from "./criteria/organisation-size.ts";
import { evaluate } from "./evaluate.ts";
import { criteriaOf, type Criterion } from "./evaluation.ts";
import { sourceOf } from "./input-source.ts";

/** What a chart can bring, everything else staying as it is today; never that revenue will hold. */
export type ChartDate =
  /** All else is met today: the title could be held from this close. */
  | { readonly kind: "holds_from"; readonly quarter: Quarter }
  /** The chart does its part from `chartFrom`; these, which it does not say, are not met today. */
  | {
      readonly kind: "blocked";
      readonly chartFrom: Quarter;
      readonly criteria: readonly Criterion[];
    }
  /** Not within the closes looked at: what of the chart is not met even at the last of them. */
  | { readonly kind: "chart_never"; readonly criteria: readonly Criterion[] };

/** Closes that are looked at after the first with the chart in force. */
const CLOSES_AHEAD = 8;

const readsChart = ({ id }: Criterion): boolean => sourceOf(id) === "chart";
const unmet = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.filter(({ status }) => status !== "met");

/** The first close with the chart in force, and those at which a planned seat of it begins to count. */
function turns(chart: Chart, fiscalYearStartMonth: number, today: Quarter): readonly Quarter[] {
  const inForce = quarterOf(chart.effectiveFrom, fiscalYearStartMonth);
  const first = inForce > today ? inForce : today;
  const quarters = new Set([first]);
  for (const { status, startsOn } of chart.kind === "proposed" ? chart.positions : []) {
    if (status === "filled" || startsOn === null) continue;
    const start = quarterOf(startsOn, fiscalYearStartMonth);
    if (start > first) quarters.add(start);
  }
  const last = shift(first, CLOSES_AHEAD);
  return [...quarters].filter((quarter) => quarter <= last).toSorted((one, other) => one - other);
}

/**
 * The date from which a chart of the record could carry the title: the first close from `today` on at
 * which it is in force and each criterion read from it is met, its planned seats counted as they
 * start. Two years of closes are looked at, each by its rubric; all other criteria are those of today.
 */
export function chartDate(
  record: CompanyRecord,
  key: string,
  today: Quarter,
  rubricOf: (quarter: Quarter) => Rubric,
): ChartDate {
  const options = { chart: key };
  const others = unmet(criteriaOf(evaluate(record, today, rubricOf(today), options))).filter(
    (criterion) => !readsChart(criterion),
  );
  const prepared = prepareRecord(record);
  const chart = record.charts.find((one) => one.key === key);
  const quarters =
    chart === undefined ? [] : turns(chart, record.profile.fiscalYearStartMonth, today);
  const lackingAt = (quarter: Quarter) => {
    const now = asOf(prepared, quarter, options);
    const conditions = [boardRelationship, executiveSeat, organisationSize].map((condition) =>
      condition(now, rubricOf(quarter).parameters),
    );
    return unmet(criteriaOf({ conditions }).filter(readsChart));
  };
  for (const quarter of quarters) {
    if (lackingAt(quarter).length > 0) continue;
    return others.length === 0
      ? { kind: "holds_from", quarter }
      : { kind: "blocked", chartFrom: quarter, criteria: others };
  }
  return {
    kind: "chart_never",
    criteria: lackingAt(quarters.at(-1) ?? today),
  };
}
