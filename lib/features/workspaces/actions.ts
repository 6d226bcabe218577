"use server";

import { workspaceAction } from "@/lib/server/action";
import { updateWorkspace } from "./mutations";
import { updateWorkspaceInput } from "./schema";

export const updateWorkspaceAction = workspaceAction({
  input: updateWorkspaceInput,
  run: updateWorkspace,
});
