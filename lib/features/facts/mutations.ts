import "server-only";
import type { Evidence } from "@/lib/domain/evaluation/facts";
import { recordAudit } from "@/lib/server/audit";
import { dateColumn } from "@/lib/server/dates";
import { AppError, notFound } from "@/lib/server/errors";
import { evidenceColumns } from "@/lib/server/evidence-row";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { drawSequence } from "@/lib/server/sequence";
import type { Tx } from "@/lib/server/transaction";
import { factPolicy } from "./policy";
import type { RecordFactInput, StrikeFactInput } from "./schema";

interface Address {
  readonly workspaceId: string;
  readonly companyId: string;
}

/** What was given, with the length of each file; refused where the company keeps no such file. */
async function keptEvidence(tx: Tx, address: Address, given: RecordFactInput["evidence"]) {
  const evidence: Evidence[] = [];
  for (const item of given) {
    if (item.kind !== "file") {
      evidence.push(item);
      continue;
    }
    const file = await tx.file.findFirst({ where: { ...address, sha256: item.sha256 } });
    if (file === null) throw notFound("file");
    evidence.push({ ...item, bytes: file.bytes });
  }
  return evidence;
}

/** Adds one rater's answer within a transaction; earlier ones stay. */
export async function recordFactIn(tx: Tx, scope: Scope, input: RecordFactInput): Promise<bigint> {
  const { companyId, fact, value, rater } = input;
  const address = { workspaceId: scope.workspaceId, companyId };
  const seq = await drawSequence(tx, scope, companyId, 1);
  const evidence = await keptEvidence(tx, address, input.evidence);
  await tx.factEntry.create({
    data: {
      ...address,
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
    data: evidence.map((item, ordinal) => ({
      ...evidenceColumns(item),
      ...address,
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
  return seq;
}

/** Adds one rater's answer; earlier ones stay. Returns the number under which it stands. */
export async function recordFact(scope: Scope, input: RecordFactInput): Promise<{ seq: string }> {
  assertCan(scope, factPolicy.write);
  return inWorkspace(scope, async (tx) => {
    const seq = await recordFactIn(tx, scope, input);
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
