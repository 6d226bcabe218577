import "server-only";
import type { ConditionId } from "@/lib/domain/evaluation/evaluation";
import { parseQuarterKey, type Quarter } from "@/lib/domain/quarter";
import { timeline } from "@/lib/domain/timeline/timeline";
import { loadCompany } from "@/lib/features/companies/loaders";
import type { CompanyHistory } from "@/lib/features/evaluations/data";
import { loadHistory } from "@/lib/features/evaluations/loaders";
import { dayOf } from "@/lib/server/workspace-day";
import { readVerdict } from "./data";

interface VerdictAddress {
  readonly quarter: string | undefined;
  readonly revision: string | undefined;
  readonly known: string | undefined;
}

const numberIn = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : null;

/** From which quarter on each condition has been met without a break at a quarter; null where it is not. */
function metSince(
  { evaluations }: CompanyHistory,
  upTo: Quarter,
): ReadonlyMap<ConditionId, Quarter | null> {
  const seen = evaluations.filter(({ quarter }) => quarter <= upTo);
  return new Map(timeline(seen).rows.map(({ condition, turned }) => [condition, turned]));
}

/** The quarter that a visitor asked for by its key, else the latest; its verdict is null where none is judged. */
export async function loadVerdict(workspace: string, slug: string, address: VerdictAddress) {
  const { scope } = await loadCompany(workspace, slug);
  const history = await loadHistory(workspace, slug);
  const { company, evaluations, today } = history;
  const asked = address.quarter === undefined ? null : parseQuarterKey(address.quarter);
  const shown = evaluations.find(({ quarter }) => quarter === asked) ?? evaluations.at(-1);
  const known: "now" | "then" = address.known === "now" ? "now" : "then";
  if (shown === undefined) return { ...history, known, verdict: null };
  const { quarter } = shown;
  const revision = numberIn(address.revision);
  const verdict = await readVerdict(scope, { companyId: company.id, quarter, revision, known });
  const { close } = verdict;
  // A frozen answer speaks of the day it was given: what was due since was not overdue then.
  const asOf = close === null || known === "now" ? today : await dayOf(scope, close.at);
  const since = metSince(history, quarter);
  return { ...history, known, verdict: { ...verdict, asOf, since } };
}
