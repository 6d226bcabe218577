import "server-only";
import { loadCompany } from "@/lib/features/companies/loaders";
import { todayOf } from "@/lib/server/workspace-day";
import { readJudging } from "./data";

/** What a company's charts are judged with while they are edited, and the one in force today judged. */
export async function loadJudging(workspace: string, slug: string, inForceKey: string | null) {
  const { scope, company } = await loadCompany(workspace, slug);
  const { id: companyId, profile } = company;
  return readJudging(scope, { companyId, profile, inForceKey, today: await todayOf(scope) });
}
