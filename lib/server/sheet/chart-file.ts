import "server-only";
import { Worker } from "node:worker_threads";
import type { Position } from "@/lib/domain/org/chart";
import type { ChartColumns } from "@/lib/domain/org/headings";
import type { ChartImport, ImportRefusal } from "@/lib/domain/org/import";
import type { ImportProblem } from "@/lib/domain/org/import-problem";
import type { IsoDate } from "@/lib/domain/quarter";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { SheetRefusal } from "@/lib/domain/sheet";
import type { ChartFile, ChartMessage, ChartTask } from "@/lib/server/sheet/chart-worker";
import { inWorker, LIMITS } from "@/lib/server/sheet/in-worker";
import { noSuchSheet, orSentence } from "@/lib/server/sheet/open-sheet";

export interface ChartFileInput {
  /** Which sheet of a workbook, counted from 0. */
  readonly sheet: number;
  /** As a person corrected them, or null to guess them. */
  readonly columns: ChartColumns | null;
  readonly name: string;
  readonly effectiveFrom: IsoDate;
}

const startWorker = (task: ChartTask) =>
  new Worker(new URL("./chart-worker.ts", import.meta.url), {
    workerData: task,
    resourceLimits: LIMITS,
  });

/** The file with its lists, which came after it. */
function whole(
  file: ChartFile,
  problems: readonly ImportProblem[],
  positions: readonly Position[],
): ChartFile {
  const { reading } = file;
  const withLists: Result<ChartImport, ImportRefusal> = reading.ok
    ? accept({ ...reading.value, problems, chart: { ...reading.value.chart, positions } })
    : refuse({ ...reading.refusal, problems });
  return { ...file, reading: withLists };
}

/** Null where the workbook has no such sheet. */
function readInWorker(task: ChartTask): Promise<Result<ChartFile | null, SheetRefusal>> {
  let file: ChartFile | null = null;
  const problems: ImportProblem[] = [];
  const positions: Position[] = [];
  return inWorker<ChartMessage, ChartFile | null>(task.bytes, {
    start: () => startWorker(task),
    onMessage: (message) => {
      switch (message.kind) {
        case "file":
          file = message.file;
          return null;
        case "problems":
          problems.push(...message.problems);
          return null;
        case "positions":
          positions.push(...message.positions);
          return null;
        case "read":
          return accept(file === null ? null : whole(file, problems, positions));
        case "refused":
          return refuse(message.refusal);
      }
    },
  });
}

/**
 * Reads a file's sheet as an actual chart, wholly in a worker: 50,000 rows take a second of one
 * core. A file that cannot be read at all is refused in a sentence.
 */
export async function readChartFile(bytes: Uint8Array, input: ChartFileInput): Promise<ChartFile> {
  const { sheet, name, effectiveFrom, columns } = input;
  const chart = { key: effectiveFrom, name, kind: "actual", effectiveFrom } as const;
  const file = orSentence(await readInWorker({ bytes, sheet, columns, chart }));
  if (file === null) throw noSuchSheet();
  return file;
}
