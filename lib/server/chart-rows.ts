import "server-only";
import type { Chart, Leader, Position } from "@/lib/domain/org/chart";
import { freeSlug } from "@/lib/format/slug";
import { dateColumn, isoDate } from "./dates";
import type { LevelSource } from "./generated/prisma/enums";
import { newId } from "./ids";
import { AppError, notFound } from "./errors";
import { type ChartAddress, insertSeats } from "./position-rows";
import { actingUserId, type Scope } from "./scope";
import { isUniqueViolation, type Tx } from "./transaction";

/** How a chart's row says who leads partnerships. */
export const leaderColumns = (leader: Leader) => ({
  leaderState: leader.kind,
  leaderKey: leader.kind === "named" ? leader.key : null,
});

type ChartRow = Awaited<ReturnType<Tx["chart"]["findFirstOrThrow"]>>;

const leaderOf = ({ leaderState, leaderKey }: ChartRow): Leader =>
  leaderState === "named" ? { kind: "named", key: leaderKey ?? "" } : { kind: leaderState };

/** A chart as its row says it, without its positions. */
export const chartHead = (row: ChartRow): Omit<Chart, "positions"> => ({
  key: row.key,
  name: row.name,
  kind: row.kind,
  effectiveFrom: isoDate(row.effectiveFrom),
  chiefExecutive: row.chiefExecutiveKey,
  leader: leaderOf(row),
  basedOn: row.basedOn,
  description: row.description,
});

/** A chart whose row is locked until the transaction ends. */
export interface LockedChart extends ChartAddress {
  readonly version: number;
  readonly head: Omit<Chart, "positions">;
}

interface ChartName {
  readonly companyId: string;
  readonly chartId: string;
}

/** Locks a chart in use: what is read of it next stays true. Refuses an archived one. */
export async function lockChart(
  tx: Tx,
  { workspaceId }: Scope,
  { companyId, chartId }: ChartName,
): Promise<LockedChart> {
  const [locked] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM charts
    WHERE workspace_id = ${workspaceId}::uuid AND company_id = ${companyId}::uuid
      AND id = ${chartId}::uuid AND archived_at IS NULL
    FOR UPDATE`;
  if (locked === undefined) throw notFound("chart");
  const row = await tx.chart.findFirstOrThrow({ where: { workspaceId, companyId, id: chartId } });
  return { workspaceId, companyId, chartId, version: row.version, head: chartHead(row) };
}

/** Does what gives a chart its day; refused where the index finds an actual chart in use from it. */
export async function onFreeDay<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const sentence = "There is a chart from this day already.";
    throw new AppError("CONFLICT", `${sentence} Choose another day or archive it.`, {
      fields: { effectiveFrom: sentence },
    });
  }
}

/**
 * The first key made of a name or day that no chart of the company has, archived ones included: a
 * key means one chart for good. Called under the lock of the company's row.
 */
export async function freeChartKey(
  tx: Tx,
  { workspaceId, companyId }: Pick<ChartAddress, "workspaceId" | "companyId">,
  wanted: string,
): Promise<string> {
  const held = await tx.chart.findMany({
    where: { workspaceId, companyId },
    select: { key: true },
  });
  return freeSlug(
    wanted,
    held.map(({ key }) => key),
  );
}

interface ChartSource {
  readonly workspaceId: string;
  readonly companyId: string;
  /** The import that the chart comes from. */
  readonly importId: string;
  /** Who brought it in; null where nobody signed in did. */
  readonly byUserId: string | null;
}

/** A chart to store; a level counts as read from the title unless it says that a person gave it. */
export interface NewChart extends Omit<Chart, "positions"> {
  readonly positions: readonly (Position & { readonly levelBy?: LevelSource })[];
}

const headColumns = (head: Omit<Chart, "positions">) => ({
  key: head.key,
  name: head.name,
  kind: head.kind,
  effectiveFrom: dateColumn(head.effectiveFrom),
  basedOn: head.basedOn,
  description: head.description,
  chiefExecutiveKey: head.chiefExecutive,
  ...leaderColumns(head.leader),
});

/** Inserts a chart with all of its positions and returns its id. */
export async function insertChart(tx: Tx, source: ChartSource, chart: NewChart): Promise<string> {
  const chartId = newId();
  await tx.chart.create({
    data: {
      ...source,
      id: chartId,
      ...headColumns(chart),
    },
  });
  const { workspaceId, companyId } = source;
  const seats = chart.positions.map((position, sort) => {
    const { levelBy = "title" } = position;
    return { position, sort, levelBy };
  });
  await insertSeats(tx, { workspaceId, companyId, chartId }, seats);
  return chartId;
}

/** Copies a chart whose row is locked, positions and all, under another head; returns the copy's id. */
export async function copyChart(
  tx: Tx,
  scope: Scope,
  { workspaceId, companyId, chartId: from }: LockedChart,
  head: Omit<Chart, "positions">,
): Promise<string> {
  const chartId = newId();
  await tx.chart.create({
    data: {
      workspaceId,
      companyId,
      id: chartId,
      byUserId: actingUserId(scope),
      ...headColumns(head),
    },
  });
  await tx.$executeRaw`
    INSERT INTO positions (workspace_id, company_id, chart_id, key, sort, manager_state, manager_key,
      manager_raw, title, person, level, level_by, function, status, starts_on, executive_team, description)
    SELECT workspace_id, company_id, ${chartId}::uuid, key, row_number() OVER (ORDER BY sort, key),
      manager_state, manager_key, manager_raw, title, person, level, level_by, function, status,
      starts_on, executive_team, description
    FROM positions WHERE workspace_id = ${workspaceId}::uuid AND chart_id = ${from}::uuid`;
  await tx.$executeRaw`
    INSERT INTO dotted_lines (workspace_id, company_id, chart_id, key, manager_key, sort)
    SELECT workspace_id, company_id, ${chartId}::uuid, key, manager_key, sort
    FROM dotted_lines WHERE workspace_id = ${workspaceId}::uuid AND chart_id = ${from}::uuid`;
  return chartId;
}
