import "server-only";
import { notFound } from "@/lib/server/errors";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { membershipPolicy } from "./policy";

function ownId(scope: Scope): string {
  const userId = actingUserId(scope);
  if (userId === null) throw notFound("membership");
  return userId;
}

/** How messages of the workspace reach the one who asks. */
export async function readOwnMembership(scope: Scope) {
  assertCan(scope, membershipPolicy.read);
  const { workspaceId } = scope;
  const own = await inWorkspace(scope, (tx) =>
    tx.membership.findFirst({
      where: { workspaceId, userId: ownId(scope) },
      select: { mailed: true, version: true },
    }),
  );
  if (own === null) throw notFound("membership");
  return own;
}

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
