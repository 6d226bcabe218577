import { seated, type Sitters } from "@/lib/domain/close/sitters";
import type { Snapshot } from "@/lib/domain/close/snapshot";
import { chartInForce } from "@/lib/domain/evaluation/as-of";
import type { Chart } from "@/lib/domain/org/chart";
import { differencesOf } from "@/lib/domain/org/differences";
import { positionAt } from "@/lib/domain/org/structure";
import { closeOf, type Quarter } from "@/lib/domain/quarter";
import { differenceNames, differenceSentence } from "@/lib/format/chart-change";
import { capitalised, counted, inWords } from "@/lib/format/count";
import { dateLabel } from "@/lib/format/date";
import { quarterLabel } from "@/lib/format/quarter";

export interface ChartView {
  readonly sentence: string;
  /** Which chart it is and who leads partnerships on it; empty where there is none. */
  readonly facts: readonly string[];
  readonly differences: readonly string[];
  /** Key of the chart in force at the close; null where there is none. */
  readonly key: string | null;
}

interface ChartGiven {
  readonly snapshot: Snapshot;
  readonly sitters: Sitters;
  /** Of the close it is held against; null at the first. */
  readonly before: { readonly quarter: Quarter; readonly snapshot: Snapshot } | null;
  readonly locale: string;
}

const inForce = ({ charts, quarter, profile }: Snapshot): Chart | null =>
  chartInForce({ charts }, closeOf(quarter, profile.fiscalYearStartMonth));

function leaderWords(chart: Chart): string {
  switch (chart.leader.kind) {
    case "unknown":
      return "It does not say who leads partnerships.";
    case "none":
      return "It says that nobody leads partnerships.";
    case "named": {
      const seat = positionAt(chart, chart.leader.key);
      if (seat === null) return "It does not say who leads partnerships.";
      const person = seat.person === null ? "" : `, ${seat.person}`;
      return `${seat.title}${person}, leads partnerships.`;
    }
  }
}

function sentenceOf(before: Quarter, count: number, locale: string): string {
  const since = `since the ${quarterLabel(before)} close`;
  if (count === 0) return `Nothing moved on the chart ${since}.`;
  const things = `${capitalised(inWords(count, locale))} ${count === 1 ? "thing" : "things"}`;
  return `${things} moved on the chart ${since}.`;
}

/** The chart in force at the close under review, and what moved on it since the last close. */
export function prepareChart({ snapshot, sitters, before, locale }: ChartGiven): ChartView {
  const chart = inForce(seated(snapshot, sitters));
  if (chart === null) {
    const sentence = "No org chart is in force at this close.";
    return { sentence, facts: [], differences: [], key: null };
  }
  const size = counted(chart.positions.length, "position", "positions", locale);
  const from = dateLabel(chart.effectiveFrom, locale);
  const facts = [`“${chart.name}” holds from ${from}, with ${size}.`, leaderWords(chart)];
  const then = before === null ? null : inForce(before.snapshot);
  if (before === null || then === null) {
    const sentence = "Is this the org chart at the close?";
    return { sentence, facts, differences: [], key: chart.key };
  }
  const names = differenceNames(then, chart);
  const differences = differencesOf(then, chart).map((one) =>
    differenceSentence(one, names, locale),
  );
  return {
    sentence: sentenceOf(before.quarter, differences.length, locale),
    facts,
    differences,
    key: chart.key,
  };
}
