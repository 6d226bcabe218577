import { workerData } from "node:worker_threads";
import type { Position } from "@/lib/domain/org/chart";
import {
  type ChartImport,
  type ChartSource,
  importChart,
  likeliestSheet,
} from "@/lib/domain/org/import";
import { type EarlierChart, nextVersion, type NextVersion } from "@/lib/domain/org/import-again";
import { readHeadings } from "@/lib/domain/org/import-table";
import { type PackedChart, unpackChart } from "@/lib/domain/org/packed-chart";
import type { Sheet, SheetRow } from "@/lib/domain/sheet";
import { chartLook, type SheetLook } from "@/lib/format/chart-look";
import { chartProblemSentence } from "@/lib/format/chart-problem";
import { LOCALE } from "@/lib/format/locale";
import { markedFile } from "@/lib/server/sheet/marked-file";
import { readFile } from "@/lib/server/sheet/read-file";
import { batches, orRefused, type RefusedMessage, send } from "@/lib/server/sheet/send";

const SAMPLE_ROWS = 4;

export interface ChartTask extends Omit<ChartSource, "sheet"> {
  readonly step: "preview" | "marked" | "apply";
  readonly bytes: Uint8Array;
  /** Which sheet of a workbook, counted from 0; null for the likeliest. */
  readonly sheet: number | null;
  /** The chart in force on the day of the import; null where there is none. */
  readonly before: PackedEarlier | null;
}

/** By columns: 50,000 positions as objects would hold up everybody while they are handed over. */
export interface PackedEarlier extends Omit<EarlierChart, "chart"> {
  readonly packed: PackedChart;
}

/** A position to store, and who said its level. */
export type NewPosition = Position & { readonly levelBy: "title" | "person" };

/** What the worker says: that the file is open, positions where they are to be stored, one last message. */
export type ChartMessage =
  | { readonly kind: "opened" }
  | { readonly kind: "positions"; readonly positions: readonly NewPosition[] }
  | { readonly kind: "look"; readonly look: SheetLook }
  | { readonly kind: "marked"; readonly text: string }
  /** All positions were sent; how the columns were read. */
  | { readonly kind: "chart"; readonly columns: ChartImport["columns"]["columns"] }
  | { readonly kind: "no_chart"; readonly why: string }
  | { readonly kind: "no_sheet" }
  | RefusedMessage;

/** What `startWorker` of chart-file.ts passes in. */
const taskOf = (data: unknown) => data as ChartTask;

const say: (message: ChartMessage) => void = send;

const unpacked = (before: PackedEarlier | null): EarlierChart | null =>
  before === null ? null : { ...before, chart: unpackChart(before.packed) };

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const sheets: (Sheet & { readonly rows: SheetRow[] })[] = [];
  await readFile(bytes, {
    onSheet: (sheet) => sheets.push({ ...sheet, rows: [] }),
    onRow: (row) => sheets.at(-1)?.rows.push(row),
  });
  return sheets;
}

/** Without an earlier chart the import is what it is. */
const firstVersion = ({ chart, placings }: ChartImport): Omit<NextVersion, "carried"> => ({
  chart,
  levelsByPerson: new Set(
    [...placings].flatMap(([key, by]) => (by.levelBy === "person" ? [key] : [])),
  ),
});

function lookOf(
  { before, ...source }: ChartTask,
  sheets: readonly Sheet[],
  place: number,
  sheet: Sheet,
): SheetLook {
  const table = readHeadings(sheet);
  return {
    ...chartLook(importChart({ ...source, sheet }), unpacked(before), LOCALE),
    sheets: sheets.map(({ name }) => name),
    sheet: place,
    headings: table?.headings.cells ?? [],
    sample: (table?.rows ?? []).slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
  };
}

function sayChart({ before, ...source }: ChartTask, sheet: Sheet): void {
  const reading = importChart({ ...source, sheet });
  if (!reading.ok) {
    const [first] = reading.refusal.problems;
    const why = first === undefined ? "" : chartProblemSentence(first.reason, LOCALE);
    return say({ kind: "no_chart", why });
  }
  const imported = reading.value;
  const earlier = unpacked(before);
  const { chart, levelsByPerson } =
    earlier === null ? firstVersion(imported) : nextVersion(earlier, imported);
  const positions = batches<NewPosition>((batch) => say({ kind: "positions", positions: batch }));
  for (const position of chart.positions)
    positions.add({ ...position, levelBy: levelsByPerson.has(position.key) ? "person" : "title" });
  positions.flush();
  say({ kind: "chart", columns: imported.columns.columns });
}

await orRefused(async () => {
  const task = taskOf(workerData);
  const sheets = await sheetsOf(task.bytes);
  say({ kind: "opened" });
  const place = task.sheet ?? likeliestSheet(sheets);
  const sheet = sheets[place];
  if (sheet === undefined) return say({ kind: "no_sheet" });
  switch (task.step) {
    case "preview":
      return say({ kind: "look", look: lookOf(task, sheets, place, sheet) });
    case "marked":
      return say({ kind: "marked", text: markedFile(sheet, importChart({ ...task, sheet })) });
    case "apply":
      return sayChart(task, sheet);
  }
});
