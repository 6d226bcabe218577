import "server-only";
import { cache } from "react";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
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

/** What was judged of the quarter asked for by its key, else of the latest; null where none is judged. */
export async function loadEvaluation(
  workspace: string,
  slug: string,
  quarterKey: string | undefined,
): Promise<Evaluation | null> {
  const { evaluations } = await loadHistory(workspace, slug);
  const asked = quarterKey === undefined ? null : parseQuarterKey(quarterKey);
  return evaluations.find(({ quarter }) => quarter === asked) ?? evaluations.at(-1) ?? null;
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
