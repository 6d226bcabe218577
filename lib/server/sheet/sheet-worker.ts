import { workerData } from "node:worker_threads";
import type { Sheet, SheetForm, SheetRow } from "@/lib/domain/sheet";
import { readFile } from "@/lib/server/sheet/read-file";
import { batches, orRefused, type RefusedMessage, send } from "@/lib/server/sheet/send";

/** What the worker says, in this order: for each sheet `sheet`, then its `rows`; last `read` or `refused`. */
export type SheetMessage =
  | { readonly kind: "sheet"; readonly sheet: Pick<Sheet, "name" | "unevaluated"> }
  | { readonly kind: "rows"; readonly rows: readonly SheetRow[] }
  | { readonly kind: "read"; readonly form: SheetForm }
  | RefusedMessage;

/** The one thing that is passed in; raw bytes would arrive broken once bundled, so they stand in an object. */
const bytesOf = (data: unknown) => (data as { readonly bytes: Uint8Array }).bytes;

const say: (message: SheetMessage) => void = send;

await orRefused(async () => {
  const rows = batches<SheetRow>((batch) => say({ kind: "rows", rows: batch }));
  const form = await readFile(bytesOf(workerData), {
    onSheet: (sheet) => {
      rows.flush();
      say({ kind: "sheet", sheet });
    },
    onRow: rows.add,
  });
  rows.flush();
  say({ kind: "read", form });
});
