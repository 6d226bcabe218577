"use server";

import { workspaceAction } from "@/lib/server/action";
import { draftLetter, rewriteLetter, saveLetter, sendLetter } from "./mutations";
import { draftLetterInput, rewriteLetterInput, saveLetterInput, sendLetterInput } from "./schema";

export const draftLetterAction = workspaceAction({ input: draftLetterInput, run: draftLetter });
export const saveLetterAction = workspaceAction({ input: saveLetterInput, run: saveLetter });
export const rewriteLetterAction = workspaceAction({
  input: rewriteLetterInput,
  run: rewriteLetter,
});
export const sendLetterAction = workspaceAction({ input: sendLetterInput, run: sendLetter });
