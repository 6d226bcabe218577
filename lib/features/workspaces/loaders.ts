import "server-only";
import { listWorkspaces, requireScope, requireUser } from "@/lib/server/session";
import { readWorkspace } from "./data";

/** What the frame of every page in a workspace names. */
export async function loadFrame(slug: string) {
  const scope = await requireScope(slug);
  const user = await requireUser(`/w/${slug}`);
  const [workspace, workspaces] = await Promise.all([
    readWorkspace(scope),
    listWorkspaces(user.id),
  ]);
  return { workspace, workspaces, user, role: scope.role };
}

export async function loadWorkspaceSettings(slug: string) {
  const scope = await requireScope(slug);
  return { workspace: await readWorkspace(scope), role: scope.role };
}
