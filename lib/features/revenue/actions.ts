"use server";

import { workspaceAction } from "@/lib/server/action";
import { saveRevenueCells, setQuarterState } from "./mutations";
import { saveRevenueCellsInput, setQuarterStateInput } from "./schema";

export const saveRevenueCellsAction = workspaceAction({
  input: saveRevenueCellsInput,
  run: saveRevenueCells,
});
export const setQuarterStateAction = workspaceAction({
  input: setQuarterStateInput,
  run: setQuarterState,
});
