import "server-only";
import { redirect } from "next/navigation";
import { readOwnMembership } from "@/lib/features/memberships/data";
import { isoDate } from "@/lib/server/dates";
import { currentSession, listWorkspaces, requireScope, requireSession } from "@/lib/server/session";
import { listSessions } from "@/lib/server/session-store";

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
  const [sessions, membership] = await Promise.all([
    listSessions(user.id),
    readOwnMembership(scope),
  ]);
  return {
    user,
    membership,
    browsers: sessions.map((session) => ({
      id: session.id,
      userAgent: session.userAgent,
      signedInOn: isoDate(session.createdAt),
      current: session.id === id,
    })),
  };
}
