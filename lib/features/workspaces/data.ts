import "server-only";
import { notFound } from "@/lib/server/errors";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { workspacePolicy } from "./policy";

/** The workspace itself, with the version that a change of it must name. */
export async function readWorkspace(scope: Scope) {
  assertCan(scope, workspacePolicy.read);
  const { workspaceId } = scope;
  const workspace = await inWorkspace(scope, (tx) =>
    tx.workspace.findUnique({
      where: { id: workspaceId },
      select: { slug: true, name: true, timeZone: true, version: true },
    }),
  );
  if (workspace === null) throw notFound("workspace");
  return workspace;
}
