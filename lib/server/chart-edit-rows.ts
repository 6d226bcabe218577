import "server-only";
import { type Chart, MOST_POSITIONS, type Position } from "@/lib/domain/org/chart";
import type { ChartCommand } from "@/lib/domain/org/commands";
import type { Conflict } from "@/lib/domain/org/conflict";
import { conflictsOf } from "@/lib/domain/org/conflicts";
import { applyPatch, type ChartPatch } from "@/lib/domain/org/patch";
import { changedFields, isSameLeader } from "@/lib/domain/org/position-fields";
import { sortsFor } from "@/lib/domain/org/sort-places";
import { proposeLevel } from "@/lib/domain/org/titles";
import { accept, refuse, type Result } from "@/lib/domain/result";
import { type ChartPart, readChartPart, withSortsNow } from "./chart-part";
import { leaderColumns, type LockedChart } from "./chart-rows";
import { AppError } from "./errors";
import type { LevelSource } from "./generated/prisma/enums";
import { type ChartAddress, renumberSeats, type Seat, writeSeats } from "./position-rows";
import { actingUserId, type Scope } from "./scope";
import type { Tx } from "./transaction";

/** One act of a person on a chart, under an id of its own so that it is stored once. */
export interface ChartEdit {
  readonly id: string;
  /** `propose`: what a proposal changed of its chart from the start. */
  readonly command: ChartCommand["kind"] | "undo" | "redo" | "propose";
  readonly patch: ChartPatch;
}

export type EditConflict = Conflict & { readonly editId: string };

/** How many seats a request added, changed and removed. */
export interface EditCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** The chart with all edits on it, or everything on which they and the chart do not agree. */
function withEdits(
  chart: Chart,
  edits: readonly ChartEdit[],
): Result<Chart, readonly EditConflict[]> {
  const conflicts: EditConflict[] = [];
  let edited = chart;
  for (const { id: editId, patch } of edits) {
    conflicts.push(...conflictsOf(edited, patch).map((conflict) => ({ editId, ...conflict })));
    edited = applyPatch(edited, patch);
  }
  return conflicts.length === 0 ? accept(edited) : refuse(conflicts);
}

/** Keys of those that edits put somewhere else in the chart's list. */
const placedBy = (edits: readonly ChartEdit[]): ReadonlySet<string> =>
  new Set(
    edits
      .flatMap(({ patch }) => patch.positions)
      .filter(({ before, after }) => after !== null && before?.after !== after.after)
      .map(({ key }) => key),
  );

/** Keys of those that somebody put back as they were. */
const putBackBy = (edits: readonly ChartEdit[]): ReadonlySet<string> =>
  new Set(
    edits
      .filter(({ command }) => command === "undo")
      .flatMap(({ patch }) => patch.positions.map(({ key }) => key)),
  );

/** By what those in the part are sorted; the whole chart is renumbered where there is no room. */
async function sortsOf(
  tx: Tx,
  address: ChartAddress,
  part: ChartPart,
  { positions }: Chart,
  placed: ReadonlySet<string>,
): Promise<{ readonly part: ChartPart; readonly sorts: ReadonlyMap<string, number> }> {
  const place = ({ seats }: ChartPart) =>
    sortsFor(
      positions.map(({ key }) => {
        const sort = placed.has(key) ? null : (seats.get(key)?.sort ?? null);
        return { key, sort };
      }),
    );
  const sorts = place(part);
  if (sorts !== null) return { part, sorts };
  await renumberSeats(tx, address);
  const now = await withSortsNow(tx, address, part);
  const again = place(now);
  if (again === null) throw new Error("whole numbers leave room between them");
  return { part: now, sorts: again };
}

/** Who says a level: a person who changes it; the title that reads so, of a seat new or put back. */
function levelSource(
  { title, level }: Position,
  was: Seat | undefined,
  isPutBack: boolean,
): LevelSource {
  if (was?.position.level === level) return was.levelBy;
  const isRead = proposeLevel(title).level === level;
  return isRead && (was === undefined || isPutBack) ? "title" : "person";
}

