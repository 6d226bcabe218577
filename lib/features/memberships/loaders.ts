import "server-only";
import { dayAt } from "@/lib/server/clock";
import { requireScope, requireUser } from "@/lib/server/session";
import { timeZoneOf } from "@/lib/server/workspace-day";
import { listMembers } from "./data";

/** Everybody in the workspace, the one who asks marked. */
export async function loadMembers(workspace: string) {
  const scope = await requireScope(workspace);
  const { id } = await requireUser();
  const members = await listMembers(scope);
  const timeZone = await timeZoneOf(scope);
  return members.map(({ createdAt, ...member }) => ({
    ...member,
    since: dayAt(createdAt, timeZone),
    self: member.userId === id,
  }));
}
