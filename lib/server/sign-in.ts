import "server-only";
import { recordAuthEvent } from "./auth-event";
import { db } from "./db";
import type { Email } from "./email";
import { AppError } from "./errors";
import { passwordFits } from "./password";
import { type Limit, refundTries, spendTries } from "./rate-limit";
import { openSession } from "./session-store";
import type { Tx } from "./transaction";
import type { Visitor } from "./visitor";

interface Credentials {
  readonly email: Email;
  readonly password: string;
}

/** Guesses at one account's password, from wherever they are made. */
export const accountLimit = (email: string): Limit => ({ key: `account ${email}`, tries: 10 });
const addressLimit = (address: string): Limit => ({ key: `address ${address}`, tries: 50 });
export const signUpLimit = (address: string): Limit => ({ key: `sign-up ${address}`, tries: 100 });

/** Locks the account while its password is still the one that was checked. */
async function lockAccount(tx: Tx, userId: string, passwordHash: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM users WHERE id = ${userId}::uuid AND password_hash = ${passwordHash} FOR UPDATE`;
  return rows.length === 1;
}

/** A session's key; `null` when the account or its password is not the one that was claimed. */
async function admit({ email, password }: Credentials, visitor: Visitor): Promise<string | null> {
  const { address, userAgent } = visitor;
  const user = await db().user.findUnique({ where: { email } });
  const fits = await passwordFits(user?.passwordHash ?? null, password);
  return db().$transaction(async (tx) => {
    if (user === null || !fits || !(await lockAccount(tx, user.id, user.passwordHash))) {
      await recordAuthEvent(tx, { kind: "sign-in-refused", userId: user?.id ?? null, address });
      return null;
    }
    await recordAuthEvent(tx, { kind: "sign-in", userId: user.id, address });
    return openSession(tx, user.id, userAgent);
  });
}

/**
 * Signs in with a password and returns the new session's key. An unknown address and a wrong
 * password cost the same work and get the same answer.
 */
export async function signIn(credentials: Credentials, visitor: Visitor): Promise<string> {
  const limits = [addressLimit(visitor.address), accountLimit(credentials.email)];
  await spendTries(limits);
  const key = await admit(credentials, visitor);
  if (key === null) {
    throw new AppError("UNAUTHENTICATED", "This e-mail address and password do not match.");
  }
  await refundTries(limits);
  return key;
}
