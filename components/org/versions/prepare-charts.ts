import { chartHref, inForceComparisonHref } from "@/components/charts/chart-address";
import type { IsoDate } from "@/lib/domain/quarter";
import type { ChartHead } from "@/lib/features/charts/schema";
import { capitalised, counted, inWords } from "@/lib/format/count";
import { dateLabel, momentLabel } from "@/lib/format/date";
import { daysAway } from "@/lib/format/days-away";
import type { VerdictState } from "@/lib/format/verdict";

/** The verdict under a chart, for its shape and in a word. */
export interface ChartVerdict {
  readonly state: VerdictState;
  readonly word: string;
}

export interface ChartRow {
  readonly chart: ChartHead;
  readonly href: string;
  /** From when it holds, and whether it does. */
  readonly holds: string;
  readonly isInForce: boolean;
  readonly positions: string;
  /** What it was made from, and by whom. */
  readonly origin: string;
  readonly edited: string;
  /** The verdict under it; null where no quarter is judged. */
  readonly verdict: ChartVerdict | null;
  /** To compare it with the chart in force; null where it is that chart, or there is none. */
  readonly compareHref: string | null;
}

export interface ChartListView {
  readonly sentence: string;
  readonly actual: readonly ChartRow[];
  readonly proposed: readonly ChartRow[];
  readonly archived: readonly ChartRow[];
}

interface ChartListInput {
  readonly heads: readonly ChartHead[];
  readonly archived: readonly ChartHead[];
  readonly inForceKey: string | null;
  readonly verdicts: ReadonlyMap<string, ChartVerdict>;
  readonly today: IsoDate;
  readonly locale: string;
  /** Address of the company's screens. */
  readonly root: string;
}

function holdsWords(chart: ChartHead, isInForce: boolean, input: ChartListInput): string {
  const { today, locale } = input;
  const from = `from ${dateLabel(chart.effectiveFrom, locale)}`;
  const distance = daysAway(chart.effectiveFrom, today, locale);
  if (chart.kind === "proposed") return `Would hold ${from}`;
  if (isInForce) return `In force ${from}`;
  return chart.effectiveFrom > today ? `To come: ${from}, ${distance}` : `Held ${from}`;
}

function originWords(chart: ChartHead, input: ChartListInput): string {
  const by = chart.createdBy === null ? "" : ` by ${chart.createdBy}`;
  const base = [...input.heads, ...input.archived].find(({ key }) => key === chart.basedOn);
  if (base !== undefined) return `From “${base.name}”${by}`;
  return `${chart.kind === "actual" ? "Brought in" : "Proposed"}${by}`;
}

function rowOf(chart: ChartHead, input: ChartListInput): ChartRow {
  const { inForceKey, locale, root, verdicts } = input;
  const isInForce = chart.archivedAt === null && chart.key === inForceKey;
  return {
    chart,
    href: chartHref(root, chart.key),
    holds: holdsWords(chart, isInForce, input),
    isInForce,
    positions: counted(chart.seats, "position", "positions", locale),
    origin: originWords(chart, input),
    edited: `${chart.editedAt > chart.createdAt ? "Last edited" : "Made"} ${momentLabel(chart.editedAt, locale)}`,
    verdict: verdicts.get(chart.key) ?? null,
    compareHref: inForceComparisonHref(root, inForceKey, chart.key),
  };
}

/** What holds, what is to come, and how many ideas stand beside it. */
function chartsSentence({ heads, inForceKey, today, locale }: ChartListInput): string {
  const inForce = heads.find(({ key }) => key === inForceKey);
  const next = heads.find(({ kind, effectiveFrom }) => kind === "actual" && effectiveFrom > today);
  const proposals = heads.filter(({ kind }) => kind === "proposed").length;
  const day = next === undefined ? "" : dateLabel(next.effectiveFrom, locale);
  const place =
    inForce === undefined ? "No chart is in force today" : `“${inForce.name}” is in force`;
  const then =
    next === undefined
      ? ""
      : inForce === undefined
        ? `; “${next.name}” will be from ${day}`
        : `, until “${next.name}” takes its place on ${day}`;
  const ideas =
    proposals === 0
      ? "Nothing is proposed yet."
      : `${capitalised(inWords(proposals, locale))} ${proposals === 1 ? "proposal has" : "proposals have"} been made.`;
  return `${place}${then}. ${ideas}`;
}

const latestFirst = (a: ChartHead, b: ChartHead) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1);

/** A company's charts as the list shows them: the latest first, archived ones apart. */
export function prepareCharts(input: ChartListInput): ChartListView {
  const rows = (charts: readonly ChartHead[]) =>
    charts.toSorted(latestFirst).map((chart) => rowOf(chart, input));
  const { heads, archived } = input;
  return {
    sentence: chartsSentence(input),
    actual: rows(heads.filter(({ kind }) => kind === "actual")),
    proposed: rows(heads.filter(({ kind }) => kind === "proposed")),
    archived: rows(archived),
  };
}
