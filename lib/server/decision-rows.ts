import "server-only";
import { type FactId, type FactValue, isFact, isValueOf } from "@/lib/domain/evaluation/facts";
import { bareDecision, type Decision } from "@/lib/domain/scenario/decision";
import { recordAudit } from "./audit";
import { now } from "./clock";
import { dateColumn, isoDate } from "./dates";
import { notFound, stale } from "./errors";
import { actingUserId, type Scope } from "./scope";
import { drawSequence, lockCompany } from "./sequence";
import type { Tx } from "./transaction";

export type DecisionRow = Awaited<ReturnType<Tx["decision"]["findFirstOrThrow"]>>;

/** Mutations let only known facts and their values in; anything else is a damaged row. */
function factOf({ fact, value }: DecisionRow): { fact: FactId; value: FactValue } {
  if (fact === null || value === null || !isFact(fact) || !isValueOf(fact, value)) {
    throw new Error(`a stored decision holds ${fact} and ${value}`);
  }
  return { fact, value };
}

/** A plan entry from its row. */
export function decisionOf(
  row: DecisionRow,
): Decision & { readonly id: string; readonly version: number } {
  const { id, version, state, owner, chartKey } = row;
  const stored = { id, version, on: isoDate(row.onDate), state, owner };
  return chartKey === null
    ? { kind: "fact", ...factOf(row), ...stored }
    : { kind: "chart", chart: chartKey, ...stored };
}

/** What a row holds of what a decision says. */
export const decisionColumns = (decision: Decision) => ({
  fact: decision.kind === "fact" ? decision.fact : null,
  value: decision.kind === "fact" ? decision.value : null,
  chartKey: decision.kind === "chart" ? decision.chart : null,
  onDate: dateColumn(decision.on),
  state: decision.state,
  owner: decision.owner,
});

export interface DecisionSeen {
  readonly companyId: string;
  readonly decisionId: string;
  /** The version that a person saw. */
  readonly version: number;
}

/** Locks the company and fetches the entry that a person saw; refused where it says something else by now. */
export async function lockDecision(
  tx: Tx,
  scope: Scope,
  { companyId, decisionId: id, version }: DecisionSeen,
) {
  const { workspaceId } = scope;
  await lockCompany(tx, scope, companyId);
  const row = await tx.decision.findFirst({ where: { workspaceId, companyId, id } });
  if (row === null) throw notFound("decision");
  const decision = decisionOf(row);
  if (row.version !== version) throw stale("decision", decision);
  return { decision, isWithdrawn: row.withdrawnAt !== null };
}

type Columns = Partial<ReturnType<typeof decisionColumns>> & {
  readonly withdrawnAt?: Date | null;
};

/** Changes the row that a person saw; answers with its version from now on. */
export async function updateDecision(
  tx: Tx,
  { workspaceId }: Scope,
  { companyId, decisionId: id, version }: DecisionSeen,
  data: Columns,
): Promise<number> {
  const { count } = await tx.decision.updateMany({
    where: { workspaceId, companyId, id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw stale("decision", null);
  return version + 1;
}

export interface DecisionMoved {
  readonly companyId: string;
  readonly decisionId: string;
  /** Null where it was planned anew, or put back. */
  readonly before: Decision | null;
  /** Null where it was withdrawn. */
  readonly after: Decision | null;
}

/** Keeps what an entry said before and after. */
export async function insertMove(tx: Tx, scope: Scope, move: DecisionMoved): Promise<void> {
  const { companyId, decisionId, before, after } = move;
  await tx.decisionMove.create({
    data: {
      workspaceId: scope.workspaceId,
      companyId,
      seq: await drawSequence(tx, scope, companyId, 1),
      decisionId,
      ...(before !== null && { before: { ...bareDecision(before) } }),
      ...(after !== null && { after: { ...bareDecision(after) } }),
      byUserId: actingUserId(scope),
      at: now(),
    },
  });
}

/** What the audit is told of a move. */
export const auditOfMove = (
  action: "decision.plan" | "decision.change" | "decision.withdraw" | "decision.put-back",
  { companyId, decisionId, before, after }: DecisionMoved,
) => ({
  action,
  subject: { kind: "decision", id: decisionId },
  companyId,
  before: before === null ? null : bareDecision(before),
  after: after === null ? null : bareDecision(after),
});

/** Says that a decision of the plan is done, within a larger change; done already, it stays as it is. */
export async function markDoneIn(
  tx: Tx,
  scope: Scope,
  seen: DecisionSeen,
): Promise<{ readonly version: number }> {
  const { companyId, decisionId } = seen;
  const { decision: before, isWithdrawn } = await lockDecision(tx, scope, seen);
  if (isWithdrawn) throw notFound("decision");
  if (before.state === "done") return { version: seen.version };
  const after: Decision = { ...before, state: "done" };
  const version = await updateDecision(tx, scope, seen, { state: "done" });
  const move = { companyId, decisionId, before, after };
  await insertMove(tx, scope, move);
  await recordAudit(tx, scope, auditOfMove("decision.change", move));
  return { version };
}
