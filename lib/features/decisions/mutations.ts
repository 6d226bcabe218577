import "server-only";
import { bareDecision, type Decision } from "@/lib/domain/scenario/decision";
import { recordAudit } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import {
  auditOfMove,
  decisionColumns,
  insertMove,
  lockDecision,
  updateDecision,
} from "@/lib/server/decision-rows";
import { AppError, notFound } from "@/lib/server/errors";
import { newId } from "@/lib/server/ids";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { lockCompany } from "@/lib/server/sequence";
import type { Tx } from "@/lib/server/transaction";
import { decisionPolicy } from "./policy";
import type { ChangeDecisionInput, PlanDecisionInput, WithdrawDecisionInput } from "./schema";

interface Planned {
  readonly decisionId: string;
  readonly version: number;
}

/** What is decided: a fact, or which chart holds. */
const subjectOf = (decision: Decision) => (decision.kind === "fact" ? decision.fact : "chart");
const isSame = (one: Decision, other: Decision) =>
  JSON.stringify(bareDecision(one)) === JSON.stringify(bareDecision(other));

/** A plan may name a chart that its file does not hold; a person chooses one of those in use. */
async function assertProposal(tx: Tx, { workspaceId }: Scope, companyId: string, chart: string) {
  const found = await tx.chart.count({
    where: { workspaceId, companyId, key: chart, kind: "proposed", archivedAt: null },
  });
  if (found === 0) {
    throw new AppError("INVALID", "Please check what is marked.", {
      fields: { "decision.chart": "Choose a proposed chart that is in use." },
    });
  }
}

/** Puts a decision into the plan. */
export async function planDecision(scope: Scope, input: PlanDecisionInput): Promise<Planned> {
  assertCan(scope, decisionPolicy.write);
  const { workspaceId } = scope;
  const { companyId, decision } = input;
  const decisionId = newId();
  return inWorkspace(scope, async (tx) => {
    await lockCompany(tx, scope, companyId);
    if (decision.kind === "chart") await assertProposal(tx, scope, companyId, decision.chart);
    const { _max } = await tx.decision.aggregate({
      where: { workspaceId, companyId },
      _max: { sort: true },
    });
    const sort = (_max.sort ?? -1) + 1;
    await tx.decision.create({
      data: { workspaceId, id: decisionId, companyId, sort, ...decisionColumns(decision) },
    });
    const move = { companyId, decisionId, before: null, after: decision };
    await insertMove(tx, scope, move);
    await recordAudit(tx, scope, auditOfMove("decision.plan", move));
    return { decisionId, version: 1 };
  });
}

/** Changes the day, the state, the owner or the answer; what it decides stays what it is. */
export async function changeDecision(scope: Scope, input: ChangeDecisionInput): Promise<Planned> {
  assertCan(scope, decisionPolicy.write);
  const { companyId, decisionId, decision } = input;
  return inWorkspace(scope, async (tx) => {
    const { decision: before, isWithdrawn } = await lockDecision(tx, scope, input);
    if (isWithdrawn) throw notFound("decision");
    if (subjectOf(before) !== subjectOf(decision)) {
      throw new AppError("CONFLICT", "A decision keeps its subject. Plan another one for this.");
    }
    if (isSame(before, decision)) return { decisionId, version: before.version };
    const isOtherChart = decision.kind === "chart" && before.kind === "chart";
    if (isOtherChart && decision.chart !== before.chart) {
      await assertProposal(tx, scope, companyId, decision.chart);
    }
    const version = await updateDecision(tx, scope, input, decisionColumns(decision));
    const move = { companyId, decisionId, before, after: decision };
    await insertMove(tx, scope, move);
    await recordAudit(tx, scope, auditOfMove("decision.change", move));
    return { decisionId, version };
  });
}

/** Takes a decision out of the plan, or puts it back; it is kept with its history. */
export async function withdrawDecision(
  scope: Scope,
  input: WithdrawDecisionInput,
): Promise<Planned> {
  assertCan(scope, decisionPolicy.write);
  const { companyId, decisionId, withdrawn } = input;
  return inWorkspace(scope, async (tx) => {
    const { decision, isWithdrawn } = await lockDecision(tx, scope, input);
    if (withdrawn === isWithdrawn) return { decisionId, version: decision.version };
    const withdrawnAt = withdrawn ? now() : null;
    const version = await updateDecision(tx, scope, input, { withdrawnAt });
    const sides = withdrawn ? { before: decision, after: null } : { before: null, after: decision };
    const move = { companyId, decisionId, ...sides };
    await insertMove(tx, scope, move);
    const action = withdrawn ? "decision.withdraw" : "decision.put-back";
    await recordAudit(tx, scope, auditOfMove(action, move));
    return { decisionId, version };
  });
}
