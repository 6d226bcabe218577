import "server-only";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { membershipPolicy } from "./policy";

/** The members of the workspace, the oldest first. */
export async function listMembers(scope: Scope) {
  assertCan(scope, membershipPolicy.read);
  const { workspaceId } = scope;
  const rows = await inWorkspace(scope, (tx) =>
    tx.membership.findMany({
      where: { workspaceId },
      orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
      select: {
        userId: true,
        role: true,
        limited: true,
        createdAt: true,
        user: { select: { name: true, email: true } },
      },
    }),
  );
  return rows.map(({ user, ...member }) => ({ ...member, ...user }));
}
