import "server-only";
import { now } from "./clock";
import { db } from "./db";
import { AppError } from "./errors";

const WINDOW_MINUTES = 15;

export interface Limit {
  readonly key: string;
  readonly tries: number;
  /** A quarter of an hour where it is not said; at most a day. */
  readonly minutes?: number;
}

/**
 * Counts tries and says whether they are allowed. One statement under the row's lock, by the
 * database's clock: exact however many instances ask at once.
 */
async function isAllowed(
  { key, tries, minutes = WINDOW_MINUTES }: Limit,
  count: number,
): Promise<boolean> {
  const counted = await db().$executeRaw`
    INSERT INTO rate_limits AS held (key, started_at, tries) VALUES (${key}, now(), ${count}::int)
    ON CONFLICT (key) DO UPDATE SET
      tries = CASE WHEN held.started_at > now() - make_interval(mins => ${minutes}::int)
        THEN held.tries + ${count}::int ELSE ${count}::int END,
      started_at = CASE WHEN held.started_at > now() - make_interval(mins => ${minutes}::int)
        THEN held.started_at ELSE now() END
    WHERE held.tries + ${count}::int <= ${tries}::int
      OR held.started_at <= now() - make_interval(mins => ${minutes}::int)`;
  return counted === 1;
}

async function limited({ key, minutes = WINDOW_MINUTES }: Limit): Promise<AppError> {
  const row = await db().rateLimit.findUnique({ where: { key } });
  const spent = row === null ? 0 : (now().getTime() - row.startedAt.getTime()) / 60_000;
  const left = Math.max(1, Math.ceil(minutes - spent));
  const hours = Math.ceil(left / 60);
  const long = hours > 2 ? `${hours} hours` : `${left} minutes`;
  const wait = left === 1 ? "a minute" : long;
  return new AppError("RATE_LIMITED", `Too many tries. Try again in ${wait}.`);
}

/** Spends a try of each limit in turn, or several at once; refuses at the first that is used up, and says until when. */
export async function spendTries(limits: readonly Limit[], count = 1): Promise<void> {
  for (const limit of limits) {
    if (!(await isAllowed(limit, count))) throw await limited(limit);
  }
}

/** Gives back the tries of a guess that was right, and clears away what has run out. */
export async function refundTries(limits: readonly Limit[], count = 1): Promise<void> {
  await db().rateLimit.updateMany({
    where: { key: { in: limits.map(({ key }) => key) }, tries: { gte: count } },
    data: { tries: { decrement: count } },
  });
  await db().$executeRaw`DELETE FROM rate_limits WHERE started_at < now() - interval '1 day'`;
}
