import "server-only";
import type { Chart } from "@/lib/domain/org/chart";
import type { ChartPatch, PositionChange } from "@/lib/domain/org/patch";
import { isSameManager } from "@/lib/domain/org/position-fields";
import { Prisma } from "./generated/prisma/client";
import { grouped } from "./grouped";
import {
  type ChartAddress,
  POSITION_COLUMNS,
  positionOf,
  type PositionRow,
  type Seat,
} from "./position-rows";
import type { Tx } from "./transaction";

/** As much of a chart as some edits concern; its positions stand in the whole chart's order. */
export interface ChartPart {
  readonly chart: Chart;
  readonly seats: ReadonlyMap<string, Seat>;
}

const namedBy = ({ before, after }: PositionChange): (string | null)[] =>
  [before, after].flatMap((placed) =>
    placed === null
      ? []
      : [
          placed.after,
          placed.position.manager.kind === "named" ? placed.position.manager.key : null,
          ...placed.position.dotted,
        ],
  );

/** A manager whose reports are to be read: one that is removed, or that somebody moves under. */
function managersOf({ key, before, after }: PositionChange): readonly string[] {
  if (after === null) return [key];
  const { manager } = after.position;
  if (before === null || manager.kind !== "named" || before.after === after.after) return [];
  return isSameManager(before.position.manager, manager) ? [manager.key] : [];
}

/**
 * Reads the positions that patches name, those next to them, the reports of who is removed or
 * reordered, and the lines from all of them to the top: what `conflictsOf` looks at, and no more.
 */
export async function readChartPart(
  tx: Tx,
  { workspaceId, companyId, chartId }: ChartAddress,
  head: Omit<Chart, "positions">,
  patches: readonly ChartPatch[],
): Promise<ChartPart> {
  const changes = patches.flatMap(({ positions }) => positions);
  const leading = [head, ...patches.flatMap(({ leadership }) => leadership?.after ?? [])];
  const leaders = leading.map(({ leader }) => (leader.kind === "named" ? leader.key : null));
  const chiefs = leading.map(({ chiefExecutive }) => chiefExecutive);
  const touched = [...new Set(changes.map(({ key }) => key))];
  const named = [...leaders, ...chiefs, ...changes.flatMap(namedBy)];
  const keys = [...new Set([...touched, ...named.filter((key) => key !== null)])];
  const managers = [...new Set(changes.flatMap(managersOf))];

  const ofChart = Prisma.sql`workspace_id = ${workspaceId}::uuid AND chart_id = ${chartId}::uuid`;
  const inOrder = Prisma.sql`company_id = ${companyId}::uuid AND ${ofChart}`;
  // Keys are looked up one by one, each limited: of a chart that the statistics do not know yet, the
  // planner would else read the whole of it for every key.
  const rows = await tx.$queryRaw<PositionRow[]>`
    WITH RECURSIVE named AS MATERIALIZED (
      SELECT p.key, p.sort FROM unnest(${keys}::text[]) k CROSS JOIN LATERAL (
        SELECT key, sort FROM positions WHERE ${ofChart} AND key = k LIMIT 1) p
    ), asked (key) AS (
      SELECT key FROM named
      UNION SELECT b.key FROM named n CROSS JOIN LATERAL (
        SELECT key FROM positions WHERE ${inOrder} AND sort < n.sort ORDER BY sort DESC LIMIT 1) b
      UNION SELECT a.key FROM named n CROSS JOIN LATERAL (
        SELECT key FROM positions WHERE ${inOrder} AND sort > n.sort ORDER BY sort LIMIT 1) a
      UNION (SELECT key FROM positions WHERE ${inOrder} ORDER BY sort LIMIT 1)
      UNION (SELECT key FROM positions WHERE ${inOrder} ORDER BY sort DESC LIMIT 1)
      UNION SELECT key FROM positions WHERE ${ofChart} AND manager_key = ANY (${managers}::text[])
      UNION SELECT key FROM dotted_lines WHERE ${ofChart} AND manager_key = ANY (${managers}::text[])
      UNION SELECT manager_key FROM dotted_lines WHERE ${ofChart} AND key = ANY (${touched}::text[])
    ), part (key, manager_key) AS (
      SELECT s.key, s.manager_key FROM asked CROSS JOIN LATERAL (
        SELECT key, manager_key FROM positions WHERE ${ofChart} AND key = asked.key LIMIT 1) s
      UNION SELECT s.key, s.manager_key FROM part CROSS JOIN LATERAL (
        SELECT key, manager_key FROM positions WHERE ${ofChart} AND key = part.manager_key LIMIT 1) s
    )
    SELECT p.* FROM part CROSS JOIN LATERAL (
      SELECT ${POSITION_COLUMNS} FROM positions p WHERE ${ofChart} AND p.key = part.key LIMIT 1) p
    ORDER BY p.sort, p.key`;
  const dottedLines = await tx.dottedLine.findMany({
    where: { workspaceId, chartId, key: { in: rows.map(({ key }) => key) } },
    orderBy: { sort: "asc" },
  });
  const dotted = grouped(
    dottedLines,
    (line) => line.key,
    (line) => line.managerKey,
  );
  const seats = rows.map((row): Seat => {
    const position = positionOf(row, dotted.get(row.key) ?? []);
    return { position, sort: row.sort, levelBy: row.level_by };
  });
  return {
    chart: { ...head, positions: seats.map(({ position }) => position) },
    seats: new Map(seats.map((seat) => [seat.position.key, seat])),
  };
}

/** The part with the numbers that its rows are sorted by now. */
export async function withSortsNow(
  tx: Tx,
  { workspaceId, chartId }: ChartAddress,
  { chart, seats }: ChartPart,
): Promise<ChartPart> {
  const rows = await tx.position.findMany({
    where: { workspaceId, chartId, key: { in: [...seats.keys()] } },
    select: { key: true, sort: true },
  });
  const sorts = new Map(rows.map(({ key, sort }) => [key, sort]));
  const renumbered = [...seats].map(
    ([key, seat]) => [key, { ...seat, sort: sorts.get(key) ?? seat.sort }] as const,
  );
  return { chart, seats: new Map(renumbered) };
}
