import { parentPort } from "node:worker_threads";
import type { SheetRefusal } from "@/lib/domain/sheet";
import { Refused } from "@/lib/server/sheet/refused";

/** Rows a message: small enough that taking one over holds up nobody. */
const BATCH = 1_000;

export interface RefusedMessage {
  readonly kind: "refused";
  readonly refusal: SheetRefusal;
}

/** A worker names its own messages: `const say: (message: ChartMessage) => void = send`. */
export const send = (message: unknown): void => parentPort?.postMessage(message);

/** Sends what it is given in batches; `flush` sends the rest. */
export function batches<Item>(sendBatch: (batch: readonly Item[]) => void) {
  let batch: Item[] = [];
  const flush = () => {
    if (batch.length > 0) sendBatch(batch);
    batch = [];
  };
  const add = (item: Item) => {
    batch.push(item);
    if (batch.length === BATCH) flush();
  };
  return { add, flush };
}

/** Runs a worker's whole work; what goes wrong is its last message. */
export async function orRefused(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const refusal: SheetRefusal = error instanceof Refused ? error.refusal : { kind: "unreadable" };
    send({ kind: "refused", refusal } satisfies RefusedMessage);
  }
}
