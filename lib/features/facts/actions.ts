"use server";

import { workspaceAction } from "@/lib/server/action";
import { recordFact, strikeFact } from "./mutations";
import { recordFactInput, strikeFactInput } from "./schema";

export const recordFactAction = workspaceAction({ input: recordFactInput, run: recordFact });
export const strikeFactAction = workspaceAction({ input: strikeFactInput, run: strikeFact });
