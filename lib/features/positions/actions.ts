"use server";

import { workspaceAction } from "@/lib/server/action";
import { editPosition } from "./mutations";
import { editPositionInput } from "./schema";

export const editPositionAction = workspaceAction({ input: editPositionInput, run: editPosition });
