import "server-only";
import { db } from "./db";

export interface Limit {
  readonly key: string;
  readonly tries: number;
  readonly minutes: number;
}

/**
 * Counts a try and says when the next is allowed, or `null` when this one is. One statement under
 * the row's lock, by the database's clock: exact however many instances ask at once.
 */
export async function countTry({ key, tries, minutes }: Limit): Promise<Date | null> {
  const allowed = await db().$executeRaw`
    INSERT INTO rate_limits AS held (key, started_at, tries) VALUES (${key}, now(), 1)
    ON CONFLICT (key) DO UPDATE SET
      tries = CASE WHEN held.started_at > now() - make_interval(mins => ${minutes}::int) THEN held.tries + 1 ELSE 1 END,
      started_at = CASE WHEN held.started_at > now() - make_interval(mins => ${minutes}::int) THEN held.started_at ELSE now() END
    WHERE held.tries < ${tries} OR held.started_at <= now() - make_interval(mins => ${minutes}::int)`;
  if (allowed === 1) return null;
  const row = await db().rateLimit.findUnique({ where: { key } });
  return row === null ? null : new Date(row.startedAt.getTime() + minutes * 60_000);
}

/** Takes back a try that was no guess: one that succeeded. */
export async function forgiveTry(key: string): Promise<void> {
  await db().rateLimit.updateMany({
    where: { key, tries: { gt: 0 } },
    data: { tries: { decrement: 1 } },
  });
}
