import "server-only";
import { questionOf } from "@/lib/domain/close/snapshot";
import { quarterOf, shift } from "@/lib/domain/quarter";
import { latestCompleteQuarter } from "@/lib/domain/revenue/complete";
import { readPresent } from "@/lib/features/closes/data";
import { loadCompany } from "@/lib/features/companies/loaders";
import { completeQuarters, readRevenue } from "@/lib/features/revenue/data";
import { can } from "@/lib/server/scope";
import { todayOf } from "@/lib/server/workspace-day";
import { readPlan } from "./data";
import { decisionPolicy } from "./policy";

/** A company's plan, and what a forecast from the latest complete quarter is asked about it. */
export async function loadPlan(workspace: string, slug: string) {
  const { scope, company } = await loadCompany(workspace, slug);
  const { id: companyId, profile } = company;
  const today = await todayOf(scope);
  const complete = completeQuarters(await readRevenue(scope, { companyId }));
  const month = profile.fiscalYearStartMonth;
  // Without revenue there is no date, and the plan still tells what it turns.
  const quarter =
    latestCompleteQuarter(complete, month, today) ?? shift(quarterOf(today, month), -1);
  const { snapshot, stored } = await readPresent(scope, { companyId, quarter });
  const plan = await readPlan(scope, { companyId });
  return {
    company,
    mayWrite: can(scope, decisionPolicy.write),
    today,
    ...plan,
    // What was planned between the two reads is in the list, so it is asked about as well.
    question: {
      ...questionOf(snapshot),
      decisions: plan.planned.map(({ decision }) => decision),
    },
    proposals: stored.record.charts
      .filter(({ kind }) => kind === "proposed")
      .map(({ key, name }) => ({ key, name })),
  };
}
