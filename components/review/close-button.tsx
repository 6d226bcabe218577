"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { reached } from "@/components/ui/reached";
import { StatusShape } from "@/components/ui/status-shape";
import { closeReviewAction } from "@/lib/features/reviews/actions";

interface CloseButtonProps {
  readonly workspace: string;
  readonly review: {
    readonly companyId: string;
    readonly reviewId: string;
    readonly version: number;
    /** The quarter's key. */
    readonly quarter: string;
  };
  /** The quarter as people call it. */
  readonly name: string;
  /** Why it cannot be closed yet; null where it can. */
  readonly reason: string | null;
  /** Where the closed quarter is shown. */
  readonly closed: string;
}

const FREEZES = "Closing freezes inputs, rules, result and forecast.";

/** Closes the quarter, or says why it cannot be closed yet. */
export function CloseButton({ workspace, review, name, reason, closed }: CloseButtonProps) {
  const [message, setMessage] = useState<string>();
  const [pending, start] = useTransition();
  const router = useRouter();

  const close = () =>
    start(async () => {
      const answer = await reached(closeReviewAction(workspace, review));
      if (answer.ok) {
        router.push(closed);
        return;
      }
      setMessage(answer.message);
      router.refresh();
    });

  return (
    <div className="[&>div>button]:w-full [&>button]:w-full print:hidden">
      <Button
        kind="primary"
        onClick={close}
        busy={pending ? "Closing…" : undefined}
        reason={reason === null ? undefined : `${reason} ${FREEZES}`}
      >
        <StatusShape status="closed" /> Close {name}
      </Button>
      {reason === null && <p className="mt-2 text-micro text-ink-3">{FREEZES}</p>}
      {message !== undefined && (
        <p role="alert" className="mt-2 text-red">
          {message}
        </p>
      )}
    </div>
  );
}
