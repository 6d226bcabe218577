import "server-only";
import { hasMailServer } from "@/lib/server/mail";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { mailPolicy } from "./policy";
import type { Post } from "./schema";

/** Failed messages that are shown. */
const MOST_SHOWN = 20;

/** Which messages wait, and which could not be delivered. */
export async function readPost(scope: Scope): Promise<Post> {
  assertCan(scope, mailPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    const waiting = await tx.mail.count({
      where: { workspaceId, state: { in: ["waiting", "sending"] } },
    });
    const failed = await tx.mail.findMany({
      where: { workspaceId, state: "failed" },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: MOST_SHOWN,
    });
    return {
      hasServer: hasMailServer(),
      waiting,
      failed: failed.map(({ id, toAddress, subject, fault, at }) => ({
        id,
        to: toAddress,
        subject,
        fault: fault ?? "no_answer",
        at,
      })),
    };
  });
}
