import "server-only";
import type { CompanyRecord } from "@/lib/domain/company";
import { chartInForce } from "@/lib/domain/evaluation/as-of";
import { NO_PROOF } from "@/lib/domain/evaluation/criteria/proof";
import { evaluate, evaluateHistory } from "@/lib/domain/evaluation/evaluate";
import type { Evaluation, Proof } from "@/lib/domain/evaluation/evaluation";
import { type IsoDate, type Quarter, quarterOf } from "@/lib/domain/quarter";
import { latestCompleteQuarter } from "@/lib/domain/revenue/complete";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import {
  readCompanyRecord,
  readCompanyRecords,
  type StoredCompany,
  type StoredRecord,
} from "@/lib/features/companies/data";
import type { Scope } from "@/lib/server/scope";
import type { Judging } from "./schema";

/** A company judged at every close from its first revenue to the latest complete quarter. */
export interface CompanyHistory {
  /** What was judged: the revenue of complete quarters, since a half-typed one reads as whatever was typed first. */
  readonly record: CompanyRecord;
  /** Ascending, gaps included; empty where no quarter is complete and past its close. */
  readonly evaluations: readonly Evaluation[];
  /** Quarters that hold revenue and are still in entry. */
  readonly inEntry: readonly Quarter[];
}

/** The record as it is judged: a quarter in entry would read as whatever was typed first. */
const settledRecord = ({ record, complete }: StoredRecord): CompanyRecord => ({
  ...record,
  revenue: record.revenue.filter(({ quarter }) => complete.has(quarter)),
});

function historyOf(stored: StoredRecord, today: IsoDate): CompanyHistory {
  const { complete } = stored;
  const { revenue, profile } = stored.record;
  const settled = settledRecord(stored);
  const inEntry = [...new Set(revenue.map(({ quarter }) => quarter))].filter(
    (q) => !complete.has(q),
  );
  const latest = latestCompleteQuarter(complete, profile.fiscalYearStartMonth, today);
  const [first] = settled.revenue.map(({ quarter }) => quarter).toSorted((a, b) => a - b);
  const evaluations =
    latest === null || first === undefined ? [] : evaluateHistory(settled, first, latest, STANDARD);
  return { record: settled, evaluations, inEntry };
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

/** What charts are judged with in the browser: nothing of it grows with their positions. */
function judgingOf(stored: StoredRecord, today: IsoDate): Judging {
  const record = settledRecord(stored);
  const { profile, revenue, facts, charts } = record;
  const month = profile.fiscalYearStartMonth;
  const quarter = latestCompleteQuarter(stored.complete, month, today) ?? quarterOf(today, month);
  const chart = chartInForce({ charts }, today);
  return {
    record: {
      profile,
      revenue: revenue.map(({ quarter: of, motion, amount, partnerInfluenced, basis }) => ({
        quarter: of,
        motion,
        amount,
        partnerInfluenced,
        basis,
      })),
      charts: [],
      facts: facts.map(({ fact, value, from, confirmed, rater, struck }) => ({
        fact,
        value,
        from,
        confirmed,
        rater,
        struck,
        evidence: [],
      })),
    },
    quarter,
    today:
      chart === null
        ? null
        : {
            chart: { key: chart.key, name: chart.name, effectiveFrom: chart.effectiveFrom },
            evaluation: withoutProofs(evaluate(record, quarter, STANDARD, { chart: chart.key })),
          },
  };
}

/** What a company's charts are judged with, as all of it stood at one moment. */
export async function readJudging(
  scope: Scope,
  { companyId, today }: { readonly companyId: string; readonly today: IsoDate },
): Promise<Judging> {
  return judgingOf(await readCompanyRecord(scope, { companyId }), today);
}
