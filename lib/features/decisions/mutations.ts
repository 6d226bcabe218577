import "server-only";
import type { Decision } from "@/lib/domain/scenario/decision";
import { recordAudit } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { dateColumn } from "@/lib/server/dates";
import { AppError, notFound, stale } from "@/lib/server/errors";
import { newId } from "@/lib/server/ids";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { drawSequence, lockCompany } from "@/lib/server/sequence";
import type { Tx } from "@/lib/server/transaction";
import { readDecisionIn } from "./data";
import { decisionPolicy } from "./policy";
import type {
  ChangeDecisionInput,
  PlanDecisionInput,
  PlannedDecision,
  WithdrawDecisionInput,
} from "./schema";

interface Planned {
  readonly decisionId: string;
  readonly version: number;
}

const columnsOf = (decision: Decision) => ({
  fact: decision.kind === "fact" ? decision.fact : null,
  value: decision.kind === "fact" ? decision.value : null,
  chartKey: decision.kind === "chart" ? decision.chart : null,
  onDate: dateColumn(decision.on),
  state: decision.state,
  owner: decision.owner,
});

/** What an entry says, without the row that says it. */
function saying(decision: Decision): Decision {
  const { on, state, owner } = decision;
  return decision.kind === "fact"
    ? { kind: "fact", fact: decision.fact, value: decision.value, on, state, owner }
    : { kind: "chart", chart: decision.chart, on, state, owner };
}

/** What of the same thing is decided: its fact, or that it is a chart. */
const subjectOf = (decision: Decision) => (decision.kind === "fact" ? decision.fact : "chart");
const isSame = (one: Decision, other: Decision) =>
  JSON.stringify(saying(one)) === JSON.stringify(saying(other));

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

interface Move {
  readonly companyId: string;
  readonly decisionId: string;
  readonly before: Decision | null;
  readonly after: Decision | null;
}

/** Keeps what the entry said before and after. */
async function insertMove(tx: Tx, scope: Scope, move: Move): Promise<void> {
  const { companyId, decisionId, before, after } = move;
  await tx.decisionMove.create({
    data: {
      workspaceId: scope.workspaceId,
      companyId,
      seq: await drawSequence(tx, scope, companyId, 1),
      decisionId,
      ...(before !== null && { before: { ...saying(before) } }),
      ...(after !== null && { after: { ...saying(after) } }),
      byUserId: actingUserId(scope),
      at: now(),
    },
  });
}

const auditOf = (
  action: "decision.plan" | "decision.change" | "decision.withdraw" | "decision.put-back",
  { companyId, decisionId, before, after }: Move,
) => ({
  action,
  subject: { kind: "decision", id: decisionId },
  companyId,
  before: before === null ? null : saying(before),
  after: after === null ? null : saying(after),
});

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
    await tx.decision.create({
      data: {
        workspaceId,
        id: decisionId,
        companyId,
        sort: (_max.sort ?? -1) + 1,
        ...columnsOf(decision),
      },
    });
    const move = { companyId, decisionId, before: null, after: decision };
    await insertMove(tx, scope, move);
    await recordAudit(tx, scope, auditOf("decision.plan", move));
    return { decisionId, version: 1 };
  });
}

type Columns = Partial<ReturnType<typeof columnsOf>> & { readonly withdrawnAt?: Date | null };

/** Changes the row that the entry was read from; refused where somebody else has changed it since. */
async function updateDecision(
  tx: Tx,
  { workspaceId }: Scope,
  companyId: string,
  { id, version }: Pick<PlannedDecision, "id" | "version">,
  data: Columns,
): Promise<Planned> {
  const { count } = await tx.decision.updateMany({
    where: { workspaceId, companyId, id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw stale("decision", null);
  return { decisionId: id, version: version + 1 };
}

/** The entry that a person saw; refused where it says something else by now. */
async function entrySeen(
  tx: Tx,
  scope: Scope,
  asked: { readonly companyId: string; readonly decisionId: string; readonly version: number },
) {
  await lockCompany(tx, scope, asked.companyId);
  const entry = await readDecisionIn(tx, scope.workspaceId, asked);
  if (entry.decision.version !== asked.version) throw stale("decision", entry.decision);
  return entry;
}

/** Changes the day, the state, the owner or the answer; what it decides stays what it is. */
export async function changeDecision(scope: Scope, input: ChangeDecisionInput): Promise<Planned> {
  assertCan(scope, decisionPolicy.write);
  const { companyId, decisionId, decision } = input;
  return inWorkspace(scope, async (tx) => {
    const { decision: before, isWithdrawn } = await entrySeen(tx, scope, input);
    if (isWithdrawn) throw notFound("decision");
    if (subjectOf(before) !== subjectOf(decision)) {
      throw new AppError("CONFLICT", "A decision keeps its subject. Plan another one for this.");
    }
    if (isSame(before, decision)) return { decisionId, version: before.version };
    const isOtherChart = decision.kind === "chart" && before.kind === "chart";
    if (isOtherChart && decision.chart !== before.chart) {
      await assertProposal(tx, scope, companyId, decision.chart);
    }
    const changed = await updateDecision(tx, scope, companyId, before, columnsOf(decision));
    const move = { companyId, decisionId, before, after: decision };
    await insertMove(tx, scope, move);
    await recordAudit(tx, scope, auditOf("decision.change", move));
    return changed;
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
    const { decision, isWithdrawn } = await entrySeen(tx, scope, input);
    if (withdrawn === isWithdrawn) return { decisionId, version: decision.version };
    const withdrawnAt = withdrawn ? now() : null;
    const changed = await updateDecision(tx, scope, companyId, decision, { withdrawnAt });
    const sides = withdrawn ? { before: decision, after: null } : { before: null, after: decision };
    const move = { companyId, decisionId, ...sides };
    await insertMove(tx, scope, move);
    const action = withdrawn ? "decision.withdraw" : "decision.put-back";
    await recordAudit(tx, scope, auditOf(action, move));
    return changed;
  });
}
