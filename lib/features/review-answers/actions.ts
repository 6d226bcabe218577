"use server";

import { workspaceAction } from "@/lib/server/action";
import { adoptDecision, answerFact, confirmItem, keepItems } from "./mutations";
import { adoptDecisionInput, answerFactInput, confirmItemInput, keepItemsInput } from "./schema";

export const answerFactAction = workspaceAction({ input: answerFactInput, run: answerFact });
export const confirmItemAction = workspaceAction({ input: confirmItemInput, run: confirmItem });
export const keepItemsAction = workspaceAction({ input: keepItemsInput, run: keepItems });
export const adoptDecisionAction = workspaceAction({
  input: adoptDecisionInput,
  run: adoptDecision,
});
