import "server-only";
import { requireScope, requireUser } from "@/lib/server/session";
import { listMembers } from "./data";

export async function loadMembers(workspace: string) {
  const scope = await requireScope(workspace);
  const { id } = await requireUser(`/w/${workspace}/settings`);
  const members = await listMembers(scope);
  return members.map(({ userId, ...member }) => ({ ...member, self: userId === id, userId }));
}
