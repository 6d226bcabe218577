import "server-only";
import { listDrafts } from "@/lib/features/rubric-drafts/data";
import { listPinned } from "@/lib/features/rubric-pins/data";
import { readWorkspace } from "@/lib/features/workspaces/data";
import { can } from "@/lib/server/scope";
import { requireScope } from "@/lib/server/session";
import { todayOf } from "@/lib/server/workspace-day";
import { listVersions } from "./data";
import { rubricPolicy } from "./policy";

/** The rules of a workspace: its own versions, what is drafted, and who is judged by what. */
export async function loadRules(workspace: string) {
  const scope = await requireScope(workspace);
  const today = await todayOf(scope);
  return {
    workspace: await readWorkspace(scope),
    versions: await listVersions(scope),
    drafts: await listDrafts(scope),
    companies: await listPinned(scope, { today }),
    mayWrite: can(scope, rubricPolicy.write),
    mayPublish: can(scope, rubricPolicy.publish),
  };
}
