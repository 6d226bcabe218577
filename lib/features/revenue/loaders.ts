import "server-only";
import { latestCompleteQuarter } from "@/lib/domain/revenue/complete";
import { loadCompany } from "@/lib/features/companies/loaders";
import { listRevenueImports } from "@/lib/features/imports/data";
import { todayOf } from "@/lib/server/workspace-day";
import { completeQuarters, readRevenue } from "./data";

/** What the page of a company's revenue shows. */
export async function loadRevenue(workspace: string, slug: string) {
  const { scope, company, mayWrite } = await loadCompany(workspace, slug);
  const [revenue, imports] = await Promise.all([
    readRevenue(scope, { companyId: company.id }),
    listRevenueImports(scope, { companyId: company.id }),
  ]);
  const complete = completeQuarters(revenue);
  const today = await todayOf(scope);
  const latest = latestCompleteQuarter(complete, company.profile.fiscalYearStartMonth, today);
  return { company, mayWrite, revenue, imports, latest, today };
}
