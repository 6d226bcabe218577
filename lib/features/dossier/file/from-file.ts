import { decimalsOf } from "@/lib/domain/currency";
import {
  type Evidence,
  FACT_VALUES,
  type FactId,
  type FactValue,
} from "@/lib/domain/evaluation/facts";
import { parseAmount } from "@/lib/domain/money";
import type { Chart, Leader, Manager, Position } from "@/lib/domain/org/chart";
import type { RevenueLine } from "@/lib/domain/revenue/line";
import type { Decision } from "@/lib/domain/scenario/decision";
import type { DossierFile } from "../schema";
import type { Dossier } from "./dossier";

type Item<List extends keyof DossierFile> = DossierFile[List] extends readonly (infer One)[]
  ? One
  : never;
type FilePosition = Item<"charts">["positions"][number];

/** The rules have refused every amount and answer that these two could not read. */
class Unchecked extends Error {}

function unitsOf(text: string, decimals: number): bigint {
  const amount = parseAmount(text, decimals);
  if (!amount.ok) throw new Unchecked(text);
  return amount.value;
}

function valueOf(fact: FactId, text: string): FactValue {
  const value = FACT_VALUES[fact].find((one) => one === text);
  if (value === undefined) throw new Unchecked(text);
  return value;
}

const lineOf = (line: Item<"revenue">, decimals: number): RevenueLine => ({
  quarter: line.quarter,
  motion: line.motion,
  amount: unitsOf(line.amount, decimals),
  partnerInfluenced: unitsOf(line.partnerInfluenced ?? "0", decimals),
  basis: line.basis ?? "reported",
});

function managerOf({ manager, managerUnresolved }: FilePosition): Manager {
  if (typeof manager === "string") return { kind: "named", key: manager };
  return typeof managerUnresolved === "string"
    ? { kind: "not_established", raw: managerUnresolved }
    : { kind: "top" };
}

const positionOf = (position: FilePosition): Position => ({
  key: position.key,
  title: position.title,
  person: position.person ?? null,
  manager: managerOf(position),
  level: position.level,
  function: position.function,
  status: position.status,
  startsOn: position.startsOn ?? null,
  executiveTeam: position.executiveTeam ?? null,
  dotted: position.dotted ?? [],
  description: position.description ?? null,
});

function leaderOf(key: string | null | undefined): Leader {
  if (key === undefined) return { kind: "unknown" };
  return key === null ? { kind: "none" } : { kind: "named", key };
}

const chartOf = (chart: Item<"charts">): Chart => ({
  key: chart.key,
  name: chart.name,
  kind: chart.kind,
  effectiveFrom: chart.effectiveFrom,
  chiefExecutive: chart.chiefExecutive ?? null,
  leader: leaderOf(chart.partnershipsLeader),
  positions: chart.positions.map(positionOf),
  basedOn: chart.basedOn ?? null,
  description: chart.description ?? null,
});

const evidenceOf = (evidence: NonNullable<Item<"facts">["evidence"]>[number]): Evidence => ({
  ...evidence,
  label: evidence.label ?? null,
});

function decisionOf(decision: Item<"decisions">): Decision {
  const { on, state, owner } = decision;
  if ("chart" in decision) return { kind: "chart", chart: decision.chart, on, state, owner };
  const { fact, value } = decision;
  return { kind: "fact", fact, value: valueOf(fact, value), on, state, owner };
}

/** The company in a file that the schema and the rules have accepted. */
export function dossierOf(file: DossierFile): Dossier {
  const { company } = file;
  const decimals = decimalsOf(company.currency) ?? 0;
  return {
    record: {
      profile: {
        name: company.name,
        stage: company.stage ?? null,
        ecosystemModel: company.ecosystemModel ?? null,
        fiscalYearStartMonth: company.fiscalYearStartMonth,
        currency: company.currency,
      },
      revenue: file.revenue.map((line) => lineOf(line, decimals)),
      charts: file.charts.map(chartOf),
      facts: file.facts.map((entry) => ({
        fact: entry.fact,
        value: entry.value === null ? null : valueOf(entry.fact, entry.value),
        from: entry.from,
        confirmed: entry.confirmed ?? null,
        rater: entry.rater ?? null,
        struck: entry.struck ?? false,
        evidence: (entry.evidence ?? []).map(evidenceOf),
      })),
    },
    decisions: file.decisions.map(decisionOf),
  };
}
