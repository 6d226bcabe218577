import type { CompanyRecord } from "../../company.ts";
import { closeOf, type IsoDate, type Quarter } from "../../quarter.ts";
import { answersInForce } from "../fact-in-force.ts";
import type { FactEntry } from "../facts.ts";
import { chartInForce, type EvaluationOptions } from "../as-of.ts";
import type { Chart } from "../../org/chart.ts";
import { type AnswerChange, type Change, type ChartChange, inOrder } from "./change.ts";
import { appointed, hired, modelChart, moved, seated, settled, underChief } from "./chart-edits.ts";
import { withPartner } from "./partner-lines.ts";

/** One fresh answer a rater who speaks today; an unnamed one where nobody does. */
function answered(
  { facts, profile }: CompanyRecord,
  quarter: Quarter,
  { fact, value }: AnswerChange,
): readonly FactEntry[] {
  const close = closeOf(quarter, profile.fiscalYearStartMonth);
  const answers = answersInForce(facts, close, quarter, profile.fiscalYearStartMonth)[fact] ?? [];
  const raters = answers.length === 0 ? [null] : answers.map(({ rater }) => rater);
  const entry = { fact, value, from: close, confirmed: close, struck: false, evidence: [] };
  return [...facts, ...raters.map((rater) => ({ ...entry, rater }))];
}

/** Puts another chart in the place of the one that is read, or beside the others where there is none. */
export function redrawn(
  record: CompanyRecord,
  close: IsoDate,
  { chart: key }: EvaluationOptions,
  draw: (chart: Chart) => Chart,
): CompanyRecord {
  const { charts } = record;
  const read =
    key === undefined ? chartInForce(record, close) : charts.find((one) => one.key === key);
  if (read !== undefined && read !== null) {
    return { ...record, charts: charts.map((one) => (one === read ? draw(one) : one)) };
  }
  const blank: Chart = {
    key: key ?? "what-if",
    name: "",
    kind: "actual",
    effectiveFrom: close,
    chiefExecutive: null,
    leader: { kind: "unknown" },
    positions: [],
    basedOn: null,
    description: null,
  };
  return { ...record, charts: [...charts, draw(blank)] };
}

type ChartEdit = Exclude<
  Change,
  { readonly kind: "revenue" | "ecosystem" } | AnswerChange | ChartChange
>;

function edited(chart: Chart, change: ChartEdit, close: IsoDate): Chart {
  switch (change.kind) {
    case "appointment":
      return appointed(chart);
    case "report_line":
      return underChief(chart, change.leader.key);
    case "executive_team":
      return seated(chart, change.leader.key);
    case "settled_chart":
      return settled(chart, change, close);
    case "hires":
      return hired(chart, change, close);
    case "moves":
      return moved(chart, change, close);
  }
}

function applyOne(
  record: CompanyRecord,
  quarter: Quarter,
  change: Change,
  options: EvaluationOptions,
): CompanyRecord {
  const close = closeOf(quarter, record.profile.fiscalYearStartMonth);
  switch (change.kind) {
    case "revenue": {
      const revenue = change.lines.reduce(
        (lines, line) => withPartner(lines, line.quarter, line.amount),
        record.revenue,
      );
      return { ...record, revenue };
    }
    case "ecosystem":
      return { ...record, profile: { ...record.profile, ecosystemModel: change.to } };
    case "answer":
      return { ...record, facts: answered(record, quarter, change) };
    case "chart":
      return redrawn(record, close, options, (chart) => modelChart(chart, change));
    case "appointment":
    case "report_line":
    case "executive_team":
    case "settled_chart":
    case "hires":
    case "moves":
      return redrawn(record, close, options, (chart) => edited(chart, change, close));
  }
}

/**
 * The record as it would be at a quarter's close with some changes made, whatever their order. Total:
 * a change with nothing to apply to, such as a move where no senior leader is, leaves it as it is.
 */
export const applyChanges = (
  record: CompanyRecord,
  quarter: Quarter,
  changes: readonly Change[],
  options: EvaluationOptions = {},
): CompanyRecord =>
  inOrder(changes).reduce((one, change) => applyOne(one, quarter, change, options), record);
