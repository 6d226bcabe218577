import "server-only";
import { recordAudit } from "@/lib/server/audit";
import { notFound, stale } from "@/lib/server/errors";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { workspacePolicy } from "./policy";
import type { RenameWorkspaceInput } from "./schema";

/** Changes the name and keeps the address, so that no link breaks. */
export async function renameWorkspace(
  scope: Scope,
  { name, version }: RenameWorkspaceInput,
): Promise<{ version: number }> {
  assertCan(scope, workspacePolicy.manage);
  const { workspaceId } = scope;
  const where = { id: workspaceId };
  const select = { name: true, version: true };
  return inWorkspace(scope, async (tx) => {
    const before = await tx.workspace.findUnique({ where, select });
    if (before === null) throw notFound("workspace");
    const { count } = await tx.workspace.updateMany({
      where: { id: workspaceId, version },
      data: { name, version: { increment: 1 } },
    });
    if (count === 0) {
      throw stale("workspace", await tx.workspace.findUniqueOrThrow({ where, select }));
    }
    await recordAudit(tx, scope, {
      action: "workspace.rename",
      subject: { kind: "workspace", id: workspaceId },
      before: { name: before.name },
      after: { name },
    });
    return { version: version + 1 };
  });
}
