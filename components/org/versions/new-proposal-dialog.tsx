"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { chartHref } from "@/components/charts/chart-address";
import { firstOfNextMonth } from "@/components/charts/later-day";
import { SelectField } from "@/components/ui/select-field";
import type { Chart } from "@/lib/domain/org/chart";
import type { IsoDate } from "@/lib/domain/quarter";
import { proposeChartAction } from "@/lib/features/chart-copies/actions";
import type { ChartEditing } from "../chart-editing";
import { ChartDialog } from "./chart-dialog";

/** A chart that a proposal can be made from. */
export type ProposalSource = Pick<Chart, "key" | "name" | "kind"> & { readonly id: string };

interface NewProposalDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly editing: ChartEditing;
  /** Address of the company's screens. */
  readonly root: string;
  readonly charts: readonly ProposalSource[];
  /** Key of the chart that is offered first. */
  readonly from: string;
  readonly today: IsoDate;
}

/** Asks what a proposal is called and what it starts from, makes it, and opens it. */
export function NewProposalDialog(props: NewProposalDialogProps) {
  const { open, onClose, editing, root, charts, from, today } = props;
  const router = useRouter();
  const [chosen, setChosen] = useState<string | null>(null);
  const source = charts.find(({ key }) => key === (chosen ?? from)) ?? charts[0];
  if (source === undefined) return null;
  return (
    <ChartDialog
      open={open}
      onClose={onClose}
      title="What would you like to try?"
      verb="Make the proposal"
      busy="Copying the chart…"
      dateLabel="Would hold from"
      dateHint="The day on which it could take force. It changes nothing until then."
      initial={{ name: "", description: null, effectiveFrom: firstOfNextMonth(today) }}
      onSend={async (words) => {
        const { workspace, companyId } = editing;
        const result = await proposeChartAction(workspace, {
          companyId,
          from: source.id,
          ...words,
        });
        if (result.ok) {
          onClose();
          router.push(chartHref(root, result.value.key));
        }
        return result;
      }}
    >
      <SelectField
        label="Start from"
        value={source.key}
        onChange={(event) => setChosen(event.target.value)}
        options={charts.map(({ key, name, kind }) => ({
          value: key,
          label: kind === "actual" ? name : `${name}, proposed`,
        }))}
      />
    </ChartDialog>
  );
}
