"use client";

import { useRouter } from "next/navigation";
import { chartHref } from "@/components/charts/chart-address";
import { firstOfNextMonth } from "@/components/charts/later-day";
import { useReason } from "@/components/restatements/reason-provider";
import { useToast } from "@/components/ui/toast";
import type { IsoDate } from "@/lib/domain/quarter";
import { duplicateChartAction, newVersionAction } from "@/lib/features/chart-copies/actions";
import { describeChartAction } from "@/lib/features/charts/actions";
import type { ChartHead } from "@/lib/features/charts/schema";
import type { ChartEditing } from "../chart-editing";
import { ChartDialog } from "./chart-dialog";
import { NewProposalDialog } from "./new-proposal-dialog";

/** What is asked about a chart of the list. */
export type Question = "propose" | "duplicate" | "version" | "describe";

interface ChartQuestionProps {
  /** Null where nothing is asked. */
  readonly asked: { readonly question: Question; readonly chart: ChartHead } | null;
  readonly charts: readonly ChartHead[];
  readonly editing: ChartEditing;
  readonly root: string;
  readonly today: IsoDate;
  readonly onClose: () => void;
}

/** The dialogs of the list of charts, one at a time. */
export function ChartQuestion(props: ChartQuestionProps) {
  const { asked, charts, editing, root, today, onClose } = props;
  const router = useRouter();
  const say = useToast();
  const explain = useReason();
  if (asked === null) return null;
  const { question, chart } = asked;
  const { workspace, companyId } = editing;
  const { name, description, effectiveFrom } = chart;
  const open = (key: string) => {
    onClose();
    router.push(chartHref(root, key));
  };
  const shared = { open: true, onClose };

  switch (question) {
    case "propose":
      return (
        <NewProposalDialog {...shared} {...{ editing, root, charts, today }} from={chart.key} />
      );
    case "duplicate":
      return (
        <ChartDialog
          {...shared}
          title={`What is the copy of “${name}” called?`}
          verb="Make the copy"
          busy="Copying the chart…"
          dateLabel="Would hold from"
          initial={{ name: `${name}, copy`, description, effectiveFrom }}
          onSend={async (words) => {
            const input = { companyId, chartId: chart.id, ...words };
            const result = await duplicateChartAction(workspace, input);
            if (result.ok) open(result.value.key);
            return result;
          }}
        />
      );
    case "version":
      return (
        <ChartDialog
          {...shared}
          title={`From which day does another version of “${name}” hold?`}
          verb="Make the version"
          busy="Copying the chart…"
          dateLabel="In force from"
          dateHint="It is not shown as today’s chart before this day."
          initial={{
            name,
            description,
            effectiveFrom: firstOfNextMonth(effectiveFrom > today ? effectiveFrom : today),
          }}
          onSend={async (words) => {
            const input = { companyId, chartId: chart.id, ...words };
            const result = await explain((reason) =>
              newVersionAction(workspace, { ...input, reason }),
            );
            if (result.ok) open(result.value.key);
            return result;
          }}
        />
      );
    case "describe":
      return (
        <ChartDialog
          {...shared}
          title="What is this chart called, and from which day does it hold?"
          verb="Save"
          busy="Saving…"
          dateLabel={chart.kind === "actual" ? "In force from" : "Would hold from"}
          initial={{ name, description, effectiveFrom }}
          onSend={async (words) => {
            const input = { companyId, chartId: chart.id, version: chart.version, ...words };
            const result = await explain((reason) =>
              describeChartAction(workspace, { ...input, reason }),
            );
            if (result.ok) {
              onClose();
              say({ text: "Chart saved" });
            }
            return result;
          }}
        />
      );
  }
}
