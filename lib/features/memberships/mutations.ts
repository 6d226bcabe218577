import "server-only";
import { recordAudit } from "@/lib/server/audit";
import { AppError, notFound, stale } from "@/lib/server/errors";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { membershipPolicy } from "./policy";
import type { SetMailedInput } from "./schema";

/** Whether notices of this workspace come to the one who asks by e-mail too. */
export async function setMailed(
  scope: Scope,
  { mailed, version }: SetMailedInput,
): Promise<{ version: number }> {
  assertCan(scope, membershipPolicy.choose);
  const { workspaceId } = scope;
  const userId = actingUserId(scope);
  if (userId === null) throw new AppError("FORBIDDEN", "Only a person gets messages.");
  const where = { workspaceId, userId };
  return inWorkspace(scope, async (tx) => {
    const { count } = await tx.membership.updateMany({
      where: { ...where, version },
      data: { mailed, version: { increment: 1 } },
    });
    if (count === 0) {
      const select = { mailed: true, version: true };
      const current = await tx.membership.findFirst({ where, select });
      throw current === null ? notFound("membership") : stale("choice", current);
    }
    await recordAudit(tx, scope, {
      action: "membership.mailed",
      subject: { kind: "user", id: userId },
      after: { mailed },
    });
    return { version: version + 1 };
  });
}
