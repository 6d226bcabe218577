import "server-only";
import type { Chart, Leader, Manager, Position } from "@/lib/domain/org/chart";
import { dateColumn } from "./dates";
import { newId } from "./ids";
import type { Tx } from "./transaction";

/** How a chart's row says who leads partnerships. */
export const leaderColumns = (leader: Leader) => ({
  leaderState: leader.kind,
  leaderKey: leader.kind === "named" ? leader.key : null,
});

/** How a position's row says whom it reports to. */
export const managerColumns = (manager: Manager) => ({
  managerState: manager.kind,
  managerKey: manager.kind === "named" ? manager.key : null,
  managerRaw: manager.kind === "not_established" ? manager.raw : null,
});

interface ChartAddress {
  readonly workspaceId: string;
  readonly companyId: string;
  readonly chartId: string;
}

/**
 * Inserts a chart's positions in one statement, so that a manager may stand after a report and
 * 50,000 rows stay under the limit on parameters.
 */
async function insertPositions(
  tx: Tx,
  { workspaceId, companyId, chartId }: ChartAddress,
  positions: readonly Position[],
): Promise<void> {
  const column = <Cell>(cell: (position: Position) => Cell) => positions.map(cell);
  const managers = positions.map(({ manager }) => managerColumns(manager));
  await tx.$executeRaw`
    INSERT INTO positions (workspace_id, company_id, chart_id, key, sort, manager_state, manager_key,
      manager_raw, title, person, level, level_by, function, status, starts_on, executive_team, description)
    SELECT ${workspaceId}::uuid, ${companyId}::uuid, ${chartId}::uuid, key, sort - 1,
      manager_state::manager_state, manager_key, manager_raw, title, person, level::level, 'title',
      function, status::position_status, starts_on::date, executive_team, description
    FROM unnest(
      ${column(({ key }) => key)}::text[],
      ${managers.map(({ managerState }) => managerState)}::text[],
      ${managers.map(({ managerKey }) => managerKey)}::text[],
      ${managers.map(({ managerRaw }) => managerRaw)}::text[],
      ${column(({ title }) => title)}::text[],
      ${column(({ person }) => person)}::text[],
      ${column(({ level }) => level)}::text[],
      ${column((position) => position.function)}::text[],
      ${column(({ status }) => status)}::text[],
      ${column(({ startsOn }) => startsOn)}::text[],
      ${column(({ executiveTeam }) => executiveTeam)}::boolean[],
      ${column(({ description }) => description)}::text[]
    ) WITH ORDINALITY AS p (key, manager_state, manager_key, manager_raw, title, person, level,
      function, status, starts_on, executive_team, description, sort)`;
  const lines = positions.flatMap(({ key, dotted }) =>
    dotted.map((managerKey, sort) => ({ key, managerKey, sort })),
  );
  await tx.$executeRaw`
    INSERT INTO dotted_lines (workspace_id, company_id, chart_id, key, manager_key, sort)
    SELECT ${workspaceId}::uuid, ${companyId}::uuid, ${chartId}::uuid, key, manager_key, sort
    FROM unnest(
      ${lines.map(({ key }) => key)}::text[],
      ${lines.map(({ managerKey }) => managerKey)}::text[],
      ${lines.map(({ sort }) => sort)}::int[]
    ) AS d (key, manager_key, sort)`;
}

interface ChartSource {
  readonly workspaceId: string;
  readonly companyId: string;
  /** The import that the chart comes from. */
  readonly importId: string;
}

/** Inserts a chart with all of its positions and returns its id. */
export async function insertChart(tx: Tx, source: ChartSource, chart: Chart): Promise<string> {
  const chartId = newId();
  await tx.chart.create({
    data: {
      ...source,
      id: chartId,
      key: chart.key,
      name: chart.name,
      kind: chart.kind,
      effectiveFrom: dateColumn(chart.effectiveFrom),
      basedOn: chart.basedOn,
      description: chart.description,
      chiefExecutiveKey: chart.chiefExecutive,
      ...leaderColumns(chart.leader),
    },
  });
  const { workspaceId, companyId } = source;
  await insertPositions(tx, { workspaceId, companyId, chartId }, chart.positions);
  return chartId;
}
