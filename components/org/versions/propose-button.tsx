"use client";

import { type ComponentProps, useState } from "react";
import { Button } from "@/components/ui/button";
import { NewProposalDialog } from "./new-proposal-dialog";

type ProposeButtonProps = Omit<ComponentProps<typeof NewProposalDialog>, "open" | "onClose">;

/** Begins a proposal from any chart. */
export function ProposeButton(props: ProposeButtonProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button kind="primary" onClick={() => setAsking(true)}>
        New proposal
      </Button>
      <NewProposalDialog {...props} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}
