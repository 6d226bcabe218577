import { Worker } from "node:worker_threads";
import { accept, refuse, type Result } from "@/lib/domain/result";
import type { FormulaCell, SheetFile, SheetRefusal, SheetRow } from "@/lib/domain/sheet";
import { inWorker, LIMITS } from "@/lib/server/sheet/in-worker";
import type { SheetMessage } from "@/lib/server/sheet/sheet-worker";

interface SheetInProgress {
  readonly name: string;
  readonly unevaluated: readonly FormulaCell[];
  readonly rows: SheetRow[];
}

const startWorker = (bytes: Uint8Array) =>
  new Worker(new URL("./sheet-worker.ts", import.meta.url), {
    workerData: { bytes },
    resourceLimits: LIMITS,
  });

/** Reads a CSV or XLSX file from a stranger as sheets of text. */
export function readSheets(bytes: Uint8Array): Promise<Result<SheetFile, SheetRefusal>> {
  const sheets: SheetInProgress[] = [];
  return inWorker(bytes, {
    start: () => startWorker(bytes),
    onMessage: (message: SheetMessage) => {
      switch (message.kind) {
        case "sheet":
          sheets.push({ ...message.sheet, rows: [] });
          return null;
        case "rows":
          sheets.at(-1)?.rows.push(...message.rows);
          return null;
        case "read":
          return accept({ form: message.form, sheets });
        case "refused":
          return refuse(message.refusal);
      }
    },
  });
}
