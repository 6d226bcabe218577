import "server-only";
import { isJudged } from "@/lib/domain/org/judged";
import { recordAudit } from "@/lib/server/audit";
import { storeEdits } from "@/lib/server/chart-edit-rows";
import { restateChartIn } from "@/lib/server/chart-restatement";
import { type LockedChart, lockChart } from "@/lib/server/chart-rows";
import { stale } from "@/lib/server/errors";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { lockCompany } from "@/lib/server/sequence";
import type { Tx } from "@/lib/server/transaction";
import { readEditsIn, type StoredEdit } from "./data";
import { chartEditPolicy } from "./policy";
import type { ChartNews, SaveEditsInput } from "./schema";

/**
 * News for somebody whose edits were all stored before, the answer lost: as of the last of them, so
 * that what others stored after it comes next, and on top.
 */
function newsOfRetry(
  since: number,
  stored: readonly StoredEdit[],
  ours: ReadonlySet<string>,
): ChartNews {
  const version = Math.max(since, ...stored.filter(({ id }) => ours.has(id)).map(({ seq }) => seq));
  const others = stored.filter(({ id, seq }) => !ours.has(id) && seq <= version);
  return { version, others: others.map(({ patch }) => patch) };
}

/** Keeps why closed quarters change by edits of an actual chart that something is judged by. */
async function restateEdits(
  tx: Tx,
  scope: Scope,
  { companyId, chartId, head }: LockedChart,
  edits: SaveEditsInput["edits"],
  reason: string | null,
): Promise<void> {
  if (head.kind !== "actual" || !edits.some(({ patch }) => isJudged(patch))) return;
  const { name, effectiveFrom } = head;
  await restateChartIn(tx, scope, { companyId, chartId, name, days: [effectiveFrom], reason });
}

/**
 * Stores edits of a chart, all of them or none; one that is stored already is left as it is. Refused
 * where somebody else has changed the same, with both values.
 */
export async function saveEdits(scope: Scope, input: SaveEditsInput): Promise<ChartNews> {
  assertCan(scope, chartEditPolicy.write);
  const { since, edits, companyId, chartId, reason } = input;
  return inWorkspace(scope, async (tx) => {
    // Before the chart's own lock, as everybody does who takes both.
    if (edits.some(({ patch }) => isJudged(patch))) await lockCompany(tx, scope, companyId);
    const chart = await lockChart(tx, scope, input);
    const known = await tx.chartEdit.findMany({
      where: { workspaceId: scope.workspaceId, chartId, id: { in: edits.map(({ id }) => id) } },
      select: { id: true },
    });
    const knownIds = new Set(known.map(({ id }) => id));
    const fresh = edits.filter(({ id }) => !knownIds.has(id));
    const stored = await readEditsIn(tx, scope, input);
    if (fresh.length === 0) return newsOfRetry(since, stored, knownIds);
    const others = stored.filter(({ id }) => !knownIds.has(id)).map(({ patch }) => patch);
    await restateEdits(tx, scope, chart, fresh, reason);
    const outcome = await storeEdits(tx, scope, chart, fresh);
    if (!outcome.ok) {
      throw stale("chart", { version: chart.version, others, conflicts: outcome.refusal });
    }
    const version = chart.version + fresh.length;
    await recordAudit(tx, scope, {
      action: "chart.edit",
      subject: { kind: "chart", id: chartId },
      companyId,
      before: { version: chart.version },
      after: {
        version,
        edits: fresh.map(({ id, command }) => ({ id, command })),
        positions: outcome.value,
        reason,
      },
    });
    return { version, others };
  });
}
