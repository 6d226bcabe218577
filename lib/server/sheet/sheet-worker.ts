import { parentPort, workerData } from "node:worker_threads";
import type { Sheet, SheetForm, SheetRefusal, SheetRow } from "@/lib/domain/sheet";
import { decodeText } from "@/lib/server/sheet/decode-text";
import { isArchive } from "@/lib/server/sheet/inflate-workbook";
import { readDelimited } from "@/lib/server/sheet/read-delimited";
import { readWorkbook } from "@/lib/server/sheet/read-workbook";
import { Refused } from "@/lib/server/sheet/refused";

/** What the worker says, in this order: for each sheet `sheet`, then its `rows`; last `read` or `refused`. */
export type SheetMessage =
  | { readonly kind: "sheet"; readonly sheet: Pick<Sheet, "name" | "unevaluated"> }
  | { readonly kind: "rows"; readonly rows: readonly SheetRow[] }
  | { readonly kind: "read"; readonly form: SheetForm }
  | { readonly kind: "refused"; readonly refusal: SheetRefusal };

export const MOST_CELLS = 5_000_000;
/** Rows a message: small enough that taking one over holds up nobody. */
const BATCH = 1_000;

const isOldWorkbook = (bytes: Uint8Array) => bytes[0] === 0xd0 && bytes[1] === 0xcf;

const send = (message: SheetMessage) => parentPort?.postMessage(message);

let cellsSent = 0;
let batch: SheetRow[] = [];

function flush(): void {
  if (batch.length > 0) send({ kind: "rows", rows: batch });
  batch = [];
}

function sendRow(row: SheetRow): void {
  cellsSent += row.cells.length;
  if (cellsSent > MOST_CELLS) throw new Refused({ kind: "too_many_cells", most: MOST_CELLS });
  batch.push(row);
  if (batch.length === BATCH) flush();
}

async function read(bytes: Uint8Array): Promise<SheetForm> {
  if (isOldWorkbook(bytes)) throw new Refused({ kind: "old_or_locked_workbook" });
  if (!isArchive(bytes)) {
    const { text, encoding } = decodeText(bytes);
    send({ kind: "sheet", sheet: { name: "", unevaluated: [] } });
    const delimiter = readDelimited(text, sendRow);
    flush();
    return { kind: "text", encoding, delimiter };
  }
  for (const { name, unevaluated, rows } of await readWorkbook(bytes)) {
    send({ kind: "sheet", sheet: { name, unevaluated } });
    for (const row of rows) sendRow(row);
    flush();
  }
  return { kind: "workbook" };
}

/** The one thing that is passed in; raw bytes would arrive broken once bundled, so they stand in an object. */
const bytesOf = (data: unknown) => (data as { readonly bytes: Uint8Array }).bytes;

try {
  send({ kind: "read", form: await read(bytesOf(workerData)) });
} catch (error) {
  const refusal: SheetRefusal = error instanceof Refused ? error.refusal : { kind: "unreadable" };
  send({ kind: "refused", refusal });
}
