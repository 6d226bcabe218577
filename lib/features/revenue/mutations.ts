import "server-only";
import { quarterKey } from "@/lib/domain/quarter";
import { lineKey, sameContent } from "@/lib/domain/revenue/change";
import { lineFault } from "@/lib/domain/revenue/line-fault";
import { lineFaultSentence } from "@/lib/format/line-fault";
import { quarterLabel } from "@/lib/format/quarter";
import { recordAudit } from "@/lib/server/audit";
import { AppError, notFound, stale } from "@/lib/server/errors";
import { restateRevenueIn } from "@/lib/server/revenue-restatement";
import { linesOf, type LineWrite, writeLines } from "@/lib/server/revenue-rows";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { lockCompany } from "@/lib/server/sequence";
import type { Tx } from "@/lib/server/transaction";
import { completeQuarters, readRevenueIn, type Revenue } from "./data";
import { revenuePolicy } from "./policy";
import type {
  CurrentLines,
  SaveRevenueCellsInput,
  SetQuarterStateInput,
  SetSeriesBreakInput,
} from "./schema";

type CellLine = SaveRevenueCellsInput["lines"][number];

function writeOf(line: CellLine, present: ReadonlyMap<string, Revenue["lines"][number]>) {
  const { quarter, motion, amount, partnerInfluenced, basis, version } = line;
  const before = present.get(lineKey(quarter, motion)) ?? null;
  const after = amount === null ? null : { amount, partnerInfluenced, basis };
  return { quarter, motion, before, after, version } satisfies LineWrite;
}

function assertFresh(writes: readonly (LineWrite & ReturnType<typeof writeOf>)[]): void {
  const current = writes.flatMap(({ quarter, motion, before, version }): CurrentLines => {
    if (version === (before?.version ?? null)) return [];
    return [
      {
        quarter: quarterKey(quarter),
        motion,
        version: before?.version ?? null,
        amount: before?.amount ?? null,
        partnerInfluenced: before?.partnerInfluenced ?? 0n,
        basis: before?.basis ?? "reported",
      },
    ];
  });
  if (current.length > 0) throw stale("revenue", current);
}

function assertSound(lines: readonly CellLine[]): void {
  const seen = new Set<string>();
  for (const { quarter, motion, amount, partnerInfluenced } of lines) {
    const key = lineKey(quarter, motion);
    if (seen.has(key)) throw new AppError("INVALID", "A cell is named twice.");
    seen.add(key);
    const fault = lineFault(motion, amount, partnerInfluenced);
    if (fault !== null) {
      throw new AppError(
        "INVALID",
        `${quarterLabel(quarter)}: ${lineFaultSentence(fault, motion)}`,
      );
    }
  }
}

function assertInEntry(writes: readonly LineWrite[], revenue: Revenue): void {
  const complete = completeQuarters(revenue);
  const locked = writes.find(({ quarter }) => complete.has(quarter));
  if (locked === undefined) return;
  const name = quarterLabel(locked.quarter);
  throw new AppError("CONFLICT", `${name} is marked complete. Put it back in entry to change it.`);
}

/**
 * Saves cells of the grid, all or none. A line that somebody changed in between refuses the save
 * with what is there now; unchanged lines are passed over.
 */