/** Writes the seats that differ from what was read, and nothing of the others. */
async function writePart(
  tx: Tx,
  address: ChartAddress,
  { seats }: ChartPart,
  edited: Chart,
  sorts: ReadonlyMap<string, number>,
  putBack: ReadonlySet<string>,
): Promise<EditCounts> {
  const added: Seat[] = [];
  const changed: Seat[] = [];
  const relined: Seat[] = [];
  for (const position of edited.positions) {
    const { key } = position;
    const was = seats.get(key);
    const sort = sorts.get(key) ?? was?.sort ?? 0;
    const seat = { position, sort, levelBy: levelSource(position, was, putBack.has(key)) };
    if (was === undefined) {
      added.push(seat);
      continue;
    }
    const fields = changedFields(was.position, position);
    if (fields.length === 0 && sort === was.sort) continue;
    changed.push(seat);
    if (fields.includes("dotted")) relined.push(seat);
  }
  const left = new Set(edited.positions.map(({ key }) => key));
  const removed = [...seats.keys()].filter((key) => !left.has(key));
  await writeSeats(tx, address, { added, changed, relined, removed });
  return { added: added.length, changed: changed.length, removed: removed.length };
}

async function assertRoom(tx: Tx, { workspaceId, chartId }: ChartAddress) {
  const count = await tx.position.count({ where: { workspaceId, chartId } });
  if (count <= MOST_POSITIONS) return;
  const most = MOST_POSITIONS.toLocaleString("en");
  throw new AppError("INVALID", `A chart holds at most ${most} positions.`);
}

async function insertEdits(
  tx: Tx,
  scope: Scope,
  { workspaceId, companyId, chartId }: ChartAddress,
  version: number,
  edits: readonly ChartEdit[],
) {
  await tx.$executeRaw`
    INSERT INTO chart_edits (workspace_id, company_id, chart_id, seq, id, command, patch, by_user_id)
    SELECT ${workspaceId}::uuid, ${companyId}::uuid, ${chartId}::uuid, ${version}::int + place, id,
      command, patch::json, ${actingUserId(scope)}::uuid
    FROM unnest(
      ${edits.map(({ id }) => id)}::uuid[],
      ${edits.map(({ command }) => command)}::text[],
      ${edits.map(({ patch }) => JSON.stringify(patch))}::text[]
    ) WITH ORDINALITY AS e (id, command, patch, place)`;
}

/**
 * Carries out edits on a chart whose row is locked: all of them, each one version, or none where
 * one of them and the chart do not agree. Reads and writes only the seats they concern.
 */
export async function storeEdits(
  tx: Tx,
  scope: Scope,
  chart: LockedChart,
  edits: readonly ChartEdit[],
): Promise<Result<EditCounts, readonly EditConflict[]>> {
  const { workspaceId, companyId, chartId, version, head } = chart;
  const patches = edits.map(({ patch }) => patch);
  const read = await readChartPart(tx, chart, head, patches);
  const edited = withEdits(read.chart, edits);
  if (!edited.ok) return edited;
  const { value } = edited;
  const { part, sorts } = await sortsOf(tx, chart, read, value, placedBy(edits));
  const counts = await writePart(tx, chart, part, value, sorts, putBackBy(edits));
  if (counts.added > counts.removed) await assertRoom(tx, chart);
  const { chiefExecutive, leader } = value;
  const isSame = chiefExecutive === head.chiefExecutive && isSameLeader(leader, head.leader);
  await tx.chart.update({
    where: { workspaceId_companyId_id: { workspaceId, companyId, id: chartId } },
    data: {
      version: version + edits.length,
      ...(isSame ? {} : { chiefExecutiveKey: chiefExecutive, ...leaderColumns(leader) }),
    },
  });
  await insertEdits(tx, scope, chart, version, edits);
  return accept(counts);
}
