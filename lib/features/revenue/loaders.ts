import "server-only";
import { latestCompleteQuarter } from "@/lib/domain/revenue/complete";
import { loadCompany } from "@/lib/features/companies/loaders";
import { listRevenueImports } from "@/lib/features/imports/data";
import { today } from "@/lib/server/clock";
import { completeQuarters, readRevenue } from "./data";

/** What the page of a company's revenue shows. */
export async function loadRevenue(workspace: string, slug: string) {
  const { scope, company, mayWrite } = await loadCompany(workspace, slug);
  const [revenue, imports] = await Promise.all([
    readRevenue(scope, { companyId: company.id }),
    listRevenueImports(scope, { companyId: company.id }),
  ]);
  const complete = completeQuarters(revenue);
  const day = today();
  const latest = latestCompleteQuarter(complete, company.profile.fiscalYearStartMonth, day);
  return { company, mayWrite, revenue, imports, complete, latest, today: day };
}
