import "server-only";
import { redirect } from "next/navigation";
import { readOwnMembership } from "@/lib/features/memberships/data";
import { dayAt } from "@/lib/server/clock";
import { currentSession, listWorkspaces, requireScope, requireSession } from "@/lib/server/session";
import { listSessions } from "@/lib/server/session-store";
import { timeZoneOf } from "@/lib/server/workspace-day";

/** Sends a visitor to where they belong; comes back only for a user without any workspace. */
export async function loadStart(): Promise<void> {
  const session = await currentSession();
  if (session === null) redirect("/sign-in");
  const [first] = await listWorkspaces(session.user.id);
  if (first !== undefined) redirect(`/w/${first.slug}`);
}

/** Sends away from the sign-in pages who is signed in already. */
export async function loadSignIn(): Promise<void> {
  if ((await currentSession()) !== null) redirect("/");
}

/** The user, how messages of a workspace reach them, and the browsers in which they are signed in. */
export async function loadAccount(workspace: string) {
  const scope = await requireScope(workspace);
  const { id, user } = await requireSession();
  const [sessions, membership, timeZone] = await Promise.all([
    listSessions(user.id),
    readOwnMembership(scope),
    timeZoneOf(scope),
  ]);
  return {
    user,
    membership,
    browsers: sessions.map((session) => ({
      id: session.id,
      userAgent: session.userAgent,
      signedInOn: dayAt(session.createdAt, timeZone),
      current: session.id === id,
    })),
  };
}
