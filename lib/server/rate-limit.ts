import "server-only";
import { now } from "./clock";
import { db } from "./db";
import { AppError } from "./errors";

const WINDOW_MINUTES = 15;

export interface Limit {
  readonly key: string;
  readonly tries: number;
}

/**
 * Counts a try and says whether it is allowed. One statement under the row's lock, by the
 * database's clock: exact however many instances ask at once.
 */
async function isAllowed({ key, tries }: Limit): Promise<boolean> {
  const counted = await db().$executeRaw`
    INSERT INTO rate_limits AS held (key, started_at, tries) VALUES (${key}, now(), 1)
    ON CONFLICT (key) DO UPDATE SET
      tries = CASE WHEN held.started_at > now() - make_interval(mins => ${WINDOW_MINUTES}::int)
        THEN held.tries + 1 ELSE 1 END,
      started_at = CASE WHEN held.started_at > now() - make_interval(mins => ${WINDOW_MINUTES}::int)
        THEN held.started_at ELSE now() END
    WHERE held.tries < ${tries}
      OR held.started_at <= now() - make_interval(mins => ${WINDOW_MINUTES}::int)`;
  return counted === 1;
}

async function limited(key: string): Promise<AppError> {
  const row = await db().rateLimit.findUnique({ where: { key } });
  const spent = row === null ? 0 : (now().getTime() - row.startedAt.getTime()) / 60_000;
  const left = Math.max(1, Math.ceil(WINDOW_MINUTES - spent));
  const wait = left === 1 ? "a minute" : `${left} minutes`;
  return new AppError("RATE_LIMITED", `Too many tries. Try again in ${wait}.`);
}

/** Spends one try of each limit in turn; refuses at the first that is used up, and says until when. */
export async function spendTries(limits: readonly Limit[]): Promise<void> {
  for (const limit of limits) {
    if (!(await isAllowed(limit))) throw await limited(limit.key);
  }
}

/** Gives back the tries of a guess that was right, and clears away what has run out. */
export async function refundTries(limits: readonly Limit[]): Promise<void> {
  await db().rateLimit.updateMany({
    where: { key: { in: limits.map(({ key }) => key) }, tries: { gt: 0 } },
    data: { tries: { decrement: 1 } },
  });
  await db().$executeRaw`DELETE FROM rate_limits WHERE started_at < now() - interval '1 day'`;
}
