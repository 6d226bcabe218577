"use server";

import { workspaceAction } from "@/lib/server/action";
import { renameWorkspace } from "./mutations";
import { renameWorkspaceInput } from "./schema";

export const renameWorkspaceAction = workspaceAction({
  input: renameWorkspaceInput,
  run: renameWorkspace,
});
