import "server-only";
import { dateColumn } from "@/lib/server/dates";
import { AppError, notFound } from "@/lib/server/errors";
import { recordAudit } from "@/lib/server/audit";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { drawSequence } from "@/lib/server/sequence";
import { factPolicy } from "./policy";
import type { RecordFactInput, StrikeFactInput } from "./schema";

/** Adds one rater's answer; earlier ones stay. Returns the number under which it stands. */
export async function recordFact(scope: Scope, input: RecordFactInput): Promise<{ seq: string }> {
  assertCan(scope, factPolicy.write);
  const { workspaceId } = scope;
  const { companyId, fact, value, rater } = input;
  return inWorkspace(scope, async (tx) => {
    const seq = await drawSequence(tx, scope, companyId, 1);
    await tx.factEntry.create({
      data: {
        workspaceId,
        companyId,
        seq,
        fact,
        value,
        rater,
        effectiveFrom: dateColumn(input.from),
        confirmedOn: input.confirmed === null ? null : dateColumn(input.confirmed),
        byUserId: actingUserId(scope),
      },
    });
    await tx.evidence.createMany({
      data: input.evidence.map((item, ordinal) => ({
        ...item,
        workspaceId,
        companyId,
        factSeq: seq,
        ordinal,
      })),
    });
    await recordAudit(tx, scope, {
      action: "fact.record",
      subject: { kind: "fact", id: `${fact}#${seq}` },
      companyId,
      after: input,
    });
    return { seq: seq.toString() };
  });
}

/** Marks an entry as a mistake: it is kept and never read again. */
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
