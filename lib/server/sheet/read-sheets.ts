import { Worker } from "node:worker_threads";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { FormulaCell, SheetFile, SheetRefusal, SheetRow } from "@/lib/domain/sheet";
import { isArchive } from "@/lib/server/sheet/inflate-workbook";
import { turns } from "@/lib/server/turns";
import type { SheetMessage } from "@/lib/server/sheet/sheet-worker";

/** Bytes of the largest file that is read; one more is refused. */
export const MOST_BYTES = 20 * 1024 * 1024;

const HEAP_MB = 256;
/** An archive may hold anything; reading text takes as long as it is, 20 MB on a busy machine some seconds. */
const SECONDS = { archive: 5, text: 30 } as const;

type Answer = Result<SheetFile, SheetRefusal>;

interface SheetInProgress {
  readonly name: string;
  readonly unevaluated: readonly FormulaCell[];
  readonly rows: SheetRow[];
}

const startWorker = (bytes: Uint8Array) =>
  new Worker(new URL("./sheet-worker.ts", import.meta.url), {
    workerData: { bytes },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });

function readInWorker(bytes: Uint8Array): Promise<Answer> {
  return new Promise((resolve) => {
    const sheets: SheetInProgress[] = [];
    const worker = startWorker(bytes);
    let timer: NodeJS.Timeout | undefined;
    const finish = (answer: Answer) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    worker.on("online", () => {
      const seconds = isArchive(bytes) ? SECONDS.archive : SECONDS.text;
      timer = setTimeout(
        finish,
        seconds * 1000,
        refuse({ kind: "took_too_long", seconds } as const),
      );
    });
    worker.on("message", (message: SheetMessage) => {
      switch (message.kind) {
        case "sheet":
          sheets.push({ ...message.sheet, rows: [] });
          break;
        case "rows":
          sheets.at(-1)?.rows.push(...message.rows);
          break;
        case "read":
          finish(accept({ form: message.form, sheets }));
          break;
        case "refused":
          finish(refuse(message.refusal));
          break;
      }
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const isFull = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      finish(refuse({ kind: isFull ? "too_much_memory" : "unreadable" }));
    });
  });
}

/** Two at once could take the memory of both. */
const oneAtATime = turns(1);

/**
 * Reads a CSV or XLSX file from a stranger as sheets of text, in a worker with bounded memory and
 * time; other requests are answered meanwhile. Refused as a whole where any of it cannot be read.
 */
export async function readSheets(bytes: Uint8Array): Promise<Answer> {
  if (bytes.length === 0) return refuse({ kind: "empty" });
  if (bytes.length > MOST_BYTES)
    return refuse({ kind: "too_large", bytes: bytes.length, most: MOST_BYTES });
  return oneAtATime(() => readInWorker(bytes));
}
