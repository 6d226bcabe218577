import "server-only";
import { listCompanies } from "@/lib/features/companies/data";
import { countUnread } from "@/lib/features/notices/data";
import { can } from "@/lib/server/scope";
import { listWorkspaces, requireScope, requireUser } from "@/lib/server/session";
import { readWorkspace } from "./data";
import { workspacePolicy } from "./policy";

/** What the frame of every page in a workspace names. */
export async function loadFrame(slug: string) {
  const scope = await requireScope(slug);
  const user = await requireUser();
  const [workspace, workspaces, companies, unread] = await Promise.all([
    readWorkspace(scope),
    listWorkspaces(user.id),
    listCompanies(scope),
    countUnread(scope),
  ]);
  const named = companies.map(({ slug, profile }) => ({ slug, name: profile.name }));
  return { workspace, workspaces, companies: named, user, unread };
}

/** The workspace and whether the user may change it. */
export async function loadWorkspaceSettings(slug: string) {
  const scope = await requireScope(slug);
  const canManage = can(scope, workspacePolicy.manage);
  return { workspace: await readWorkspace(scope), canManage };
}
