import { z } from "zod";
import { timeZones } from "@/lib/format/time-zone";

export const workspaceName = z
  .string()
  .trim()
  .min(1, "Enter a name for the workspace.")
  .max(100, "Use at most 100 characters.")
  .regex(/^\P{Cc}*$/u, "Leave out line breaks and control characters.");

export const updateWorkspaceInput = z.object({
  name: workspaceName,
  timeZone: z.string().refine((name) => timeZones().includes(name), "Choose a time zone."),
  version: z.int32().positive(),
});
export type UpdateWorkspaceInput = z.output<typeof updateWorkspaceInput>;

/** What a stale save is answered with. */
export const workspaceInForce = z.object({
  name: z.string(),
  timeZone: z.string(),
  version: z.int(),
});
