"use server";

import { workspaceAction } from "@/lib/server/action";
import { undoRevenueImport } from "./mutations";
import { undoRevenueImportInput } from "./schema";

export const undoRevenueImportAction = workspaceAction({
  input: undoRevenueImportInput,
  run: undoRevenueImport,
});
