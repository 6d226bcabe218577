import "server-only";
import { isFact } from "@/lib/domain/evaluation/facts";
import { recordAudit } from "@/lib/server/audit";
import { isoDate } from "@/lib/server/dates";
import { AppError, notFound } from "@/lib/server/errors";
import { recordFactIn, restateFactIn } from "@/lib/server/fact-rows";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { drawSequence } from "@/lib/server/sequence";
import { factPolicy } from "./policy";
import type { RecordFactInput, StrikeFactInput } from "./schema";

/** Adds one rater's answer; earlier ones stay. Returns the number under which it stands. */
export async function recordFact(scope: Scope, input: RecordFactInput): Promise<{ seq: string }> {
  assertCan(scope, factPolicy.write);
  const { companyId, fact } = input;
  return inWorkspace(scope, async (tx) => {
    const seq = await recordFactIn(tx, scope, input);
    await recordAudit(tx, scope, {
      action: "fact.record",
      subject: { kind: "fact", id: `${fact}#${seq}` },
      companyId,
      after: input,
    });
    return { seq: seq.toString() };
  });
}

/**
 * Marks an entry as a mistake: it is kept and never read again. What was mistaken is also the reason
 * why closed quarters change by it.
 */
export async function strikeFact(scope: Scope, input: StrikeFactInput): Promise<{ seq: string }> {
  assertCan(scope, factPolicy.write);
  const { workspaceId } = scope;
  const { companyId, reason } = input;
  const struckSeq = BigInt(input.seq);
  return inWorkspace(scope, async (tx) => {
    const seq = await drawSequence(tx, scope, companyId, 1);
    const entry = await tx.factEntry.findFirst({
      where: { workspaceId, companyId, seq: struckSeq },
      include: { strike: true },
    });
    if (entry === null) throw notFound("entry");
    if (entry.strike !== null) throw new AppError("CONFLICT", "This entry is struck already.");
    if (!isFact(entry.fact)) throw new Error(`a stored fact has the unknown name ${entry.fact}`);
    const from = isoDate(entry.effectiveFrom);
    await restateFactIn(tx, scope, { companyId, fact: entry.fact, from, reason });
    await tx.factStrike.create({
      data: { workspaceId, companyId, struckSeq, seq, reason, byUserId: actingUserId(scope) },
    });
    await recordAudit(tx, scope, {
      action: "fact.strike",
      subject: { kind: "fact", id: `${entry.fact}#${struckSeq}` },
      companyId,
      before: { value: entry.value, rater: entry.rater },
      after: { struck: true, reason },
    });
    return { seq: seq.toString() };
  });
}
