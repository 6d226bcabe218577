import { useTransition } from "react";
import { reached } from "@/components/ui/reached";
import { useToast } from "@/components/ui/toast";
import { archiveChartAction } from "@/lib/features/charts/actions";
import type { ChartHead } from "@/lib/features/charts/schema";
import type { ChartEditing } from "../chart-editing";

/** Puts a chart away, with a way back in the same line that says so, or takes it back. */
export function useArchiving({ workspace, companyId }: ChartEditing) {
  const [pending, start] = useTransition();
  const say = useToast();
  const send = (chartId: string, version: number, archived: boolean) =>
    reached(archiveChartAction(workspace, { companyId, chartId, version, archived }));
  const change = ({ id, name, version }: ChartHead, archived: boolean) =>
    start(async () => {
      const answer = await send(id, version, archived);
      if (!answer.ok) return say({ text: answer.message });
      if (!archived) return say({ text: `“${name}” restored` });
      const undo = async () => {
        const undone = await send(id, answer.value.version, false);
        say({ text: undone.ok ? `“${name}” restored` : undone.message });
      };
      say({ text: `“${name}” archived`, undo: () => void undo() });
    });
  return { pending, change };
}
