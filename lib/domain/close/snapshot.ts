import type { CompanyProfile, CompanyRecord } from "../company.ts";
import { chartInForce } from "../evaluation/as-of.ts";
import { answersInForce } from "../evaluation/fact-in-force.ts";
import type { Evidence, FactEntry } from "../evaluation/facts.ts";
import { heldSince, heldTitle } from "../evaluation/title.ts";
import type { ForecastQuestion } from "../forecast/forecast.ts";
import { HORIZON } from "../forecast/simulation.ts";
import type { Chart, Position } from "../org/chart.ts";
import { closeOf, type Quarter, shift } from "../quarter.ts";
import { byQuarterThenMotion, type RevenueLine } from "../revenue/line.ts";
import type { Rubric } from "../rubric/rubric.ts";
import { bareDecision, type Decision } from "../scenario/decision.ts";

/**
 * Everything that an answer at one close rests on. The evaluation reads what is in effect by the close;
 * what is recorded already and takes effect at the closes looked ahead to is read by the forecast alone.
 */
export interface Snapshot {
  readonly profile: CompanyProfile;
  readonly quarter: Quarter;
  readonly rubric: Rubric;
  /** Complete quarters up to this one, by quarter and then motion. */
  readonly revenue: readonly RevenueLine[];
  /**
   * In force at the close, when a held Chief Partner Officer title began, or within the horizon, and
   * those that decisions name. Without persons and descriptions: no answer reads them, and they can be
   * erased.
   */
  readonly charts: readonly Chart[];
  /** In effect by the last close looked ahead to and not struck, in the order of recording. */
  readonly facts: readonly FactEntry[];
  /** The plan, as recorded; it counts in forecasts only. */
  readonly decisions: readonly Decision[];
  /** Quarters up to this one from which revenue is not comparable with what was before, ascending. */
  readonly breaks: readonly Quarter[];
  /** Somebody stands by this quarter's revenue, however unusual it is. */
  readonly confirmed: boolean;
}

/** What a snapshot is taken of: a company as it is recorded today. */
export interface SnapshotSource {
  readonly record: CompanyRecord;
  /** Of the quarters with revenue, those marked complete. */
  readonly complete: ReadonlySet<Quarter>;
  readonly breaks: readonly Quarter[];
  readonly decisions: readonly Decision[];
}

const lineOf = ({
  quarter,
  motion,
  amount,
  partnerInfluenced,
  basis,
}: RevenueLine): RevenueLine => ({ quarter, motion, amount, partnerInfluenced, basis });

function evidenceOf(evidence: Evidence): Evidence {
  const { label } = evidence;
  switch (evidence.kind) {
    case "link":
      return { kind: "link", label, url: evidence.url };
    case "note":
      return { kind: "note", label, text: evidence.text };
    case "file": {
      const { name, bytes, sha256 } = evidence;
      return { kind: "file", label, name, bytes, sha256 };
    }
  }
}

const entryOf = ({ fact, value, from, confirmed, rater, evidence }: FactEntry): FactEntry => ({
  fact,
  value,
  from,
  confirmed,
  rater,
  struck: false,
  evidence: evidence.map(evidenceOf),
});

const seatOf = (position: Position): Position => ({
  key: position.key,
  title: position.title,
  person: null,
  manager: position.manager,
  level: position.level,
  function: position.function,
  status: position.status,
  startsOn: position.startsOn,
  executiveTeam: position.executiveTeam,
  dotted: position.dotted,
  description: null,
});

const drawingOf = (chart: Chart): Chart => ({
  key: chart.key,
  name: chart.name,
  kind: chart.kind,
  effectiveFrom: chart.effectiveFrom,
  chiefExecutive: chart.chiefExecutive,
  leader: chart.leader,
  positions: chart.positions.map(seatOf),
  basedOn: chart.basedOn,
  description: null,
});

/** Of a company's charts those that an evaluation or a forecast at a close reads. */
function chartsRead({ record, decisions }: SnapshotSource, quarter: Quarter): readonly Chart[] {
  const { charts, facts, profile } = record;
  const month = profile.fiscalYearStartMonth;
  const inForceAt = (asked: Quarter) => chartInForce(record, closeOf(asked, month));
  const answers = answersInForce(facts, closeOf(quarter, month), quarter, month);
  const began = heldSince(heldTitle({ answers }), month);
  const inForce = [inForceAt(quarter), began === null ? null : inForceAt(began)];
  const named = new Set(decisions.map((one) => (one.kind === "chart" ? one.chart : null)));
  const [close, last] = [closeOf(quarter, month), closeOf(shift(quarter, HORIZON), month)];
  const comes = ({ kind, effectiveFrom }: Chart) =>
    kind === "actual" && effectiveFrom > close && effectiveFrom <= last;
  return charts.filter((chart) => inForce.includes(chart) || comes(chart) || named.has(chart.key));
}

/**
 * What an answer at a close rests on. Later revenue changes nothing of it, nor do struck answers,
 * quarters in entry, and charts that neither hold by the last close looked ahead to nor are planned for.
 */
export function snapshotOf(
  source: SnapshotSource,
  quarter: Quarter,
  rubric: Rubric,
  confirmed: boolean,
): Snapshot {
  const { record, complete, breaks, decisions } = source;
  const { name, stage, ecosystemModel, fiscalYearStartMonth, currency } = record.profile;
  const last = closeOf(shift(quarter, HORIZON), fiscalYearStartMonth);
  return {
    profile: { name, stage, ecosystemModel, fiscalYearStartMonth, currency },
    quarter,
    rubric: { name: rubric.name, parameters: { ...rubric.parameters } },
    revenue: record.revenue
      .filter((line) => line.quarter <= quarter && complete.has(line.quarter))
      .map(lineOf)
      .toSorted(byQuarterThenMotion),
    charts: chartsRead(source, quarter).map(drawingOf),
    facts: record.facts.filter(({ struck, from }) => !struck && from <= last).map(entryOf),
    decisions: decisions.map(bareDecision),
    breaks: breaks.filter((one) => one <= quarter).toSorted((one, other) => one - other),
    confirmed,
  };
}

/** The record that an answer over a snapshot reads: the places of facts in its proofs are places here. */
export const recordOf = ({ profile, revenue, charts, facts }: Snapshot): CompanyRecord => ({
  profile,
  revenue,
  charts,
  facts,
});

/** What a forecast at a close is asked: nothing is supposed, and only what is committed to counts. */
export const questionOf = (snapshot: Snapshot): ForecastQuestion => ({
  record: recordOf(snapshot),
  quarter: snapshot.quarter,
  decisions: snapshot.decisions,
  counted: "committed",
  rubric: snapshot.rubric,
  growth: {},
  breaks: snapshot.breaks,
  confirmed: snapshot.confirmed,
});
