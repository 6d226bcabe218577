"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { reached } from "@/components/ui/reached";
import { openReviewAction } from "@/lib/features/reviews/actions";

interface StartButtonProps {
  readonly workspace: string;
  readonly companyId: string;
  /** The quarter's key. */
  readonly quarter: string;
  /** The quarter as people call it. */
  readonly name: string;
  readonly mayWrite: boolean;
}

/** Opens the review of a quarter; the page then shows its first step. */
export function StartButton({ workspace, companyId, quarter, name, mayWrite }: StartButtonProps) {
  const [message, setMessage] = useState<string>();
  const [pending, start] = useTransition();

  const open = () =>
    start(async () => {
      const answer = await reached(openReviewAction(workspace, { companyId, quarter }));
      setMessage(answer.ok ? undefined : answer.message);
    });

  return (
    <div>
      <Button
        kind="primary"
        onClick={open}
        busy={pending ? "Opening…" : undefined}
        reason={mayWrite ? undefined : "You may read this workspace and change nothing in it."}
      >
        Start the review of {name}
      </Button>
      {message !== undefined && (
        <p role="alert" className="mt-3 text-small text-red">
          {message}
        </p>
      )}
    </div>
  );
}
