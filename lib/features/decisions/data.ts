import "server-only";
import type { FactId, FactValue } from "@/lib/domain/evaluation/facts";
import type { Decision } from "@/lib/domain/scenario/decision";
import { isFact, isValueOf } from "@/lib/features/facts/schema";
import { isoDate } from "@/lib/server/dates";
import { grouped } from "@/lib/server/grouped";
import type { Tx } from "@/lib/server/transaction";

/** A plan entry as stored. */
export type PlannedDecision = Decision & { readonly id: string; readonly version: number };

type DecisionRow = Awaited<ReturnType<Tx["decision"]["findMany"]>>[number];

/** Mutations let only known facts and their values in; anything else is a damaged row. */
function factOf({ fact, value }: DecisionRow): { fact: FactId; value: FactValue } {
  if (fact === null || value === null || !isFact(fact) || !isValueOf(fact, value)) {
    throw new Error(`a stored decision holds ${fact} and ${value}`);
  }
  return { fact, value };
}

function decisionOf(row: DecisionRow): PlannedDecision {
  const { id, version, state, owner, chartKey } = row;
  const stored = { id, version, on: isoDate(row.onDate), state, owner };
  return chartKey === null
    ? { kind: "fact", ...factOf(row), ...stored }
    : { kind: "chart", chart: chartKey, ...stored };
}

/** The plan of each company, as recorded; what was withdrawn is left out. */
export async function readDecisionsOfIn(
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlannedDecision[]>> {
  const rows = await tx.decision.findMany({
    where: { workspaceId, companyId: { in: [...companyIds] }, withdrawnAt: null },
    orderBy: [{ sort: "asc" }, { id: "asc" }],
  });
  return grouped(rows, (row) => row.companyId, decisionOf);
}
