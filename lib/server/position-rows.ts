import "server-only";
import type { Manager, Position } from "@/lib/domain/org/chart";
import { isoDateOrNull } from "./dates";
import { Prisma } from "./generated/prisma/client";
import type { Level, LevelSource, ManagerState, PositionStatus } from "./generated/prisma/enums";
import type { Tx } from "./transaction";

/** Which chart's rows: the workspace first, as in every key. */
export interface ChartAddress {
  readonly workspaceId: string;
  readonly companyId: string;
  readonly chartId: string;
}

/** A position with what its row says beyond it. */
export interface Seat {
  readonly position: Position;
  /** Sorting by it gives the chart's order. */
  readonly sort: number;
  readonly levelBy: LevelSource;
}

/** A row as a raw query reads it: a chart of 10,000 takes a third of the time of the model query. */
export interface PositionRow {
  readonly chart_id: string;
  readonly key: string;
  readonly sort: number;
  readonly manager_state: ManagerState;
  readonly manager_key: string | null;
  readonly manager_raw: string | null;
  readonly title: string;
  readonly person: string | null;
  readonly level: Level;
  readonly level_by: LevelSource;
  readonly function: string;
  readonly status: PositionStatus;
  readonly starts_on: Date | null;
  readonly executive_team: boolean | null;
  readonly description: string | null;
}

/** The columns of `PositionRow`, of a table named `p`. */
export const POSITION_COLUMNS = Prisma.sql`p.chart_id, p.key, p.sort, p.manager_state::text,
  p.manager_key, p.manager_raw, p.title, p.person, p.level::text, p.level_by::text, p.function,
  p.status::text, p.starts_on, p.executive_team, p.description`;

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

/** The position that a row and its dotted lines say. */
export const positionOf = (row: PositionRow, dotted: readonly string[]): Position => ({
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
});

const managerKey = ({ manager }: Position) => (manager.kind === "named" ? manager.key : null);
const managerRaw = ({ manager }: Position) =>
  manager.kind === "not_established" ? manager.raw : null;

/** Seats as a table `u` with a column for each array: 50,000 stay under the limit on parameters. */
function seatTable(seats: readonly Seat[]) {
  const column = <Cell>(cell: (position: Position) => Cell) =>
    seats.map(({ position }) => cell(position));
  return Prisma.sql`unnest(
      ${column(({ key }) => key)}::text[],
      ${seats.map(({ sort }) => sort)}::float8[],
      ${column(({ manager }) => manager.kind)}::text[],
      ${column(managerKey)}::text[],
      ${column(managerRaw)}::text[],
      ${column(({ title }) => title)}::text[],
      ${column(({ person }) => person)}::text[],
      ${column(({ level }) => level)}::text[],
      ${seats.map(({ levelBy }) => levelBy)}::text[],
      ${column((position) => position.function)}::text[],
      ${column(({ status }) => status)}::text[],
      ${column(({ startsOn }) => startsOn)}::text[],
      ${column(({ executiveTeam }) => executiveTeam)}::boolean[],
      ${column(({ description }) => description)}::text[]
    ) AS u (key, sort, manager_state, manager_key, manager_raw, title, person, level, level_by,
      function, status, starts_on, executive_team, description)`;
}

/** Inserts seats in one statement, so that a manager may stand after a report. */
export async function insertSeats(tx: Tx, address: ChartAddress, seats: readonly Seat[]) {
  if (seats.length === 0) return;
  const { workspaceId, companyId, chartId } = address;
  await tx.$executeRaw`
    INSERT INTO positions (workspace_id, company_id, chart_id, key, sort, manager_state, manager_key,
      manager_raw, title, person, level, level_by, function, status, starts_on, executive_team, description)
    SELECT ${workspaceId}::uuid, ${companyId}::uuid, ${chartId}::uuid, key, sort,
      manager_state::manager_state, manager_key, manager_raw, title, person, level::level,
      level_by::level_source, function, status::position_status, starts_on::date, executive_team,
      description
    FROM ${seatTable(seats)}`;
  await insertDottedLines(tx, address, seats);
}

async function insertDottedLines(tx: Tx, address: ChartAddress, seats: readonly Seat[]) {
  const { workspaceId, companyId, chartId } = address;
  const lines = seats.flatMap(({ position: { key, dotted } }) =>
    dotted.map((managerKey, sort) => ({ key, managerKey, sort })),
  );
  if (lines.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO dotted_lines (workspace_id, company_id, chart_id, key, manager_key, sort)
    SELECT ${workspaceId}::uuid, ${companyId}::uuid, ${chartId}::uuid, key, manager_key, sort
    FROM unnest(
      ${lines.map(({ key }) => key)}::text[],
      ${lines.map(({ managerKey }) => managerKey)}::text[],
      ${lines.map(({ sort }) => sort)}::int[]
    ) AS d (key, manager_key, sort)`;
}

const keysOf = (seats: readonly Seat[]) => seats.map(({ position }) => position.key);

async function deleteDottedLines(tx: Tx, address: ChartAddress, keys: readonly string[]) {
  const { workspaceId, chartId } = address;
  await tx.dottedLine.deleteMany({ where: { workspaceId, chartId, key: { in: [...keys] } } });
}

interface SeatChanges {
  readonly added: readonly Seat[];
  readonly changed: readonly Seat[];
  /** Of `changed`, those whose dotted lines differ. */
  readonly relined: readonly Seat[];
  readonly removed: readonly string[];
}

/**
 * Writes what became of some seats of a chart whose row is locked, in the order that the foreign
 * keys ask for: who is added may take reports, and who is removed has none left.
 */
export async function writeSeats(tx: Tx, address: ChartAddress, changes: SeatChanges) {
  const { added, changed, relined, removed } = changes;
  const { workspaceId, chartId } = address;
  await insertSeats(tx, address, added);
  if (changed.length > 0) {
    await tx.$executeRaw`
      UPDATE positions p SET sort = u.sort, manager_state = u.manager_state::manager_state,
        manager_key = u.manager_key, manager_raw = u.manager_raw, title = u.title, person = u.person,
        level = u.level::level, level_by = u.level_by::level_source, function = u.function,
        status = u.status::position_status, starts_on = u.starts_on::date,
        executive_team = u.executive_team, description = u.description, version = p.version + 1
      FROM ${seatTable(changed)}
      WHERE p.workspace_id = ${workspaceId}::uuid AND p.chart_id = ${chartId}::uuid
        AND p.key = u.key AND p.key = ANY (${keysOf(changed)}::text[])`;
  }
  const lost = [...keysOf(relined), ...removed];
  if (lost.length > 0) await deleteDottedLines(tx, address, lost);
  await insertDottedLines(tx, address, relined);
  if (removed.length > 0) {
    await tx.position.deleteMany({ where: { workspaceId, chartId, key: { in: [...removed] } } });
  }
}

/** Gives a chart's positions whole numbers in their order again, in one statement. */
export async function renumberSeats(tx: Tx, { workspaceId, chartId }: ChartAddress) {
  await tx.$executeRaw`
    UPDATE positions p SET sort = n.sort
    FROM (
      SELECT key, row_number() OVER (ORDER BY sort, key) AS sort FROM positions
      WHERE workspace_id = ${workspaceId}::uuid AND chart_id = ${chartId}::uuid
    ) n
    WHERE p.workspace_id = ${workspaceId}::uuid AND p.chart_id = ${chartId}::uuid AND p.key = n.key`;
}
