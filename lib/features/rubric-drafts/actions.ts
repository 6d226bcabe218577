"use server";

import { workspaceAction } from "@/lib/server/action";
import { beginDraft, discardDraft, editDraft, publishDraft } from "./mutations";
import { beginDraftInput, discardDraftInput, editDraftInput, publishDraftInput } from "./schema";

export const beginDraftAction = workspaceAction({ input: beginDraftInput, run: beginDraft });
export const editDraftAction = workspaceAction({ input: editDraftInput, run: editDraft });
export const discardDraftAction = workspaceAction({ input: discardDraftInput, run: discardDraft });
export const publishDraftAction = workspaceAction({ input: publishDraftInput, run: publishDraft });
