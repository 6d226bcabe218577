import "server-only";
import { recordAudit } from "@/lib/server/audit";
import { notFound, stale } from "@/lib/server/errors";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { workspacePolicy } from "./policy";
import type { UpdateWorkspaceInput } from "./schema";

/** Changes the name and where a day begins; keeps the address, so that no link breaks. */
export async function updateWorkspace(
  scope: Scope,
  { name, timeZone, version }: UpdateWorkspaceInput,
): Promise<{ version: number }> {
  assertCan(scope, workspacePolicy.manage);
  const { workspaceId } = scope;
  const where = { id: workspaceId };
  const select = { name: true, timeZone: true, version: true };
  return inWorkspace(scope, async (tx) => {
    const before = await tx.workspace.findUnique({ where, select });
    if (before === null) throw notFound("workspace");
    const { count } = await tx.workspace.updateMany({
      where: { id: workspaceId, version },
      data: { name, timeZone, version: { increment: 1 } },
    });
    if (count === 0) {
      throw stale("workspace", await tx.workspace.findUniqueOrThrow({ where, select }));
    }
    await recordAudit(tx, scope, {
      action: "workspace.update",
      subject: { kind: "workspace", id: workspaceId },
      before: { name: before.name, timeZone: before.timeZone },
      after: { name, timeZone },
    });
    return { version: version + 1 };
  });
}
