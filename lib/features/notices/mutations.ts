import "server-only";
import { recordAudit } from "@/lib/server/audit";
import { AppError, notFound } from "@/lib/server/errors";
import { actingUserId, assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { noticePolicy } from "./policy";
import type { MarkNoticesReadInput } from "./schema";

/** Marks notices as read by the member who asks; all of them, or none where one cannot be seen. */
export async function markNoticesRead(
  scope: Scope,
  { noticeIds }: MarkNoticesReadInput,
): Promise<void> {
  assertCan(scope, noticePolicy.read);
  const { workspaceId } = scope;
  const userId = actingUserId(scope);
  if (userId === null) throw new AppError("FORBIDDEN", "Only a person can read a notice.");
  await inWorkspace(scope, async (tx) => {
    const notices = await tx.notice.findMany({
      where: {
        workspaceId,
        ...(noticeIds === null ? { reads: { none: { userId } } } : { id: { in: noticeIds } }),
      },
      select: { id: true, companyId: true },
    });
    if (noticeIds !== null && notices.length < new Set(noticeIds).size) throw notFound("notice");
    const { count } = await tx.noticeRead.createMany({
      data: notices.map(({ id, companyId }) => ({ workspaceId, companyId, noticeId: id, userId })),
      skipDuplicates: true,
    });
    if (count === 0) return;
    await recordAudit(tx, scope, {
      action: "notice.read",
      subject: { kind: "user", id: userId },
      after: { notices: count },
    });
  });
}
