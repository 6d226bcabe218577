import "server-only";
import { parseQuarterKey, type Quarter } from "@/lib/domain/quarter";
import { loadCompany } from "@/lib/features/companies/loaders";
import { readRevenue } from "@/lib/features/revenue/data";
import { todayOf } from "@/lib/server/workspace-day";
import { readReviewedQuarter, readReviewQuarters, readReviewTerms } from "./data";
import type { ReviewQuarters } from "./schema";

/** The quarter that was asked for, else the one to look after now; null where there is none. */
function chosenQuarter(
  { open, reviewable, closed }: ReviewQuarters,
  asked: string | undefined,
): Quarter | null {
  const wanted = asked === undefined ? null : parseQuarterKey(asked);
  const known = [...open, ...reviewable, ...closed];
  if (wanted !== null && known.includes(wanted)) return wanted;
  return open[0] ?? reviewable.at(-1) ?? closed.at(-1) ?? null;
}

/** What the page of a company's reviews shows. */
export async function loadReview(workspace: string, slug: string, asked: string | undefined) {
  const { scope, company, mayWrite } = await loadCompany(workspace, slug);
  const { id: companyId } = company;
  const today = await todayOf(scope);
  const quarters = await readReviewQuarters(scope, { companyId, today });
  const quarter = chosenQuarter(quarters, asked);
  const shown = { company, mayWrite, today, quarters };
  if (quarter === null) return { ...shown, reviewed: null };
  const reviewed = await readReviewedQuarter(scope, { companyId, quarter });
  const revenue = await readRevenue(scope, { companyId });
  const row = revenue.quarters.find((one) => one.quarter === quarter) ?? null;
  return { ...shown, reviewed: { ...reviewed, quarter, row } };
}

/** What the settings of a company say of its reviews. */
export async function loadReviewTerms(workspace: string, slug: string) {
  const { scope, company } = await loadCompany(workspace, slug);
  return readReviewTerms(scope, { companyId: company.id });
}
