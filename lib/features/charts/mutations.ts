import "server-only";
import { recordAudit } from "@/lib/server/audit";
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

/** Refuses where a chart in use has the key or the day of one that is to come back. */
async function assertPlaceIsFree(tx: Tx, chart: Awaited<ReturnType<typeof fetchChart>>) {
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
  const { companyId, file, mapping } = input;
  const { name, effectiveFrom, positions, chiefExecutive, leader } = input;
  assertNamed(input);
  const importId = newId();
  return onFreeDay(() =>
    inWorkspace(scope, async (tx) => {
      await lockCompany(tx, scope, companyId);
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
        after: { name, effectiveFrom, positions: positions.length, file },
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
  const { chartId, name, description, effectiveFrom, version } = input;
  return onFreeDay(() =>
    inWorkspace(scope, async (tx) => {
      const chart = await fetchChart(tx, scope, input);
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
          effectiveFrom: isoDate(chart.effectiveFrom),
        },
        after: { name, description, effectiveFrom },
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
  const { chartId, archived, version } = input;
  return onFreeDay(() =>
    inWorkspace(scope, async (tx) => {
      const chart = await fetchChart(tx, scope, input);
      if (!archived) await assertPlaceIsFree(tx, chart);
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
        after: { archived },
      });
      return { version: version + 1 };
    }),
  );
}
