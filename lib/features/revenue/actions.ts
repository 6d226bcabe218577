"use server";

import { workspaceAction } from "@/lib/server/action";
import { saveRevenueCells, setQuarterState, setSeriesBreak } from "./mutations";
import { saveRevenueCellsInput, setQuarterStateInput, setSeriesBreakInput } from "./schema";

export const saveRevenueCellsAction = workspaceAction({
  input: saveRevenueCellsInput,
  run: saveRevenueCells,
});
export const setQuarterStateAction = workspaceAction({
  input: setQuarterStateInput,
  run: setQuarterState,
});
export const setSeriesBreakAction = workspaceAction({
  input: setSeriesBreakInput,
  run: setSeriesBreak,
});
