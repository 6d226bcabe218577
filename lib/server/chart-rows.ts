import "server-only";
import type { Chart, Leader, Position } from "@/lib/domain/org/chart";
import { dateColumn, isoDate } from "./dates";
import type { LevelSource } from "./generated/prisma/enums";
import { newId } from "./ids";
import { notFound } from "./errors";
import { type ChartAddress, insertSeats } from "./position-rows";
import type { Scope } from "./scope";
import type { Tx } from "./transaction";

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

/** Inserts a chart with all of its positions and returns its id. */
export async function insertChart(tx: Tx, source: ChartSource, chart: NewChart): Promise<string> {
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
  const seats = chart.positions.map((position, sort) => {
    const { levelBy = "title" } = position;
    return { position, sort, levelBy };
  });
  await insertSeats(tx, { workspaceId, companyId, chartId }, seats);
  return chartId;
}
