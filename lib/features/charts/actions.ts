"use server";

import { workspaceAction } from "@/lib/server/action";
import { archiveChart, describeChart, nameLeaders } from "./mutations";
import { archiveChartInput, describeChartInput, nameLeadersInput } from "./schema";

export const nameLeadersAction = workspaceAction({ input: nameLeadersInput, run: nameLeaders });
export const describeChartAction = workspaceAction({
  input: describeChartInput,
  run: describeChart,
});
export const archiveChartAction = workspaceAction({ input: archiveChartInput, run: archiveChart });
