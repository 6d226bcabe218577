import "server-only";
import { chartHead } from "@/lib/server/chart-rows";
import { assertCompany } from "@/lib/server/company-row";
import { notFound } from "@/lib/server/errors";
import { grouped } from "@/lib/server/grouped";
import { POSITION_COLUMNS, positionOf, type PositionRow } from "@/lib/server/position-rows";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { atOneMoment, type Tx } from "@/lib/server/transaction";
import { userNames } from "@/lib/server/user-names";
import { chartPolicy } from "./policy";
import type { ChartHead, StoredChart, StoredPosition } from "./schema";

const NO_LINES: readonly string[] = [];

/** Positions of some charts in their order, by chart. */
async function positionsOf(tx: Tx, workspaceId: string, chartIds: readonly string[]) {
  const positions = await tx.$queryRaw<PositionRow[]>`
    SELECT ${POSITION_COLUMNS} FROM positions p
    WHERE p.workspace_id = ${workspaceId}::uuid AND p.chart_id = ANY (${chartIds}::uuid[])
    ORDER BY p.chart_id, p.sort, p.key`;
  const lines = await tx.dottedLine.findMany({
    where: { workspaceId, chartId: { in: [...chartIds] } },
    orderBy: { sort: "asc" },
  });
  const dotted = grouped(
    lines,
    (line) => `${line.chartId} ${line.key}`,
    (line) => line.managerKey,
  );
  return grouped(
    positions,
    (row) => row.chart_id,
    (row): StoredPosition => ({
      ...positionOf(row, dotted.get(`${row.chart_id} ${row.key}`) ?? NO_LINES),
      levelBy: row.level_by,
    }),
  );
}

type ChartRow = Awaited<ReturnType<Tx["chart"]["findFirstOrThrow"]>>;

const headOf = (row: ChartRow): Omit<StoredChart, "positions"> => ({
  id: row.id,
  version: row.version,
  ...chartHead(row),
});

const BY_DATE = [{ effectiveFrom: "asc" }, { key: "asc" }, { id: "asc" }] as const;

/**
 * Charts of some companies that are not archived, by date and key, with every position in sibling
 * order; by company.
 */
export async function readChartsOfIn(
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredChart[]>> {
  const charts = await tx.chart.findMany({
    where: { workspaceId, companyId: { in: [...companyIds] }, archivedAt: null },
    orderBy: [...BY_DATE],
  });
  const positions = await positionsOf(
    tx,
    workspaceId,
    charts.map(({ id }) => id),
  );
  return grouped(
    charts,
    (chart) => chart.companyId,
    (chart): StoredChart => ({ ...headOf(chart), positions: positions.get(chart.id) ?? [] }),
  );
}

/** A chart in use with all of its positions, as they stood at one moment. */
export async function readChart(
  scope: Scope,
  { companyId, key }: { readonly companyId: string; readonly key: string },
): Promise<StoredChart> {
  assertCan(scope, chartPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    await atOneMoment(tx);
    const chart = await tx.chart.findFirst({
      where: { workspaceId, companyId, key, archivedAt: null },
    });
    if (chart === null) throw notFound("chart");
    const positions = await positionsOf(tx, workspaceId, [chart.id]);
    return { ...headOf(chart), positions: positions.get(chart.id) ?? [] };
  });
}

/** A company's charts without their positions, archived ones too, by date and key. */
export async function readChartHeads(
  scope: Scope,
  { companyId }: { readonly companyId: string },
): Promise<ChartHead[]> {
  assertCan(scope, chartPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    await assertCompany(tx, workspaceId, companyId);
    const charts = await tx.chart.findMany({
      where: { workspaceId, companyId },
      orderBy: [...BY_DATE],
    });
    const counts = await tx.position.groupBy({
      by: ["chartId"],
      where: { workspaceId, chartId: { in: charts.map(({ id }) => id) } },
      _count: true,
    });
    const edits = await tx.chartEdit.groupBy({
      by: ["chartId"],
      where: { workspaceId, companyId },
      _max: { at: true },
    });
    const nameOf = await userNames(
      tx,
      charts.map(({ byUserId }) => byUserId),
    );
    const seats = new Map(counts.map(({ chartId, _count }) => [chartId, _count]));
    const edited = new Map(edits.map(({ chartId, _max }) => [chartId, _max.at]));
    return charts.map((chart) => ({
      ...headOf(chart),
      archivedAt: chart.archivedAt,
      createdAt: chart.createdAt,
      editedAt: edited.get(chart.id) ?? chart.createdAt,
      createdBy: nameOf(chart.byUserId),
      seats: seats.get(chart.id) ?? 0,
    }));
  });
}
