import "server-only";
import { questionOf, snapshotOf } from "@/lib/domain/close/snapshot";
import { quarterOf, shift } from "@/lib/domain/quarter";
import { latestCompleteQuarter } from "@/lib/domain/revenue/complete";
import { rubricAt } from "@/lib/domain/rubric/pins";
import { readCompanyRecord } from "@/lib/features/companies/data";
import { loadCompany } from "@/lib/features/companies/loaders";
import { can } from "@/lib/server/scope";
import { todayOf } from "@/lib/server/workspace-day";
import { readPlan } from "./data";
import { decisionPolicy } from "./policy";

/** A company's plan, and what a forecast from the latest complete quarter is asked about it. */
export async function loadPlan(workspace: string, slug: string) {
  const { scope, company } = await loadCompany(workspace, slug);
  const { id: companyId, profile } = company;
  const today = await todayOf(scope);
  const plan = await readPlan(scope, { companyId });
  const stored = await readCompanyRecord(scope, { companyId });
  const month = profile.fiscalYearStartMonth;
  // Without revenue there is no date, and the plan still tells what it turns.
  const quarter =
    latestCompleteQuarter(stored.complete, month, today) ?? shift(quarterOf(today, month), -1);
  const decisions = plan.planned.map(({ decision }) => decision);
  const snapshot = snapshotOf(
    { ...stored, decisions },
    quarter,
    rubricAt(stored.pins, quarter),
    false,
  );
  return {
    company,
    mayWrite: can(scope, decisionPolicy.write),
    today,
    ...plan,
    question: questionOf(snapshot),
    proposals: stored.record.charts
      .filter(({ kind }) => kind === "proposed")
      .map(({ key, name }) => ({ key, name })),
  };
}
