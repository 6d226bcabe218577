import type { Chart } from "../lib/domain/org/chart.ts";
import { type ChartCommand, patchFor } from "../lib/domain/org/commands.ts";
import type { ChartPatch } from "../lib/domain/org/patch.ts";
import { under } from "./sample-record.ts";

/** Moves a position with its team under a manager, last or after one of the reports there. */
export const move = (key: string, manager: string, after?: string | null): ChartCommand => ({
  kind: "move",
  key,
  manager: under(manager),
  team: "with",
  ...(after === undefined ? {} : { after }),
});

/** The patch of a command that is not refused. */
export function patchOf(chart: Chart, command: ChartCommand): ChartPatch {
  const patch = patchFor(chart, command);
  if (!patch.ok) throw new Error(patch.refusal.kind);
  return patch.value;
}
