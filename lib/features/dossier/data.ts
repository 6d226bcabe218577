import "server-only";
import type { FactId, FactValue } from "@/lib/domain/evaluation/facts";
import type { Decision } from "@/lib/domain/scenario/decision";
import { readCompanyRecordIn } from "@/lib/features/companies/data";
import { isFact, isValueOf } from "@/lib/features/facts/schema";
import { isoDate } from "@/lib/server/dates";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Dossier } from "./file/dossier";
import { dossierPolicy } from "./policy";

interface DecisionRow {
  readonly fact: string | null;
  readonly value: string | null;
  readonly chartKey: string | null;
  readonly onDate: Date;
  readonly state: Decision["state"];
  readonly owner: string;
}

/** Imports let only known facts and their values in; anything else is a damaged row. */
function factOf({ fact, value }: DecisionRow): { fact: FactId; value: FactValue } {
  if (fact === null || value === null || !isFact(fact) || !isValueOf(fact, value)) {
    throw new Error(`a stored decision holds ${fact} and ${value}`);
  }
  return { fact, value };
}

function decisionOf(row: DecisionRow): Decision {
  const dated = { on: isoDate(row.onDate), state: row.state, owner: row.owner };
  return row.chartKey === null
    ? { kind: "fact", ...factOf(row), ...dated }
    : { kind: "chart", chart: row.chartKey, ...dated };
}

/** A company as its portable file: quarters in entry stay behind, as they would read as finished. */
export async function readStoredDossier(
  scope: Scope,
  { companyId }: { readonly companyId: string },
): Promise<Dossier> {
  assertCan(scope, dossierPolicy.export);
  const { workspaceId } = scope;
  const { record, complete, decisions } = await inWorkspace(scope, async (tx) => ({
    ...(await readCompanyRecordIn(tx, workspaceId, companyId)),
    decisions: await tx.decision.findMany({
      where: { workspaceId, companyId },
      orderBy: { sort: "asc" },
    }),
  }));
  const revenue = record.revenue.filter(({ quarter }) => complete.has(quarter));
  return { record: { ...record, revenue }, decisions: decisions.map(decisionOf) };
}
