import "server-only";
import type { CompanyRecord } from "@/lib/domain/company";
import { evaluateHistory } from "@/lib/domain/evaluation/evaluate";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { IsoDate, Quarter } from "@/lib/domain/quarter";
import { latestCompleteQuarter } from "@/lib/domain/revenue/complete";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import {
  readCompanyRecord,
  readCompanyRecords,
  type StoredCompany,
  type StoredRecord,
} from "@/lib/features/companies/data";
import type { Scope } from "@/lib/server/scope";

/** A company judged at every close from its first revenue to the latest complete quarter. */
export interface CompanyHistory {
  /** What was judged: the revenue of complete quarters, since a half-typed one reads as whatever was typed first. */
  readonly record: CompanyRecord;
  /** Ascending, gaps included; empty where no quarter is complete and past its close. */
  readonly evaluations: readonly Evaluation[];
  /** Quarters that hold revenue and are still in entry. */
  readonly inEntry: readonly Quarter[];
}

function historyOf({ record, complete }: StoredRecord, today: IsoDate): CompanyHistory {
  const { revenue, profile } = record;
  const settled = { ...record, revenue: revenue.filter(({ quarter }) => complete.has(quarter)) };
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
