"use server";

import { workspaceAction } from "@/lib/server/action";
import { archiveScenario, changeScenario, createScenario, duplicateScenario } from "./mutations";
import {
  archiveScenarioInput,
  changeScenarioInput,
  createScenarioInput,
  duplicateScenarioInput,
} from "./schema";

export const createScenarioAction = workspaceAction({
  input: createScenarioInput,
  run: createScenario,
});
export const changeScenarioAction = workspaceAction({
  input: changeScenarioInput,
  run: changeScenario,
});
export const duplicateScenarioAction = workspaceAction({
  input: duplicateScenarioInput,
  run: duplicateScenario,
});
export const archiveScenarioAction = workspaceAction({
  input: archiveScenarioInput,
  run: archiveScenario,
});
