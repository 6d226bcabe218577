import { startTransition, useRef } from "react";
import { useReason } from "@/components/restatements/reason-provider";
import { useToast } from "@/components/ui/toast";
import { archiveChartAction } from "@/lib/features/charts/actions";
import type { ChartHead } from "@/lib/features/charts/schema";
import type { ChartEditing } from "../chart-editing";

/** Puts a chart away, with a way back in the same line that says so, or takes it back. */
export function useArchiving({ workspace, companyId }: ChartEditing) {
  // Of charts changed here: the list may not have been drawn anew since.
  const versions = useRef(new Map<string, number>());
  const say = useToast();
  const explain = useReason();
  const send = async ({ id: chartId, version }: ChartHead, archived: boolean) => {
    const latest = Math.max(version, versions.current.get(chartId) ?? 0);
    const input = { companyId, chartId, version: latest, archived };
    const answer = await explain((reason) => archiveChartAction(workspace, { ...input, reason }));
    if (answer.ok) versions.current.set(chartId, answer.value.version);
    return answer;
  };
  const change = (chart: ChartHead, archived: boolean) =>
    startTransition(async () => {
      const answer = await send(chart, archived);
      if (!answer.ok) return say({ text: answer.message });
      if (!archived) return say({ text: `“${chart.name}” restored` });
      const undo = async () => {
        const undone = await send(chart, false);
        say({ text: undone.ok ? `“${chart.name}” restored` : undone.message });
      };
      say({ text: `“${chart.name}” archived`, undo: () => void undo() });
    });
  return change;
}
