import type { CompanyProfile, CompanyRecord } from "../company.ts";
import type { Chart, Position } from "../org/chart.ts";
import { type LeaderPeople, leaderPeople } from "../org/leader-people.ts";
import { isPeerOfAny, revenueOfficers } from "../org/revenue-officer.ts";
import { positionAt, type Structure, structureOf } from "../org/structure.ts";
import { closeOf, type IsoDate, type Quarter } from "../quarter.ts";
import { type RevenueBook, revenueBook } from "../revenue/book.ts";
import { type AnswersInForce, answersInForce } from "./fact-in-force.ts";
import type { Status } from "./status.ts";

/** Which chart an evaluation reads. */
export interface EvaluationOptions {
  /**
   * Key of a chart to put in force at every quarter, whatever its date, counted as its kind says.
   * A key the record does not hold reads as no chart in force.
   */
  readonly chart?: string;
}

/** The filled chief revenue officers of a chart, and whether one is a peer of the leader. */
export interface RevenuePeer {
  readonly status: Status;
  /** Keys of the officers. */
  readonly officers: readonly string[];
}

/** What the chart in force says of the partnerships leader. */
export type Leadership =
  | { readonly kind: "no_chart"; readonly peer: RevenuePeer }
  | { readonly kind: "leader_not_named"; readonly peer: RevenuePeer }
  | { readonly kind: "no_leader"; readonly peer: RevenuePeer }
  | {
      readonly kind: "led";
      readonly peer: RevenuePeer;
      readonly leader: Position;
      readonly manager: Position | null;
      /** Null where nobody is named. */
      readonly chiefExecutive: Position | null;
      readonly people: LeaderPeople;
    };

/** A record made ready to be asked about any of its quarters. */
export interface PreparedRecord {
  readonly record: CompanyRecord;
  readonly book: RevenueBook;
  readonly structures: Map<Chart, Structure>;
  readonly leaderships: Map<string, Leadership>;
}

/** Everything that is effective at a quarter's close. */
export interface AsOf {
  readonly quarter: Quarter;
  readonly profile: CompanyProfile;
  readonly book: RevenueBook;
  readonly answers: AnswersInForce;
  readonly chart: Chart | null;
  readonly leadership: Leadership;
}

/** Indexes a record once for any number of questions. */
export const prepareRecord = (record: CompanyRecord): PreparedRecord => ({
  record,
  book: revenueBook(record.revenue),
  structures: new Map(),
  leaderships: new Map(),
});

/** The actual chart with the latest date on or before a close; null where there is none. */
export function chartInForce<Dated extends Pick<Chart, "kind" | "effectiveFrom">>(
  { charts }: { readonly charts: readonly Dated[] },
  close: IsoDate,
): Dated | null {
  let latest: Dated | null = null;
  for (const chart of charts) {
    if (chart.kind !== "actual" || chart.effectiveFrom > close) continue;
    if (latest === null || chart.effectiveFrom > latest.effectiveFrom) latest = chart;
  }
  return latest;
}

function readLeadership(structure: Structure, close: IsoDate): Leadership {
  const { chart } = structure;
  const found = revenueOfficers(structure, close);
  const officers = found.map(({ key }) => key);
  if (chart.leader.kind === "none") {
    return { kind: "no_leader", peer: { status: "not_met", officers } };
  }
  const leader = chart.leader.kind === "named" ? positionAt(chart, chart.leader.key) : null;
  if (leader === null) {
    const status = officers.length === 0 ? "not_met" : "unknown";
    return { kind: "leader_not_named", peer: { status, officers } };
  }
  const { chiefExecutive } = chart;
  return {
    kind: "led",
    peer: { status: isPeerOfAny(structure, leader, found), officers },
    leader,
    manager: leader.manager.kind === "named" ? positionAt(chart, leader.manager.key) : null,
    chiefExecutive: chiefExecutive === null ? null : positionAt(chart, chiefExecutive),
    people: leaderPeople(structure, leader, close),
  };
}

const NO_CHART: Leadership = { kind: "no_chart", peer: { status: "unknown", officers: [] } };

/** An actual chart reads alike at every close; a proposed one changes as its seats start. */
function leadershipOf(prepared: PreparedRecord, chart: Chart, close: IsoDate): Leadership {
  const place = `${chart.kind === "actual" ? "" : close} ${chart.key}`;
  const known = prepared.leaderships.get(place);
  if (known !== undefined) return known;
  const structure = prepared.structures.get(chart) ?? structureOf(chart);
  prepared.structures.set(chart, structure);
  const leadership = readLeadership(structure, close);
  prepared.leaderships.set(place, leadership);
  return leadership;
}

/** What is effective on or before the last day of a quarter. */
export function asOf(
  prepared: PreparedRecord,
  quarter: Quarter,
  { chart: key }: EvaluationOptions,
): AsOf {
  const { record, book } = prepared;
  const { profile } = record;
  const close = closeOf(quarter, profile.fiscalYearStartMonth);
  const chart =
    key === undefined
      ? chartInForce(record, close)
      : (record.charts.find((other) => other.key === key) ?? null);
  return {
    quarter,
    profile,
    book,
    answers: answersInForce(record.facts, close, quarter, profile.fiscalYearStartMonth),
    chart,
    leadership: chart === null ? NO_CHART : leadershipOf(prepared, chart, close),
  };
}
