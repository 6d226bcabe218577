import "server-only";
import { randomBytes } from "node:crypto";
import { now } from "./clock";
import { db } from "./db";
import { newId } from "./ids";
import { SESSION_SECONDS } from "./session-cookie";
import { sha256 } from "./sha256";
import type { Tx } from "./transaction";

export interface SignedInUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Session {
  readonly id: string;
  readonly user: SignedInUser;
}

/** Writes the row of a new session and returns its key, of which only the hash is kept. */
export async function openSession(
  tx: Tx,
  userId: string,
  userAgent: string | null,
): Promise<string> {
  const key = randomBytes(32).toString("base64url");
  await tx.session.create({
    data: {
      id: newId(),
      tokenHash: sha256(key),
      userId,
      expiresAt: new Date(now().getTime() + SESSION_SECONDS * 1000),
      userAgent: userAgent?.slice(0, 300) ?? null,
    },
  });
  return key;
}

/** The live session that a key names. A failed read is an error and never "signed out". */
export function findSession(key: string): Promise<Session | null> {
  return db().session.findFirst({
    where: { tokenHash: sha256(key), expiresAt: { gt: now() } },
    select: { id: true, user: { select: { id: true, name: true, email: true } } },
  });
}

/** The browsers in which a user is signed in, the newest first. */
export function listSessions(userId: string) {
  return db().session.findMany({
    where: { userId, expiresAt: { gt: now() } },
    orderBy: { createdAt: "desc" },
    select: { id: true, createdAt: true, userAgent: true },
  });
}
