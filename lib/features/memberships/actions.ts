"use server";

import { workspaceAction } from "@/lib/server/action";
import { setMailed } from "./mutations";
import { setMailedInput } from "./schema";

export const setMailedAction = workspaceAction({ input: setMailedInput, run: setMailed });
