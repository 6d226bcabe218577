"use server";

import { workspaceAction } from "@/lib/server/action";
import { archiveChart, describeChart } from "./mutations";
import { archiveChartInput, describeChartInput } from "./schema";

export const describeChartAction = workspaceAction({
  input: describeChartInput,
  run: describeChart,
});
export const archiveChartAction = workspaceAction({ input: archiveChartInput, run: archiveChart });
