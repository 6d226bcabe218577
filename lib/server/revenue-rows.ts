import "server-only";
import { parseQuarterKey, type Quarter, quarterKey } from "@/lib/domain/quarter";
import { type LineChange, lineKey } from "@/lib/domain/revenue/change";
import { AppError, stale } from "./errors";
import { actingUserId, type Scope } from "./scope";
import { drawSequence } from "./sequence";
import type { Tx } from "./transaction";

/** A change and the version of the line that it was made on; `null` where there was no line. */
export interface LineWrite extends LineChange {
  readonly version: number | null;
}

interface Target {
  readonly scope: Scope;
  readonly companyId: string;
  /** The import that the changes come from. */
  readonly importId: string | null;
}

/** One side of changes as an audit row keeps it. */
export const linesOf = (changes: readonly LineChange[], side: "before" | "after") =>
  changes.map(({ quarter, motion, [side]: line }) => ({
    quarter: quarterKey(quarter),
    motion,
    line,
  }));

const LARGEST = 9_223_372_036_854_775_807n;

/** The database checks a key's form, so another one is a damaged row. */
export function storedQuarter(key: string): Quarter {
  const quarter = parseQuarterKey(key);
  if (quarter === null) throw new Error(`a stored quarter has the key ${key}`);
  return quarter;
}

function assertStorable(writes: readonly LineWrite[]): void {
  for (const { after } of writes) {
    if (after !== null && (after.amount > LARGEST || after.amount < -LARGEST)) {
      throw new AppError("INVALID", "An amount is larger than can be kept.");
    }
  }
}

async function openQuarters(tx: Tx, target: Target, writes: readonly LineWrite[]): Promise<void> {
  const { workspaceId } = target.scope;
  const { companyId } = target;
  const quarters = [...new Set(writes.map(({ quarter }) => quarterKey(quarter)))];
  await tx.revenueQuarter.createMany({
    data: quarters.map((quarter) => ({ workspaceId, companyId, quarter })),
    skipDuplicates: true,
  });
  // A quarter's version moves with its lines: nobody marks complete what they have not seen.
  await tx.revenueQuarter.updateMany({
    where: { workspaceId, companyId, quarter: { in: quarters } },
    data: { version: { increment: 1 } },
  });
}

async function writeLine(tx: Tx, target: Target, write: LineWrite, seq: bigint) {
  const { workspaceId } = target.scope;
  const { motion, before, after } = write;
  const key = {
    workspaceId,
    companyId: target.companyId,
    quarter: quarterKey(write.quarter),
    motion,
  };
  if (before === null || write.version === null) {
    if (after === null) return null;
    // A line made anew never takes a version that its predecessor had.
    const version = Number(seq);
    await tx.revenueLine.create({ data: { ...key, ...after, version } });
    return version;
  }
  const where = { ...key, version: write.version };
  const { count } =
    after === null
      ? await tx.revenueLine.deleteMany({ where })
      : await tx.revenueLine.updateMany({ where, data: { ...after, version: { increment: 1 } } });
  if (count === 0) throw stale("revenue", null);
  return after === null ? null : write.version + 1;
}

/**
 * Changes lines and keeps what each said before. The caller has locked the company's row and read
 * the lines under that lock. Returns each line's version from now on, by its key.
 */
export async function writeLines(
  tx: Tx,
  target: Target,
  writes: readonly LineWrite[],
): Promise<ReadonlyMap<string, number | null>> {
  const { scope, companyId, importId } = target;
  assertStorable(writes);
  const first = await drawSequence(tx, scope, companyId, writes.length);
  await openQuarters(tx, target, writes);
  const versions = new Map<string, number | null>();
  for (const [at, write] of writes.entries()) {
    const version = await writeLine(tx, target, write, first + BigInt(at));
    versions.set(lineKey(write.quarter, write.motion), version);
  }
  await tx.revenueRevision.createMany({
    data: writes.map(({ quarter, motion, before, after }, at) => ({
      workspaceId: scope.workspaceId,
      companyId,
      seq: first + BigInt(at),
      quarter: quarterKey(quarter),
      motion,
      oldAmount: before?.amount ?? null,
      oldInfluenced: before?.partnerInfluenced ?? null,
      oldBasis: before?.basis ?? null,
      newAmount: after?.amount ?? null,
      newInfluenced: after?.partnerInfluenced ?? null,
      newBasis: after?.basis ?? null,
      importId,
      byUserId: actingUserId(scope),
    })),
  });
  return versions;
}
