import type { Worker } from "node:worker_threads";
import { refuse, type Result } from "@/lib/domain/result";
import type { SheetRefusal } from "@/lib/domain/sheet";
import { isArchive } from "@/lib/server/sheet/inflate-workbook";
import { turns } from "@/lib/server/turns";

/** Bytes of the largest file that is read; one more is refused. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** For every worker that a stranger's file is given to. */
export const LIMITS = { maxOldGenerationSizeMb: 256 } as const;

/**
 * An archive may hold anything until the worker's first message says that it is open; reading text
 * takes as long as it is, 20 MB on a busy machine some seconds.
 */
const SECONDS = { archive: 5, text: 30 } as const;

/** Two at once could take the memory of both. */
const oneAtATime = turns(1);

interface Reading<Message, Value> {
  readonly start: () => Worker;
  /** Takes over a message; answers when it was the last. */
  readonly onMessage: (message: Message) => Result<Value, SheetRefusal> | null;
}

function run<Message, Value>(
  bytes: Uint8Array,
  { start, onMessage }: Reading<Message, Value>,
): Promise<Result<Value, SheetRefusal>> {
  return new Promise((resolve) => {
    const worker = start();
    let timer: NodeJS.Timeout | undefined;
    let isOpened = false;
    const finish = (answer: Result<Value, SheetRefusal>) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const allow = (seconds: number) => {
      clearTimeout(timer);
      const late = refuse({ kind: "took_too_long", seconds } as const);
      timer = setTimeout(finish, seconds * 1000, late);
    };
    worker.on("online", () => allow(isArchive(bytes) ? SECONDS.archive : SECONDS.text));
    worker.on("message", (message: Message) => {
      const answer = onMessage(message);
      if (answer !== null) return finish(answer);
      if (!isOpened) allow(SECONDS.text);
      isOpened = true;
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const isFull = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      finish(refuse({ kind: isFull ? "too_much_memory" : "unreadable" }));
    });
  });
}

/**
 * Reads a stranger's file in a worker with bounded memory and time, one file after the other; other
 * requests are answered meanwhile. Refused as a whole where any of it cannot be read.
 */
export async function inWorker<Message, Value>(
  bytes: Uint8Array,
  reading: Reading<Message, Value>,
): Promise<Result<Value, SheetRefusal>> {
  if (bytes.length === 0) return refuse({ kind: "empty" });
  if (bytes.length > MOST_BYTES)
    return refuse({ kind: "too_large", bytes: bytes.length, most: MOST_BYTES });
  return oneAtATime(() => run(bytes, reading));
}
