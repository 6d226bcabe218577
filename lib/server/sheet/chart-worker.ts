import { workerData } from "node:worker_threads";
import type { Position } from "@/lib/domain/org/chart";
import {
  type ChartImport,
  type ChartSource,
  importChart,
  type ImportRefusal,
  readHeadings,
} from "@/lib/domain/org/import";
import type { ImportProblem } from "@/lib/domain/org/import-problem";
import type { Result } from "@/lib/domain/result";
import type { Sheet, SheetRow } from "@/lib/domain/sheet";
import { readFile } from "@/lib/server/sheet/read-file";
import { batches, orRefused, type RefusedMessage, send } from "@/lib/server/sheet/send";

const SAMPLE_ROWS = 4;

export interface ChartTask extends Omit<ChartSource, "sheet"> {
  readonly bytes: Uint8Array;
  /** Which sheet of a workbook, counted from 0. */
  readonly sheet: number;
}

/** A file's sheet read as an actual chart. */
export interface ChartFile {
  /** The names of all sheets of the file. */
  readonly sheets: readonly string[];
  readonly headings: readonly string[];
  /** The first rows below the headings. */
  readonly sample: readonly (readonly string[])[];
  readonly reading: Result<ChartImport, ImportRefusal>;
}

/**
 * What the worker says, in this order: `file`, its two lists still empty, then their items; last `read`
 * or `refused`. Only `read` where the workbook has no such sheet.
 */
export type ChartMessage =
  | { readonly kind: "file"; readonly file: ChartFile }
  | { readonly kind: "problems"; readonly problems: readonly ImportProblem[] }
  | { readonly kind: "positions"; readonly positions: readonly Position[] }
  | { readonly kind: "read" }
  | RefusedMessage;

/** What `startWorker` of chart-file.ts passes in. */
const taskOf = (data: unknown) => data as ChartTask;

const say: (message: ChartMessage) => void = send;

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const sheets: (Sheet & { readonly rows: SheetRow[] })[] = [];
  await readFile(bytes, {
    onSheet: (sheet) => sheets.push({ ...sheet, rows: [] }),
    onRow: (row) => sheets.at(-1)?.rows.push(row),
  });
  return sheets;
}

/** The reading without its two lists, which may be long. */
function emptied(reading: Result<ChartImport, ImportRefusal>): typeof reading {
  return reading.ok
    ? {
        ...reading,
        value: {
          ...reading.value,
          problems: [],
          chart: { ...reading.value.chart, positions: [] },
        },
      }
    : { ...reading, refusal: { ...reading.refusal, problems: [] } };
}

function sayReading(reading: Result<ChartImport, ImportRefusal>): void {
  const problems = batches<ImportProblem>((batch) => say({ kind: "problems", problems: batch }));
  const positions = batches<Position>((batch) => say({ kind: "positions", positions: batch }));
  (reading.ok ? reading.value : reading.refusal).problems.forEach(problems.add);
  problems.flush();
  if (reading.ok) reading.value.chart.positions.forEach(positions.add);
  positions.flush();
}

await orRefused(async () => {
  const { bytes, sheet: place, columns, chart } = taskOf(workerData);
  const sheets = await sheetsOf(bytes);
  const sheet = sheets[place];
  if (sheet === undefined) return say({ kind: "read" });
  const reading = importChart({ sheet, columns, chart });
  const table = readHeadings(sheet);
  say({
    kind: "file",
    file: {
      sheets: sheets.map(({ name }) => name),
      headings: table?.headings.cells ?? [],
      sample: (table?.rows ?? []).slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
      reading: emptied(reading),
    },
  });
  sayReading(reading);
  say({ kind: "read" });
});
