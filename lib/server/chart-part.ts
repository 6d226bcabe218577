import "server-only";
import type { Chart } from "@/lib/domain/org/chart";
import type { ChartPatch, PositionChange } from "@/lib/domain/org/patch";
import { isSameManager } from "@/lib/domain/org/position-fields";
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
  { workspaceId, chartId }: ChartAddress,
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

  const rows = await tx.$queryRaw<PositionRow[]>`
    WITH RECURSIVE seats AS NOT MATERIALIZED (
      SELECT key, sort, manager_key FROM positions
      WHERE workspace_id = ${workspaceId}::uuid AND chart_id = ${chartId}::uuid
    ), lines AS NOT MATERIALIZED (
      SELECT key, manager_key FROM dotted_lines
      WHERE workspace_id = ${workspaceId}::uuid AND chart_id = ${chartId}::uuid
    ), named AS MATERIALIZED (
      SELECT s.key, s.sort FROM seats s WHERE s.key = ANY (${keys}::text[])
    ), asked (key) AS (
      SELECT key FROM named
      UNION SELECT b.key FROM named n, LATERAL (
        SELECT s.key FROM seats s WHERE s.sort < n.sort ORDER BY s.sort DESC LIMIT 1) b
      UNION SELECT a.key FROM named n, LATERAL (
        SELECT s.key FROM seats s WHERE s.sort > n.sort ORDER BY s.sort LIMIT 1) a
      UNION (SELECT s.key FROM seats s ORDER BY s.sort LIMIT 1)
      UNION (SELECT s.key FROM seats s ORDER BY s.sort DESC LIMIT 1)
      UNION SELECT s.key FROM seats s WHERE s.manager_key = ANY (${managers}::text[])
      UNION SELECT l.key FROM lines l WHERE l.manager_key = ANY (${managers}::text[])
      UNION SELECT l.manager_key FROM lines l WHERE l.key = ANY (${touched}::text[])
    ), part (key, manager_key) AS (
      SELECT s.key, s.manager_key FROM asked JOIN seats s ON s.key = asked.key
      UNION SELECT s.key, s.manager_key FROM part JOIN seats s ON s.key = part.manager_key
    )
    SELECT ${POSITION_COLUMNS} FROM part JOIN positions p ON p.key = part.key
    WHERE p.workspace_id = ${workspaceId}::uuid AND p.chart_id = ${chartId}::uuid
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
