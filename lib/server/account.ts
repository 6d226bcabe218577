import "server-only";
import { recordAuthEvent } from "./auth-event";
import { db } from "./db";
import type { Email } from "./email";
import { AppError, notFound } from "./errors";
import { hashPassword, passwordFits } from "./password";
import { refundTries, spendTries } from "./rate-limit";
import type { Session } from "./session-store";
import { accountLimit } from "./sign-in";

// An account belongs to no workspace: its writes go to the account's log, not to an audit chain.

interface PasswordChange {
  readonly session: Session;
  readonly current: string;
  readonly next: string;
  readonly address: string;
}

/** Sets a new password for who knows the old one; every other browser is signed out at once. */
export async function changePassword(change: PasswordChange): Promise<void> {
  const { session, current, next, address } = change;
  const { id: userId, email } = session.user;
  const limits = [accountLimit(email)];
  await spendTries(limits);
  const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id: userId } });
  if (!(await passwordFits(passwordHash, current))) {
    await recordAuthEvent(db(), { kind: "password-change-refused", userId, address });
    throw new AppError("INVALID", "Your password was not changed.", {
      fields: { currentPassword: "This is not your password." },
    });
  }
  const nextHash = await hashPassword(next);
  await db().$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, passwordHash },
      data: { passwordHash: nextHash, version: { increment: 1 } },
    });
    if (count === 0) {
      throw new AppError("STALE", "Your password was changed elsewhere a moment ago.");
    }
    await tx.session.deleteMany({ where: { userId, id: { not: session.id } } });
    await recordAuthEvent(tx, { kind: "password-change", userId, address });
  });
  await refundTries(limits);
}

/**
 * Sets a password on an operator's word; every browser is signed out at once, and the tries that
 * were spent on the old one are forgotten.
 */
export async function resetPassword(email: Email, next: string): Promise<void> {
  const passwordHash = await hashPassword(next);
  await db().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (user === null) throw notFound("account");
    await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, version: { increment: 1 } },
    });
    await tx.session.deleteMany({ where: { userId: user.id } });
    await tx.rateLimit.deleteMany({ where: { key: accountLimit(email).key } });
    await recordAuthEvent(tx, { kind: "password-reset", userId: user.id, address: null });
  });
}

/** Signs out the named browser of this user, or every one. */
export async function signOut(
  userId: string,
  which: { readonly sessionId: string } | "everywhere",
  address: string,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const id = which === "everywhere" ? {} : { id: which.sessionId };
    const { count } = await tx.session.deleteMany({ where: { ...id, userId } });
    if (count > 0) await recordAuthEvent(tx, { kind: "sign-out", userId, address });
  });
}
