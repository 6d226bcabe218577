"use server";

import { workspaceAction } from "@/lib/server/action";
import { markNoticesRead } from "./mutations";
import { markNoticesReadInput } from "./schema";

export const markNoticesReadAction = workspaceAction({
  input: markNoticesReadInput,
  run: markNoticesRead,
});
