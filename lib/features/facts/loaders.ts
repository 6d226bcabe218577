import "server-only";
import { quarterOf } from "@/lib/domain/quarter";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { loadCompany } from "@/lib/features/companies/loaders";
import { todayOf } from "@/lib/server/workspace-day";
import { readFacts } from "./data";

/** Everything ever said of a company, and the quarter of today in which it is asked what still holds. */
export async function loadEvidence(workspace: string, slug: string) {
  const { scope, company, mayWrite } = await loadCompany(workspace, slug);
  const facts = await readFacts(scope, { companyId: company.id });
  const { fiscalYearStartMonth } = company.profile;
  const today = await todayOf(scope);
  return {
    company,
    mayWrite,
    today,
    quarter: quarterOf(today, fiscalYearStartMonth),
    freshness: STANDARD.parameters.factFreshnessQuarters,
    entries: facts.map((fact) => ({ ...fact, seq: fact.seq.toString() })),
  };
}
