import "server-only";
import { cache } from "react";
import { parseQuarterKey } from "@/lib/domain/quarter";
import { loadCompany } from "@/lib/features/companies/loaders";
import { companyPolicy } from "@/lib/features/companies/policy";
import { can } from "@/lib/server/scope";
import { requireScope } from "@/lib/server/session";
import { todayOf } from "@/lib/server/workspace-day";
import { readCompanyHistory, readJudging, readPortfolio } from "./data";

/** A company with every close judged, once a request. */
export const loadHistory = cache(async (workspace: string, slug: string) => {
  const { scope, company, mayWrite } = await loadCompany(workspace, slug);
  const today = await todayOf(scope);
  const history = await readCompanyHistory(scope, { companyId: company.id, today });
  return { company, mayWrite, today, ...history };
});

/** The close that a visitor asked for by its key, else the latest; null where no quarter is judged. */
export async function loadVerdict(workspace: string, slug: string, quarterKey: string | undefined) {
  const history = await loadHistory(workspace, slug);
  const { evaluations } = history;
  const asked = quarterKey === undefined ? null : parseQuarterKey(quarterKey);
  const found = evaluations.findIndex(({ quarter }) => quarter === asked);
  const place = found === -1 ? evaluations.length - 1 : found;
  return {
    ...history,
    evaluation: evaluations[place] ?? null,
    previous: evaluations[place - 1] ?? null,
  };
}

/** Every company of a workspace as it stands today. */
export async function loadPortfolio(workspace: string) {
  const scope = await requireScope(workspace);
  const today = await todayOf(scope);
  return {
    mayWrite: can(scope, companyPolicy.write) && scope.companies === "all",
    today,
    companies: await readPortfolio(scope, { today }),
  };
}

/** What a company's charts are judged with while they are edited, and the one in force today judged. */
export async function loadJudging(workspace: string, slug: string, inForceKey: string | null) {
  const { scope, company } = await loadCompany(workspace, slug);
  const { id: companyId, profile } = company;
  return readJudging(scope, { companyId, profile, inForceKey, today: await todayOf(scope) });
}
