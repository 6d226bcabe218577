import "server-only";
import {
  type LineChange,
  type LineContent,
  lineKey,
  planUndo,
  type Standing,
} from "@/lib/domain/revenue/change";
import { listed } from "@/lib/format/list";
import { LOCALE } from "@/lib/format/locale";
import { motionLabel } from "@/lib/format/motion";
import { quarterLabel } from "@/lib/format/quarter";
import { completeQuarters, readRevenueIn, type Revenue } from "@/lib/features/revenue/data";
import { recordAudit } from "@/lib/server/audit";
import { AppError, notFound, stale } from "@/lib/server/errors";
import { newId } from "@/lib/server/ids";
import { insertImport } from "@/lib/server/import-row";
import { restateRevenueIn } from "@/lib/server/revenue-restatement";
import { linesOf, type LineWrite, storedQuarter, writeLines } from "@/lib/server/revenue-rows";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { lockCompany } from "@/lib/server/sequence";
import type { Tx } from "@/lib/server/transaction";
import { planStatementIn } from "./data";
import { importPolicy } from "./policy";
import { type ImportRevenueInput, mappingJson, type UndoRevenueImportInput } from "./schema";

function withVersions(changes: readonly LineChange[], revenue: Revenue): readonly LineWrite[] {
  const versions = new Map(
    revenue.lines.map((line) => [lineKey(line.quarter, line.motion), line.version]),
  );
  return changes.map((change) => ({
    ...change,
    version: versions.get(lineKey(change.quarter, change.motion)) ?? null,
  }));
}

const quartersOf = (changes: readonly LineChange[]) => changes.map(({ quarter }) => quarter);

/** Puts a whole file of revenue in force, or nothing of it; only what the preview showed. */
export async function importRevenue(
  scope: Scope,
  input: ImportRevenueInput,
): Promise<{ readonly importId: string; readonly lines: number }> {
  assertCan(scope, importPolicy.write);
  const { companyId, sheet, mapping, file, reason } = input;
  const importId = newId();
  return inWorkspace(scope, async (tx) => {
    await lockCompany(tx, scope, companyId);
    const plan = await planStatementIn(tx, scope, { companyId, sheet, mapping });
    const { changes, problems, digest, revenue } = plan;
    if (problems.length > 0) {
      throw new AppError("INVALID", "The file has problems. Nothing of it was imported.");
    }
    if (digest !== input.digest) throw stale("revenue", { digest });
    if (changes.length === 0) {
      throw new AppError("CONFLICT", "Everything in this file is there already.");
    }
    await restateRevenueIn(tx, scope, { companyId, quarters: quartersOf(changes), reason });
    await insertImport(tx, scope, {
      id: importId,
      companyId,
      kind: "revenue",
      file,
      mapping: mappingJson(mapping),
    });
    await writeLines(tx, { scope, companyId, importId }, withVersions(changes, revenue));
    await recordAudit(tx, scope, {
      action: "revenue.import",
      subject: { kind: "import", id: importId },
      companyId,
      after: { file, lines: changes.length, reason },
    });
    return { importId, lines: changes.length };
  });
}

const contentOf = (
  amount: bigint | null,
  partnerInfluenced: bigint | null,
  basis: LineContent["basis"] | null,
): LineContent | null =>
  amount === null || partnerInfluenced === null || basis === null
    ? null
    : { amount, partnerInfluenced, basis };

/** What an import changed, as its revisions tell it. */
async function changesOf(
  tx: Tx,
  { workspaceId }: Scope,
  companyId: string,
  importId: string,
): Promise<LineChange[]> {
  const revisions = await tx.revenueRevision.findMany({
    where: { workspaceId, companyId, importId },
    orderBy: { seq: "asc" },
  });
  return revisions.map((held) => ({
    quarter: storedQuarter(held.quarter),
    motion: held.motion,
    before: contentOf(held.oldAmount, held.oldInfluenced, held.oldBasis),
    after: contentOf(held.newAmount, held.newInfluenced, held.newBasis),
  }));
}

const MOST_NAMED = 6;

function standingSentence(standing: readonly Standing[]): string {
  const names = standing.slice(0, MOST_NAMED).map(({ quarter, motion, why }) => {
    const name = `${motionLabel(motion)} of ${quarterLabel(quarter)}`;
    return why === "changed_since" ? `${name} was changed since` : `${name} is marked complete`;
  });
  const more = standing.length - names.length;
  const all = more === 0 ? names : [...names, `${more} more`];
  return `This import cannot be undone as a whole: ${listed(all, LOCALE)}.`;
}

/** Gives every line that an import changed what it said before; refused where later work stands on it. */
export async function undoRevenueImport(
  scope: Scope,
  input: UndoRevenueImportInput,
): Promise<{ readonly lines: number }> {
  assertCan(scope, importPolicy.write);
  const { workspaceId } = scope;
  const { companyId, importId, version, reason } = input;
  return inWorkspace(scope, async (tx) => {
    await lockCompany(tx, scope, companyId);
    const where = { workspaceId, companyId, id: importId };
    const found = await tx.import.findFirst({ where: { ...where, kind: "revenue" } });
    if (found === null) throw notFound("import");
    if (found.version !== version || found.state !== "applied") {
      throw stale("import", { state: found.state, version: found.version });
    }
    const revenue = await readRevenueIn(tx, workspaceId, companyId);
    const done = await changesOf(tx, scope, companyId, importId);
    const plan = planUndo(done, revenue.lines, completeQuarters(revenue));
    if (!plan.ok) throw new AppError("CONFLICT", standingSentence(plan.refusal));
    await restateRevenueIn(tx, scope, { companyId, quarters: quartersOf(plan.value), reason });
    await writeLines(tx, { scope, companyId, importId: null }, withVersions(plan.value, revenue));
    const { count } = await tx.import.updateMany({
      where: { ...where, version },
      data: { state: "undone", version: { increment: 1 } },
    });
    if (count === 0) throw stale("import", null);
    await recordAudit(tx, scope, {
      action: "revenue.undo-import",
      subject: { kind: "import", id: importId },
      companyId,
      before: { lines: linesOf(done, "after") },
      after: { reason },
    });
    return { lines: plan.value.length };
  });
}
