import "server-only";
import type { Evidence, FactId } from "@/lib/domain/evaluation/facts";
import { type IsoDate, quarterOf } from "@/lib/domain/quarter";
import { factName } from "@/lib/format/fact";
import { fiscalStartIn } from "./company-row";
import { dateColumn } from "./dates";
import { notFound } from "./errors";
import { evidenceColumns } from "./evidence-row";
import { restateIn } from "./restatement-rows";
import { actingUserId, type Scope } from "./scope";
import { drawSequence, lockCompany } from "./sequence";
import type { Tx } from "./transaction";

/** Evidence as it is given: how long a kept file is, its row knows. */
type GivenEvidence =
  | Exclude<Evidence, { readonly kind: "file" }>
  | Omit<Extract<Evidence, { readonly kind: "file" }>, "bytes">;

interface NewFact {
  readonly companyId: string;
  readonly fact: FactId;
  /** Null: not known any more. */
  readonly value: string | null;
  readonly from: IsoDate;
  readonly confirmed: IsoDate | null;
  readonly rater: string | null;
  readonly evidence: readonly GivenEvidence[];
  /** Why closed quarters change by it; null where nobody was asked. */
  readonly reason: string | null;
}

interface Address {
  readonly workspaceId: string;
  readonly companyId: string;
}

async function keptEvidence(tx: Tx, address: Address, given: readonly GivenEvidence[]) {
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

/** Whether the rater says from that day what was said already: it stands, and is younger by it. */
async function isConfirmation(tx: Tx, address: Address, given: NewFact): Promise<boolean> {
  const { fact, rater, value } = given;
  const effectiveFrom = dateColumn(given.from);
  const [latest] = await tx.factEntry.findMany({
    where: { ...address, fact, rater, effectiveFrom, strike: null },
    // A missing day of confirmation reads as the day from which it holds, the earliest there is.
    orderBy: [{ confirmedOn: { sort: "desc", nulls: "last" } }, { seq: "desc" }],
    take: 1,
  });
  return latest !== undefined && latest.value === value;
}

interface Touched {
  readonly companyId: string;
  readonly fact: FactId;
  /** The day from which what is said of it changes. */
  readonly from: IsoDate;
  readonly reason: string | null;
}

/** Keeps why closed quarters are judged by another answer, from a day on. */
export async function restateFactIn(tx: Tx, scope: Scope, touched: Touched): Promise<void> {
  const { companyId, fact, from, reason } = touched;
  const month = await fiscalStartIn(tx, scope.workspaceId, companyId);
  const subject = factName(fact);
  const fromQuarter = quarterOf(from, month);
  await restateIn(tx, scope, { companyId, kind: "fact", subject, fromQuarter, reason });
}

/**
 * Adds one rater's answer; earlier ones stay. Returns the number under which it stands. Whoever calls
 * it writes the audit row.
 */
export async function recordFactIn(tx: Tx, scope: Scope, given: NewFact): Promise<bigint> {
  const { companyId, fact, value, rater, confirmed } = given;
  const address = { workspaceId: scope.workspaceId, companyId };
  await lockCompany(tx, scope, companyId);
  if (!(await isConfirmation(tx, address, given))) await restateFactIn(tx, scope, given);
  const evidence = await keptEvidence(tx, address, given.evidence);
  const seq = await drawSequence(tx, scope, companyId, 1);
  await tx.factEntry.create({
    data: {
      ...address,
      seq,
      fact,
      value,
      rater,
      effectiveFrom: dateColumn(given.from),
      confirmedOn: confirmed === null ? null : dateColumn(confirmed),
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
  return seq;
}
