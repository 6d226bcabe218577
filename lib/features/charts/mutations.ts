import "server-only";
import type { IsoDate } from "@/lib/domain/quarter";
import { recordAudit } from "@/lib/server/audit";
import { restateChartIn } from "@/lib/server/chart-restatement";
import { freeChartKey, insertChart, onFreeDay } from "@/lib/server/chart-rows";
import { now } from "@/lib/server/clock";
import { dateColumn, isoDate } from "@/lib/server/dates";
import { AppError, notFound, stale } from "@/lib/server/errors";
import { newId } from "@/lib/server/ids";
import { insertImport } from "@/lib/server/import-row";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { lockCompany } from "@/lib/server/sequence";
import type { Tx } from "@/lib/server/transaction";
import { chartPolicy } from "./policy";
import type { ArchiveChartInput, DescribeChartInput, ImportChartInput } from "./schema";

async function fetchChart(
  tx: Tx,
  { workspaceId }: Scope,
  { companyId, chartId, version }: { companyId: string; chartId: string; version: number },
) {
  const chart = await tx.chart.findFirst({ where: { workspaceId, companyId, id: chartId } });
  if (chart === null) throw notFound("chart");
  if (chart.version !== version) throw stale("chart", { name: chart.name, version: chart.version });
  return chart;
}

type HeldChart = Awaited<ReturnType<typeof fetchChart>>;

/** Refuses where a chart in use has the key or the day of one that is to come back. */
async function assertPlaceIsFree(tx: Tx, chart: HeldChart) {
  const { workspaceId, companyId, id, key, kind, effectiveFrom } = chart;
  const sameDay = kind === "actual" ? [{ kind, effectiveFrom }] : [];
  const taker = await tx.chart.findFirst({
    where: { workspaceId, companyId, id: { not: id }, archivedAt: null, OR: [{ key }, ...sameDay] },
  });
  if (taker === null) return;
  throw new AppError(
    "CONFLICT",
    `“${taker.name}” has taken this chart's place. Archive that one first, or give it another day.`,
  );
}

/** Keeps why closed quarters change by an actual chart that comes, goes or moves; proposals hold never. */
async function restateHeld(
  tx: Tx,
  scope: Scope,
  { companyId, id: chartId, name, kind }: HeldChart,
  days: readonly [IsoDate, ...IsoDate[]],
  reason: string | null,
): Promise<void> {
  if (kind !== "actual") return;
  await lockCompany(tx, scope, companyId);
  await restateChartIn(tx, scope, { companyId, chartId, name, days, reason });
}

function assertNamed({ positions, chiefExecutive, leader }: ImportChartInput) {
  const keys = new Set(positions.map(({ key }) => key));
  const named = [chiefExecutive, leader.kind === "named" ? leader.key : null];
  if (!named.every((key) => key === null || keys.has(key))) throw notFound("position");
}

/** Stores a whole chart and the import it came from, or nothing. */
export async function importChart(
  scope: Scope,
  input: ImportChartInput,
): Promise<{ chartId: string; importId: string }> {
  assertCan(scope, chartPolicy.write);
  const { workspaceId } = scope;
  const { companyId, file, mapping, reason } = input;
  const { name, effectiveFrom, positions, chiefExecutive, leader } = input;
  assertNamed(input);
  const importId = newId();
  return onFreeDay(() =>
    inWorkspace(scope, async (tx) => {
      await lockCompany(tx, scope, companyId);
      const change = { companyId, chartId: null, name, days: [effectiveFrom], reason } as const;
      await restateChartIn(tx, scope, change);
      await insertImport(tx, scope, { id: importId, companyId, kind: "chart", file, mapping });
      const chartId = await insertChart(
        tx,
        { workspaceId, companyId, importId, byUserId: actingUserId(scope) },
        {
          key: await freeChartKey(tx, { workspaceId, companyId }, effectiveFrom),
          name,
          kind: "actual",
          effectiveFrom,
          chiefExecutive,
          leader,
          positions,
          basedOn: null,
          description: null,
        },
      );
      await recordAudit(tx, scope, {
        action: "chart.import",
        subject: { kind: "chart", id: chartId },
        companyId,
        after: { name, effectiveFrom, positions: positions.length, file, reason },
      });
      return { chartId, importId };
    }),
  );
}

/** Says anew what a chart is called, what it is for and from which day it holds. */
export async function describeChart(
  scope: Scope,
  input: DescribeChartInput,
): Promise<{ version: number }> {
  assertCan(scope, chartPolicy.write);
  const { workspaceId } = scope;
  const { chartId, name, description, effectiveFrom, version, reason } = input;
  return onFreeDay(() =>
    inWorkspace(scope, async (tx) => {
      const chart = await fetchChart(tx, scope, input);
      const day = isoDate(chart.effectiveFrom);
      if (day !== effectiveFrom) await restateHeld(tx, scope, chart, [day, effectiveFrom], reason);
      const { count } = await tx.chart.updateMany({
        where: { workspaceId, id: chartId, version },
        data: {
          name,
          description,
          effectiveFrom: dateColumn(effectiveFrom),
          version: { increment: 1 },
        },
      });
      if (count === 0) throw stale("chart", null);
      await recordAudit(tx, scope, {
        action: "chart.describe",
        subject: { kind: "chart", id: chartId },
        companyId: chart.companyId,
        before: {
          name: chart.name,
          description: chart.description,
          effectiveFrom: day,
        },
        after: { name, description, effectiveFrom, reason },
      });
      return { version: version + 1 };
    }),
  );
}

/** Takes a chart out of force, or brings it back; its import is undone or applied with it. */
export async function archiveChart(
  scope: Scope,
  input: ArchiveChartInput,
): Promise<{ version: number }> {
  assertCan(scope, chartPolicy.write);
  const { workspaceId } = scope;
  const { chartId, archived, version, reason } = input;
  return onFreeDay(() =>
    inWorkspace(scope, async (tx) => {
      const chart = await fetchChart(tx, scope, input);
      if (!archived) await assertPlaceIsFree(tx, chart);
      if (archived !== (chart.archivedAt !== null))
        await restateHeld(tx, scope, chart, [isoDate(chart.effectiveFrom)], reason);
      const { count } = await tx.chart.updateMany({
        where: { workspaceId, id: chartId, version },
        data: { archivedAt: archived ? now() : null, version: { increment: 1 } },
      });
      if (count === 0) throw stale("chart", null);
      if (chart.importId !== null) {
        // A dossier brought in more than this chart, and stays applied.
        await tx.import.updateMany({
          where: { workspaceId, id: chart.importId, kind: "chart" },
          data: { state: archived ? "undone" : "applied", version: { increment: 1 } },
        });
      }
      await recordAudit(tx, scope, {
        action: archived ? "chart.archive" : "chart.restore",
        subject: { kind: "chart", id: chartId },
        companyId: chart.companyId,
        before: { archived: chart.archivedAt !== null },
        after: { archived, reason },
      });
      return { version: version + 1 };
    }),
  );
}
