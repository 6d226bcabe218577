import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { isSlug } from "@/lib/format/slug";
import { newId } from "./ids";
import { localPath } from "./local-path";
import { asUser, inWorkspace, mintScope, type Scope } from "./scope";
import { readSessionKey } from "./session-cookie";
import { findSession, type Session, type SignedInUser } from "./session-store";

/** Who is signed in; looked up at every request, so that a session ends the moment its row does. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const key = await readSessionKey();
  return key === null ? null : findSession(key);
});

/** The session, or off to sign in and back to the page that was asked for (proxy.ts names it). */
export async function requireSession(): Promise<Session> {
  const session = await currentSession();
  if (session !== null) return session;
  const here = localPath((await headers()).get("x-titleworthy-path") ?? "/");
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(here)}`);
}

export const requireUser = async (): Promise<SignedInUser> => (await requireSession()).user;

/** The workspaces that a user is a member of, the oldest membership first. */
export function listWorkspaces(userId: string) {
  return asUser(userId, async (tx) => {
    const memberships = await tx.membership.findMany({
      where: { userId, workspace: { state: "active" } },
      orderBy: [{ createdAt: "asc" }, { workspaceId: "asc" }],
      select: { workspace: { select: { slug: true, name: true } } },
    });
    return memberships.map(({ workspace }) => workspace);
  });
}

const membershipOf = (userId: string, slug: string) =>
  asUser(userId, (tx) =>
    tx.membership.findFirst({
      where: { userId, workspace: { slug, state: "active" } },
      select: { workspaceId: true, role: true, limited: true },
    }),
  );

/**
 * The scope of the signed-in user in the workspace of that slug, from rows read for this request. A
 * slug that does not exist and one of somebody else's workspace get the same answer.
 */
export const requireScope = cache(async (slug: string): Promise<Scope> => {
  const { id: userId } = await requireUser();
  if (!isSlug(slug)) notFound();
  const membership = await membershipOf(userId, slug);
  if (membership === null) notFound();
  const { workspaceId, role, limited } = membership;
  const claims = { workspaceId, role, actor: { kind: "user", userId } } as const;
  if (!limited) return mintScope({ ...claims, companies: "all" });
  const listed = await inWorkspace(mintScope({ ...claims, companies: [] }), (tx) =>
    tx.membershipCompany.findMany({
      where: { workspaceId, userId },
      select: { companyId: true },
    }),
  );
  return mintScope({ ...claims, companies: listed.map(({ companyId }) => companyId) });
});

/** The scope of somebody who signs up: the account and the workspace come into being with it. */
export const founderScope = (): Scope =>
  mintScope({
    workspaceId: newId(),
    actor: { kind: "user", userId: newId() },
    role: "owner",
    companies: "all",
  });
