import "server-only";
import { notFound } from "next/navigation";
import { listPinned } from "@/lib/features/rubric-pins/data";
import { listVersions } from "@/lib/features/rubrics/data";
import { rubricPolicy } from "@/lib/features/rubrics/policy";
import { readWorkspace } from "@/lib/features/workspaces/data";
import { AppError } from "@/lib/server/errors";
import { isId } from "@/lib/server/ids";
import { can, type Scope } from "@/lib/server/scope";
import { requireScope } from "@/lib/server/session";
import { todayOf } from "@/lib/server/workspace-day";
import { readDraft } from "./data";

/** The draft of that id; else the not-found page. */
async function draftOf(scope: Scope, draftId: string) {
  if (!isId(draftId)) notFound();
  try {
    return await readDraft(scope, { draftId });
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}

/** A draft with what it can be compared with: every version, and what judges whom today. */
export async function loadDraft(workspace: string, draftId: string) {
  const scope = await requireScope(workspace);
  const today = await todayOf(scope);
  return {
    workspace: await readWorkspace(scope),
    draft: await draftOf(scope, draftId),
    versions: await listVersions(scope),
    companies: await listPinned(scope, { today }),
    mayWrite: can(scope, rubricPolicy.write),
    mayPublish: can(scope, rubricPolicy.publish),
  };
}
