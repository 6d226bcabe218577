import "server-only";
import { readPost } from "@/lib/features/mails/data";
import { mailPolicy } from "@/lib/features/mails/policy";
import { readWorkspace } from "@/lib/features/workspaces/data";
import { can } from "@/lib/server/scope";
import { requireScope } from "@/lib/server/session";
import { listNotices } from "./data";

/** What happened to the companies that the member sees; how its messages fare, for those who can mend it. */
export async function loadNotices(slug: string) {
  const scope = await requireScope(slug);
  const [workspace, companies, post] = await Promise.all([
    readWorkspace(scope),
    listNotices(scope),
    can(scope, mailPolicy.read) ? readPost(scope) : null,
  ]);
  return { workspace, companies, post };
}
