import { z } from "zod";

export const workspaceName = z
  .string()
  .trim()
  .min(1, "Enter a name for the workspace.")
  .max(100, "Use at most 100 characters.")
  .regex(/^\P{Cc}*$/u, "Leave out line breaks and control characters.");

export const renameWorkspaceInput = z.object({
  name: workspaceName,
  version: z.int32().positive(),
});
export type RenameWorkspaceInput = z.output<typeof renameWorkspaceInput>;

/** What a stale save is answered with. */
export const workspaceInForce = z.object({ name: z.string(), version: z.int() });
