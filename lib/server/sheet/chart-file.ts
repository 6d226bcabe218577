import "server-only";
import { Worker } from "node:worker_threads";
import type { ChartColumns } from "@/lib/domain/org/headings";
import type { EarlierChart } from "@/lib/domain/org/import-again";
import { packChart } from "@/lib/domain/org/packed-chart";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { SheetRefusal } from "@/lib/domain/sheet";
import type { SheetLook } from "@/lib/format/chart-look";
import { AppError } from "@/lib/server/errors";
import type {
  ChartMessage,
  ChartTask,
  NewPosition,
  PackedEarlier,
} from "@/lib/server/sheet/chart-worker";
import { inWorker, LIMITS } from "@/lib/server/sheet/in-worker";
import { noSuchSheet, orSentence } from "@/lib/server/sheet/open-sheet";

/** What is asked of a chart's file; which step it is follows from the question. */
export interface ChartFileInput
  extends
    Omit<ChartTask, "step" | "bytes" | "chart" | "before">,
    Pick<ChartTask["chart"], "name" | "effectiveFrom"> {
  /** The chart in force on the day of the import; null where there is none. */
  readonly before: EarlierChart | null;
}

const startWorker = (task: ChartTask) =>
  new Worker(new URL("./chart-worker.ts", import.meta.url), {
    workerData: task,
    resourceLimits: LIMITS,
  });

type Last = Exclude<ChartMessage, { readonly kind: "opened" | "positions" | "refused" }>;

interface Answer {
  readonly last: Last;
  readonly positions: readonly NewPosition[];
}

function ask(task: ChartTask): Promise<Result<Answer, SheetRefusal>> {
  const positions: NewPosition[] = [];
  return inWorker<ChartMessage, Answer>(task.bytes, {
    start: () => startWorker(task),
    onMessage: (message) => {
      switch (message.kind) {
        case "opened":
          return null;
        case "positions":
          positions.push(...message.positions);
          return null;
        case "refused":
          return refuse(message.refusal);
        case "look":
        case "marked":
        case "chart":
        case "no_chart":
        case "no_sheet":
          return accept({ last: message, positions });
      }
    },
  });
}

const packed = ({ chart, ...rest }: EarlierChart): PackedEarlier => ({
  ...rest,
  packed: packChart(chart),
});

/**
 * Reads a file's sheet as an actual chart, wholly in a worker: 50,000 rows take a second of one
 * core. A file that cannot be read at all is refused in a sentence.
 */
async function answerOf(
  step: ChartTask["step"],
  bytes: Uint8Array,
  { name, effectiveFrom, before: earlier, ...input }: ChartFileInput,
): Promise<Answer> {
  const before = earlier === null ? null : packed(earlier);
  const chart = { key: effectiveFrom, name, kind: "actual", effectiveFrom } as const;
  const answer = orSentence(await ask({ ...input, before, step, bytes, chart }));
  if (answer.last.kind === "no_sheet") throw noSuchSheet();
  return answer;
}

const unexpected = () => new Error("the reader of charts answered another question");

/** What a file holds and what it would change; nothing is stored. */
export async function lookAtChart(bytes: Uint8Array, input: ChartFileInput): Promise<SheetLook> {
  const { last } = await answerOf("preview", bytes, input);
  if (last.kind !== "look") throw unexpected();
  return last.look;
}

/** The file as it came, as CSV, with a last column of what was found in each row. */
export async function markChart(bytes: Uint8Array, input: ChartFileInput): Promise<string> {
  const { last } = await answerOf("marked", bytes, input);
  if (last.kind !== "marked") throw unexpected();
  return last.text;
}

/** The file's positions, to be stored, and how its columns were read. Refuses what makes no chart. */
export async function readChartFile(
  bytes: Uint8Array,
  input: ChartFileInput,
): Promise<{ readonly positions: readonly NewPosition[]; readonly columns: ChartColumns }> {
  const { last, positions } = await answerOf("apply", bytes, input);
  if (last.kind === "no_chart") throw new AppError("INVALID", `Nothing was imported. ${last.why}`);
  if (last.kind !== "chart") throw unexpected();
  return { positions, columns: last.columns };
}
