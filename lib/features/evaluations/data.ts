import "server-only";
import type { CompanyProfile, CompanyRecord } from "@/lib/domain/company";
import { chartDate } from "@/lib/domain/evaluation/chart-date";
import { NO_PROOF } from "@/lib/domain/evaluation/criteria/proof";
import { evaluate, evaluateHistory } from "@/lib/domain/evaluation/evaluate";
import type { Evaluation, Proof } from "@/lib/domain/evaluation/evaluation";
import type { FactEntry } from "@/lib/domain/evaluation/facts";
import { type IsoDate, type Quarter, quarterOf } from "@/lib/domain/quarter";
import { latestCompleteQuarter } from "@/lib/domain/revenue/complete";
import { type Pin, rubricAt } from "@/lib/domain/rubric/pins";
import { readChart } from "@/lib/features/charts/data";
import {
  readCompanyRecord,
  readCompanyRecords,
  type StoredCompany,
  type StoredRecord,
} from "@/lib/features/companies/data";
import { readFacts } from "@/lib/features/facts/data";
import { completeQuarters, readRevenue } from "@/lib/features/revenue/data";
import { readPins } from "@/lib/features/rubrics/data";
import type { Scope } from "@/lib/server/scope";
import type { Judging } from "./schema";

/** A company judged at every close from its first revenue to the latest complete quarter. */
export interface CompanyHistory {
  /** What was judged: the revenue of complete quarters, since a half-typed one reads as whatever was typed first. */
  readonly record: StoredRecord["record"];
  /** Ascending, gaps included; empty where no quarter is complete and past its close. */
  readonly evaluations: readonly Evaluation[];
  /** Quarters that hold revenue and are still in entry. */
  readonly inEntry: readonly Quarter[];
  /** By which rubric it is judged from when on. */
  readonly pins: readonly Pin[];
}

/** The record as it is judged: a quarter in entry would read as whatever was typed first. */
const settledRecord = <Kept extends CompanyRecord>(
  record: Kept,
  complete: StoredRecord["complete"],
): Kept => ({
  ...record,
  revenue: record.revenue.filter(({ quarter }) => complete.has(quarter)),
});

function historyOf({ record, complete, pins }: StoredRecord, today: IsoDate): CompanyHistory {
  const { revenue, profile } = record;
  const settled = settledRecord(record, complete);
  const inEntry = [...new Set(revenue.map(({ quarter }) => quarter))].filter(
    (q) => !complete.has(q),
  );
  const latest = latestCompleteQuarter(complete, profile.fiscalYearStartMonth, today);
  const [first] = settled.revenue.map(({ quarter }) => quarter).toSorted((a, b) => a - b);
  const evaluations =
    latest === null || first === undefined
      ? []
      : evaluateHistory(settled, first, latest, (quarter) => rubricAt(pins, quarter));
  return { record: settled, evaluations, inEntry, pins };
}

/** The present, computed from today's rows. */
export async function readCompanyHistory(
  scope: Scope,
  { companyId, today }: { readonly companyId: string; readonly today: IsoDate },
): Promise<CompanyHistory> {
  return historyOf(await readCompanyRecord(scope, { companyId }), today);
}

export interface JudgedCompany extends CompanyHistory {
  readonly company: StoredCompany;
}

/** Every company in use with its history, by name. */
export async function readPortfolio(
  scope: Scope,
  { today }: { readonly today: IsoDate },
): Promise<JudgedCompany[]> {
  const stored = await readCompanyRecords(scope);
  return stored.map((one) => ({ company: one.company, ...historyOf(one, today) }));
}

const bare = <Proven extends { readonly proof: Proof }>(one: Proven): Proven => ({
  ...one,
  proof: NO_PROOF,
});

/** An evaluation whose proofs stay on the server: they may name thousands of boxes. */
function withoutProofs(evaluation: Evaluation): Evaluation {
  return {
    ...evaluation,
    conditions: evaluation.conditions.map((one) => ({ ...one, criteria: one.criteria.map(bare) })),
    realMotion: { ...evaluation.realMotion, parts: evaluation.realMotion.parts.map(bare) },
    pitfalls: evaluation.pitfalls.map(bare),
  };
}

/** The facts as an evaluation reads them; what backs them up stays behind. */
const readAlone = ({ fact, value, from, confirmed, rater, struck }: FactEntry): FactEntry => ({
  fact,
  value,
  from,
  confirmed,
  rater,
  struck,
  evidence: [],
});

interface JudgingAsked {
  readonly companyId: string;
  readonly profile: CompanyProfile;
  /** Key of the actual chart in force today, judged here and now; null for none. */
  readonly inForceKey: string | null;
  readonly today: IsoDate;
}

/** What a company's charts are judged with in the browser: nothing of it grows with their positions. */
export async function readJudging(
  scope: Scope,
  { companyId, profile, inForceKey, today }: JudgingAsked,
): Promise<Judging> {
  const month = profile.fiscalYearStartMonth;
  const revenue = await readRevenue(scope, { companyId });
  const facts = (await readFacts(scope, { companyId })).map(readAlone);
  const complete = completeQuarters(revenue);
  const record = settledRecord({ profile, revenue: revenue.lines, charts: [], facts }, complete);
  const quarter = latestCompleteQuarter(complete, month, today) ?? quarterOf(today, month);
  const pins = await readPins(scope, { companyId });
  if (inForceKey === null) return { record, quarter, pins, today: null };
  const chart = await readChart(scope, { companyId, key: inForceKey });
  const { key, name, effectiveFrom } = chart;
  const judged = { ...record, charts: [chart] };
  const rubricOf = (at: Quarter) => rubricAt(pins, at);
  const evaluation = evaluate(judged, quarter, rubricOf(quarter), { chart: key });
  const date = chartDate(judged, key, quarter, rubricOf);
  return {
    record,
    quarter,
    pins,
    today: {
      chart: { key, name, effectiveFrom },
      evaluation: withoutProofs(evaluation),
      date: "criteria" in date ? { ...date, criteria: date.criteria.map(bare) } : date,
    },
  };
}
