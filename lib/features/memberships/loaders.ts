import "server-only";
import { isoDate } from "@/lib/server/dates";
import { requireScope, requireUser } from "@/lib/server/session";
import { listMembers } from "./data";

/** Everybody in the workspace, the one who asks marked. */
export async function loadMembers(workspace: string) {
  const scope = await requireScope(workspace);
  const { id } = await requireUser();
  const members = await listMembers(scope);
  return members.map(({ createdAt, ...member }) => ({
    ...member,
    since: isoDate(createdAt),
    self: member.userId === id,
  }));
}
