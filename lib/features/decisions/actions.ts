"use server";

import { workspaceAction } from "@/lib/server/action";
import { changeDecision, planDecision, withdrawDecision } from "./mutations";
import { changeDecisionInput, planDecisionInput, withdrawDecisionInput } from "./schema";

export const planDecisionAction = workspaceAction({ input: planDecisionInput, run: planDecision });
export const changeDecisionAction = workspaceAction({
  input: changeDecisionInput,
  run: changeDecision,
});
export const withdrawDecisionAction = workspaceAction({
  input: withdrawDecisionInput,
  run: withdrawDecision,
});