export async function saveRevenueCells(
  scope: Scope,
  input: SaveRevenueCellsInput,
): Promise<{ readonly versions: readonly { key: string; version: number | null }[] }> {
  assertCan(scope, revenuePolicy.write);
  const { companyId, lines } = input;
  return inWorkspace(scope, async (tx) => {
    await lockCompany(tx, scope, companyId);
    const revenue = await readRevenueIn(tx, scope.workspaceId, companyId);
    const present = new Map(
      revenue.lines.map((line) => [lineKey(line.quarter, line.motion), line]),
    );
    const writes = lines.map((line) => writeOf(line, present));
    assertFresh(writes);
    const changed = writes.filter(({ before, after }) => !sameContent(before, after));
    assertInEntry(changed, revenue);
    assertSound(lines);
    const quarters = changed.map(({ quarter }) => quarter);
    await restateRevenueIn(tx, scope, { companyId, quarters, reason: input.reason });
    const written = await writeLines(tx, { scope, companyId, importId: null }, changed);
    if (changed.length > 0) {
      await recordAudit(tx, scope, {
        action: "revenue.save",
        subject: { kind: "company", id: companyId },
        companyId,
        before: { lines: linesOf(changed, "before") },
        after: { lines: linesOf(changed, "after"), reason: input.reason },
      });
    }
    const versions = writes.map(({ quarter, motion, before }) => {
      const key = lineKey(quarter, motion);
      const version = written.get(key);
      return { key, version: version === undefined ? (before?.version ?? null) : version };
    });
    return { versions };
  });
}

/** A quarter's row as somebody saw it; the company's row is locked from here on. */
async function fetchQuarter(
  tx: Tx,
  scope: Scope,
  { companyId, quarter, version }: Pick<SetQuarterStateInput, "companyId" | "quarter" | "version">,
) {
  await lockCompany(tx, scope, companyId);
  const key = { workspaceId: scope.workspaceId, companyId, quarter: quarterKey(quarter) };
  const found = await tx.revenueQuarter.findFirst({ where: key });
  if (found === null) throw notFound("quarter");
  if (found.version !== version) {
    throw stale("quarter", { state: found.state, version: found.version });
  }
  return { key, found };
}

/** Marks a quarter complete, or puts it back in entry. */
export async function setQuarterState(
  scope: Scope,
  input: SetQuarterStateInput,
): Promise<{ readonly version: number }> {
  assertCan(scope, revenuePolicy.write);
  const { companyId, quarter, version, state, reason } = input;
  return inWorkspace(scope, async (tx) => {
    const { key, found } = await fetchQuarter(tx, scope, input);
    if (state === "complete" && (await tx.revenueLine.count({ where: key })) === 0) {
      throw new AppError("CONFLICT", `${quarterLabel(quarter)} has no revenue yet.`);
    }
    if (state !== found.state)
      await restateRevenueIn(tx, scope, { companyId, quarters: [quarter], reason });
    const { count } = await tx.revenueQuarter.updateMany({
      where: { ...key, version },
      data: { state, version: { increment: 1 } },
    });
    if (count === 0) throw stale("quarter", null);
    await recordAudit(tx, scope, {
      action: state === "complete" ? "quarter.complete" : "quarter.reopen-entry",
      subject: { kind: "quarter", id: key.quarter },
      companyId,
      before: { state: found.state },
      after: { state, reason },
    });
    return { version: version + 1 };
  });
}

/**
 * Says that revenue is not comparable from a quarter on, or that it is again. What happened is also
 * the reason why closed quarters change by it.
 */
export async function setSeriesBreak(
  scope: Scope,
  input: SetSeriesBreakInput,
): Promise<{ readonly version: number }> {
  assertCan(scope, revenuePolicy.write);
  const { companyId, quarter, version, seriesBreak } = input;
  return inWorkspace(scope, async (tx) => {
    const { key, found } = await fetchQuarter(tx, scope, input);
    const reason = input.reason ?? seriesBreak;
    if (seriesBreak !== found.seriesBreak)
      await restateRevenueIn(tx, scope, { companyId, quarters: [quarter], reason });
    const { count } = await tx.revenueQuarter.updateMany({
      where: { ...key, version },
      data: { seriesBreak, version: { increment: 1 } },
    });
    if (count === 0) throw stale("quarter", null);
    await recordAudit(tx, scope, {
      action: seriesBreak === null ? "quarter.join-series" : "quarter.break-series",
      subject: { kind: "quarter", id: key.quarter },
      companyId,
      before: { seriesBreak: found.seriesBreak },
      after: { seriesBreak, reason },
    });
    return { version: version + 1 };
  });
}
