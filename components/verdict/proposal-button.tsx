"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { chartHref } from "@/components/charts/chart-address";
import { Button } from "@/components/ui/button";
import { reached } from "@/components/ui/reached";
import { useToast } from "@/components/ui/toast";
import { proposeChangedAction } from "@/lib/features/chart-copies/actions";
import type { ProposalDraft } from "./proposal-draft";

/** Where a proposal is made, by somebody who may. */
export interface Proposing {
  readonly workspace: string;
  readonly companyId: string;
  /** Address of the company's screens. */
  readonly root: string;
}

interface ProposalButtonProps {
  readonly draft: ProposalDraft;
  readonly proposing: Proposing;
}

/** Makes the proposal and opens it in the planner. */
export function ProposalButton({ draft, proposing }: ProposalButtonProps) {
  const { workspace, companyId, root } = proposing;
  const router = useRouter();
  const say = useToast();
  const [pending, start] = useTransition();
  const make = () =>
    start(async () => {
      const result = await reached(proposeChangedAction(workspace, { companyId, ...draft }));
      if (!result.ok) return say({ text: result.message });
      router.push(chartHref(root, result.value.key));
    });
  return (
    <Button onClick={make} busy={pending ? "Making the proposal…" : undefined}>
      Make a proposal from this
    </Button>
  );
}
