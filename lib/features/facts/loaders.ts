import "server-only";
import { quarterOf } from "@/lib/domain/quarter";
import { rubricAt } from "@/lib/domain/rubric/pins";
import { loadCompany } from "@/lib/features/companies/loaders";
import { listFiles } from "@/lib/features/files/data";
import { readPins } from "@/lib/features/rubrics/data";
import { todayOf } from "@/lib/server/workspace-day";
import { readFacts } from "./data";

/** Everything ever said of a company, and the quarter of today in which it is asked what still holds. */
export async function loadEvidence(workspace: string, slug: string) {
  const { scope, company, mayWrite } = await loadCompany(workspace, slug);
  const facts = await readFacts(scope, { companyId: company.id });
  const kept = await listFiles(scope, { companyId: company.id });
  const pins = await readPins(scope, { companyId: company.id });
  const today = await todayOf(scope);
  const quarter = quarterOf(today, company.profile.fiscalYearStartMonth);
  return {
    company,
    mayWrite,
    today,
    quarter,
    kept,
    freshness: rubricAt(pins, quarter).parameters.factFreshnessQuarters,
    entries: facts.map((fact) => ({ ...fact, seq: fact.seq.toString() })),
  };
}
