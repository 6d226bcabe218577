import type { Chart, Position } from "@/lib/domain/org/chart";
import { type ChartCommand, patchFor } from "@/lib/domain/org/commands";
import type { ChartPatch } from "@/lib/domain/org/patch";
import { saveEdits } from "@/lib/features/chart-edits/mutations";
import { readChart } from "@/lib/features/charts/data";
import type { StoredChart } from "@/lib/features/charts/schema";
import { newId } from "@/lib/server/ids";
import { asOwnerIn } from "./factories";
import { importedChart, type ImportedChart } from "./imported-chart";
import { day, engineer } from "./sample-record";

/** A stored chart that a test edits, and the edits. */

export const SEATS = [
  engineer("ceo", null, { title: "Chief Executive Officer", level: "c_level" }),
  engineer("cro", "ceo", { title: "Chief Revenue Officer", level: "c_level", executiveTeam: true }),
  engineer("vp", "cro", { title: "VP Partnerships", level: "vp", dotted: ["ceo"] }),
  engineer("ann", "vp"),
  engineer("bo", "vp", { person: "Bo Lind", dotted: ["cro"] }),
  engineer("cy", "vp", { status: "planned", startsOn: day("2027-05-01") }),
  engineer("lost", null, { manager: { kind: "not_established", raw: "Nobody Known" } }),
];

export const makeWorld = (positions: readonly Position[] = SEATS): Promise<ImportedChart> =>
  importedChart(positions, { kind: "unknown" });

export const read = ({ scope, companyId }: ImportedChart) =>
  readChart(scope, { companyId, key: "2026-10-01" });

/** The chart as the domain knows it: what the rows say beyond it is left out. */
export function plain(stored: StoredChart): Chart {
  const { id: _, version: __, ...chart } = stored;
  const positions = stored.positions.map((row): Position => {
    const { levelBy: ___, ...position } = row;
    return position;
  });
  return { ...chart, positions };
}

export function patchOf(chart: Chart, command: ChartCommand): ChartPatch {
  const patch = patchFor(chart, command);
  if (!patch.ok) throw new Error(patch.refusal.kind);
  return patch.value;
}

export const edit = (patch: ChartPatch, id = newId()) => ({ id, command: "edit" as const, patch });

export const save = (
  { scope, companyId, chartId }: ImportedChart,
  patches: readonly ChartPatch[],
  since = 1,
  by = scope,
) =>
  saveEdits(by, {
    companyId,
    chartId,
    since,
    edits: patches.map((patch) => edit(patch)),
    reason: null,
  });

export const retitle = (chart: Chart, key: string, title: string) =>
  patchOf(chart, { kind: "edit", key, fields: { title } });

export const moveTo = (chart: Chart, key: string, manager: string, after?: string | null) =>
  patchOf(chart, {
    kind: "move",
    key,
    manager: { kind: "named", key: manager },
    team: "with",
    ...(after === undefined ? {} : { after }),
  });

/** Rows of a table of the chart's workspace, as text. */
export const rowsOf = (
  { workspaceId }: ImportedChart,
  table: "positions" | "dotted_lines" | "chart_edits",
) =>
  asOwnerIn(workspaceId, async (client) => {
    const { rows } = await client.query<{ row: string }>(
      `SELECT t::text AS row FROM ${table} t ORDER BY 1`,
    );
    return rows.map(({ row }) => row);
  });
