import { decimalsOf } from "@/lib/domain/currency";
import type { Evidence, FactEntry } from "@/lib/domain/evaluation/facts";
import { amountText } from "@/lib/domain/money";
import type { Chart, Leader, Position } from "@/lib/domain/org/chart";
import { quarterKey } from "@/lib/domain/quarter";
import { byQuarterThenMotion, type RevenueLine } from "@/lib/domain/revenue/line";
import type { Decision } from "@/lib/domain/scenario/decision";
import { DOSSIER_FORMAT, type DossierJson } from "../schema";
import type { Dossier } from "./dossier";

type Item<List extends keyof DossierJson> =
  NonNullable<DossierJson[List]> extends readonly (infer One)[] ? One : never;

/** `undefined` is what JSON leaves out. */
const said = <Value>(value: Value | null): Value | undefined => value ?? undefined;
const listed = <Value>(list: readonly Value[]): Value[] | undefined =>
  list.length === 0 ? undefined : [...list];

const lineJson = (line: RevenueLine, decimals: number): Item<"revenue"> => ({
  quarter: quarterKey(line.quarter),
  motion: line.motion,
  amount: amountText(line.amount, decimals),
  partnerInfluenced:
    line.partnerInfluenced === 0n ? undefined : amountText(line.partnerInfluenced, decimals),
  basis: line.basis === "reported" ? undefined : line.basis,
});

const positionJson = (position: Position): Item<"charts">["positions"][number] => ({
  key: position.key,
  title: position.title,
  person: said(position.person),
  manager: position.manager.kind === "named" ? position.manager.key : undefined,
  managerUnresolved: position.manager.kind === "not_established" ? position.manager.raw : undefined,
  level: position.level,
  function: position.function,
  status: position.status,
  startsOn: said(position.startsOn),
  executiveTeam: said(position.executiveTeam),
  dotted: listed(position.dotted),
  description: said(position.description),
});

function leaderJson(leader: Leader): string | null | undefined {
  switch (leader.kind) {
    case "unknown":
      return undefined;
    case "none":
      return null;
    case "named":
      return leader.key;
  }
}

const chartJson = (chart: Chart): Item<"charts"> => ({
  key: chart.key,
  name: chart.name,
  kind: chart.kind,
  effectiveFrom: chart.effectiveFrom,
  chiefExecutive: said(chart.chiefExecutive),
  partnershipsLeader: leaderJson(chart.leader),
  basedOn: said(chart.basedOn),
  description: said(chart.description),
  positions: chart.positions.map(positionJson),
});

function evidenceJson(evidence: Evidence) {
  const label = said(evidence.label);
  switch (evidence.kind) {
    case "link":
      return { kind: evidence.kind, label, url: evidence.url };
    case "note":
      return { kind: evidence.kind, label, text: evidence.text };
    case "file": {
      const { kind, name, sha256, bytes } = evidence;
      return { kind, label, name, sha256, bytes };
    }
  }
}

const factJson = (entry: FactEntry): Item<"facts"> => ({
  fact: entry.fact,
  value: entry.value,
  from: entry.from,
  confirmed: said(entry.confirmed),
  rater: said(entry.rater),
  struck: entry.struck ? true : undefined,
  evidence: listed(entry.evidence.map(evidenceJson)),
});

function decisionJson(decision: Decision): Item<"decisions"> {
  const { on, state, owner } = decision;
  switch (decision.kind) {
    case "chart":
      return { chart: decision.chart, on, state, owner };
    case "fact":
      return { fact: decision.fact, value: decision.value, on, state, owner };
  }
}

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/**
 * The file of a company: keys in the schema's order, what is not known left out; revenue by
 * quarter, then motion in the order of `MOTIONS`; charts by date, then key; the rest as recorded.
 */
export function writeDossier({ record, decisions }: Dossier): string {
  const { profile } = record;
  const decimals = decimalsOf(profile.currency) ?? 0;
  const file: DossierJson = {
    format: DOSSIER_FORMAT,
    company: {
      name: profile.name,
      stage: said(profile.stage),
      ecosystemModel: said(profile.ecosystemModel),
      fiscalYearStartMonth: profile.fiscalYearStartMonth,
      currency: profile.currency,
    },
    revenue: record.revenue.toSorted(byQuarterThenMotion).map((line) => lineJson(line, decimals)),
    charts: record.charts
      .toSorted(
        (one, other) =>
          byText(one.effectiveFrom, other.effectiveFrom) || byText(one.key, other.key),
      )
      .map(chartJson),
    facts: record.facts.map(factJson),
    decisions: decisions.map(decisionJson),
    reviews: [],
    evaluations: [],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
