import "server-only";
import type { Leader, Manager } from "@/lib/domain/org/chart";
import { isoDate, isoDateOrNull } from "@/lib/server/dates";
import type {
  LeaderState,
  Level,
  ManagerState,
  PositionStatus,
} from "@/lib/server/generated/prisma/enums";
import { assertCompany } from "@/lib/server/company-row";
import { notFound } from "@/lib/server/errors";
import { grouped } from "@/lib/server/grouped";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { atOneMoment, type Tx } from "@/lib/server/transaction";
import { chartPolicy } from "./policy";
import type { ChartHead, StoredChart, StoredPosition } from "./schema";

interface PositionRow {
  readonly chart_id: string;
  readonly key: string;
  readonly manager_state: ManagerState;
  readonly manager_key: string | null;
  readonly manager_raw: string | null;
  readonly title: string;
  readonly person: string | null;
  readonly level: Level;
  readonly level_by: "title" | "person";
  readonly function: string;
  readonly status: PositionStatus;
  readonly starts_on: Date | null;
  readonly executive_team: boolean | null;
  readonly description: string | null;
  readonly version: number;
}

function managerOf(row: PositionRow): Manager {
  switch (row.manager_state) {
    case "named":
      return { kind: "named", key: row.manager_key ?? "" };
    case "top":
      return { kind: "top" };
    case "not_established":
      return { kind: "not_established", raw: row.manager_raw ?? "" };
  }
}

function leaderOf(state: LeaderState, key: string | null): Leader {
  return state === "named" ? { kind: "named", key: key ?? "" } : { kind: state };
}

const positionOf = (row: PositionRow, dotted: readonly string[]): StoredPosition => ({
  key: row.key,
  title: row.title,
  person: row.person,
  manager: managerOf(row),
  level: row.level,
  function: row.function,
  status: row.status,
  startsOn: isoDateOrNull(row.starts_on),
  executiveTeam: row.executive_team,
  dotted,
  description: row.description,
  version: row.version,
  levelBy: row.level_by,
});

const NO_LINES: readonly string[] = [];

/** Positions of some charts in their order, by chart. */
async function positionsOf(tx: Tx, workspaceId: string, chartIds: readonly string[]) {
  // Raw: a chart of 10,000 positions takes a third of the time of the model query.
  const positions = await tx.$queryRaw<PositionRow[]>`
    SELECT chart_id, key, manager_state::text, manager_key, manager_raw, title, person,
      level::text, level_by::text, function, status::text, starts_on, executive_team,
      description, version
    FROM positions
    WHERE workspace_id = ${workspaceId}::uuid AND chart_id = ANY (${chartIds}::uuid[])
    ORDER BY chart_id, sort, key`;
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
    (row) => positionOf(row, dotted.get(`${row.chart_id} ${row.key}`) ?? NO_LINES),
  );
}

type ChartRow = Awaited<ReturnType<Tx["chart"]["findFirstOrThrow"]>>;

const headOf = (row: ChartRow): Omit<StoredChart, "positions"> => ({
  id: row.id,
  version: row.version,
  key: row.key,
  name: row.name,
  kind: row.kind,
  effectiveFrom: isoDate(row.effectiveFrom),
  chiefExecutive: row.chiefExecutiveKey,
  leader: leaderOf(row.leaderState, row.leaderKey),
  basedOn: row.basedOn,
  description: row.description,
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

export async function readCharts(scope: Scope, { companyId }: { readonly companyId: string }) {
  assertCan(scope, chartPolicy.read);
  return inWorkspace(scope, async (tx) => {
    await assertCompany(tx, scope.workspaceId, companyId);
    return (await readChartsOfIn(tx, scope.workspaceId, [companyId])).get(companyId) ?? [];
  });
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
    const makers = charts.map(({ byUserId }) => byUserId).filter((id) => id !== null);
    const users = await tx.user.findMany({ where: { id: { in: makers } } });
    const seats = new Map(counts.map(({ chartId, _count }) => [chartId, _count]));
    const edited = new Map(edits.map(({ chartId, _max }) => [chartId, _max.at]));
    const names = new Map(users.map(({ id, name }) => [id, name]));
    return charts.map((chart) => ({
      ...headOf(chart),
      archivedAt: chart.archivedAt,
      createdAt: chart.createdAt,
      editedAt: edited.get(chart.id) ?? chart.createdAt,
      createdBy: chart.byUserId === null ? null : (names.get(chart.byUserId) ?? null),
      seats: seats.get(chart.id) ?? 0,
    }));
  });
}
