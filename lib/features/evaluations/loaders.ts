import "server-only";
import { cache } from "react";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import { parseQuarterKey } from "@/lib/domain/quarter";
import { loadCompany } from "@/lib/features/companies/loaders";
import { companyPolicy } from "@/lib/features/companies/policy";
import { can } from "@/lib/server/scope";
import { requireScope } from "@/lib/server/session";
import { todayOf } from "@/lib/server/workspace-day";
import { readCompanyHistory, readPortfolio, readTimeline } from "./data";

/** A company with every close judged, once a request. */
export const loadHistory = cache(async (workspace: string, slug: string) => {
  const { scope, company, mayWrite } = await loadCompany(workspace, slug);
  const today = await todayOf(scope);
  const history = await readCompanyHistory(scope, { companyId: company.id, today });
  return { company, mayWrite, today, ...history };
});

/** A company's history with what is expected next, as its closes said or as it is known now. */
export async function loadTimeline(workspace: string, slug: string, known: "then" | "now") {
  const { scope, company, mayWrite } = await loadCompany(workspace, slug);
  const today = await todayOf(scope);
  const seen = await readTimeline(scope, { companyId: company.id, today, known });
  return { company, mayWrite, ...seen };
}

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
