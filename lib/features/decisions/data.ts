import "server-only";
import type { Decision } from "@/lib/domain/scenario/decision";
import { assertCompany } from "@/lib/server/company-row";
import { decisionOf, type DecisionRow } from "@/lib/server/decision-rows";
import { grouped } from "@/lib/server/grouped";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { atOneMoment, type Tx } from "@/lib/server/transaction";
import { userNames } from "@/lib/server/user-names";
import { decisionPolicy } from "./policy";
import { decisionField, type DecisionMove, type PlanEntry, type PlannedDecision } from "./schema";

const AS_RECORDED = [{ sort: "asc" }, { id: "asc" }] as const;

/** The plan of each company, as recorded; what was withdrawn is left out. */
export async function readDecisionsOfIn(
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PlannedDecision[]>> {
  const rows = await tx.decision.findMany({
    where: { workspaceId, companyId: { in: [...companyIds] }, withdrawnAt: null },
    orderBy: [...AS_RECORDED],
  });
  return grouped(rows, (row) => row.companyId, decisionOf);
}

/** A move keeps what a decision said at the time, as the schema lets one in. */
const said = (kept: unknown): Decision | null => (kept === null ? null : decisionField.parse(kept));

async function movesOf(tx: Tx, where: { workspaceId: string; companyId: string }) {
  const rows = await tx.decisionMove.findMany({ where, orderBy: { seq: "asc" } });
  const nameOf = await userNames(
    tx,
    rows.map(({ byUserId }) => byUserId),
  );
  return grouped(
    rows,
    (row) => row.decisionId,
    ({ before, after, at, byUserId }): DecisionMove => ({
      before: said(before),
      after: said(after),
      at,
      by: nameOf(byUserId),
    }),
  );
}

const isWithdrawn = ({ withdrawnAt }: DecisionRow): boolean => withdrawnAt !== null;

export interface Plan {
  readonly planned: readonly PlanEntry[];
  /** Taken out of the plan, the last one first. */
  readonly withdrawn: readonly PlanEntry[];
}

/** A company's plan with the history of each entry, as recorded. */
export async function readPlan(
  scope: Scope,
  { companyId }: { readonly companyId: string },
): Promise<Plan> {
  assertCan(scope, decisionPolicy.read);
  const where = { workspaceId: scope.workspaceId, companyId };
  return inWorkspace(scope, async (tx) => {
    await atOneMoment(tx);
    await assertCompany(tx, scope.workspaceId, companyId);
    const rows = await tx.decision.findMany({ where, orderBy: [...AS_RECORDED] });
    const moves = await movesOf(tx, where);
    const entryOf = (row: DecisionRow): PlanEntry => ({
      decision: decisionOf(row),
      moves: moves.get(row.id) ?? [],
    });
    return {
      planned: rows.filter((row) => !isWithdrawn(row)).map(entryOf),
      withdrawn: rows
        .filter(isWithdrawn)
        .toSorted((one, other) => Number(other.withdrawnAt) - Number(one.withdrawnAt))
        .map(entryOf),
    };
  });
}
