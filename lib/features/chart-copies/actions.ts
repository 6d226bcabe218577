"use server";

import { workspaceAction } from "@/lib/server/action";
import { duplicateChart, newVersion, proposeChanged, proposeChart } from "./mutations";
import { copyChartInput, newVersionInput, proposeChangedInput, proposeChartInput } from "./schema";

export const proposeChartAction = workspaceAction({ input: proposeChartInput, run: proposeChart });
export const proposeChangedAction = workspaceAction({
  input: proposeChangedInput,
  run: proposeChanged,
});
export const duplicateChartAction = workspaceAction({ input: copyChartInput, run: duplicateChart });
export const newVersionAction = workspaceAction({ input: newVersionInput, run: newVersion });
