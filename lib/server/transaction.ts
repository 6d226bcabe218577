import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { db, type Prisma } from "./db";

export type Tx = Prisma.TransactionClient;

const TRIES = 5;
const RETRYABLE = /\b(40001|40P01|P2034)\b/;

/** A serialisation failure or a deadlock: the same work may succeed when it is done again. */
function isRetryable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  const meta = "meta" in error ? JSON.stringify(error.meta) : "";
  return RETRYABLE.test(code) || (code === "P2010" && RETRYABLE.test(meta));
}

/**
 * One explicit transaction that begins with the given literal settings. They are statements and not
 * `set_config()`, since a distributed Postgres hands on only statements.
 */
export async function transaction<Answer>(
  settings: readonly string[],
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().$transaction(async (tx) => {
        await tx.$executeRawUnsafe(settings.join("; "));
        return work(tx);
      });
    } catch (error) {
      if (attempt === TRIES || !isRetryable(error)) throw error;
      await pause(2 ** attempt * 10 * (0.5 + Math.random()));
    }
  }
}

/** One snapshot for all the reads of a transaction: a write must not be seen by half. Called first. */
export const atOneMoment = (tx: Tx) =>
  tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`;

/** Whether a unique index refused a row: the index decides a race, the caller says what it means. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "P2002";
