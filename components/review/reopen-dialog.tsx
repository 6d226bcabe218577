"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { reached } from "@/components/ui/reached";
import { TextAreaField } from "@/components/ui/text-area-field";
import { reopenReviewAction } from "@/lib/features/reviews/actions";
import { NOTHING_WRONG } from "./review-answer";

interface ReopenDialogProps {
  readonly workspace: string;
  readonly companyId: string;
  /** The quarter's key. */
  readonly quarter: string;
  /** The quarter as people call it. */
  readonly name: string;
}

/** Opens a closed quarter again, for a reason that everybody can read. */
export function ReopenDialog({ workspace, companyId, quarter, name }: ReopenDialogProps) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState(NOTHING_WRONG);
  const [message, setMessage] = useState<string>();
  const [pending, start] = useTransition();

  const reopen = () =>
    start(async () => {
      const answer = await reached(reopenReviewAction(workspace, { companyId, quarter, reason }));
      setErrors(answer.ok ? NOTHING_WRONG : (answer.fields ?? NOTHING_WRONG));
      setMessage(answer.ok ? undefined : answer.message);
      if (answer.ok) setAsking(false);
    });

  return (
    <>
      <Button onClick={() => setAsking(true)}>Reopen…</Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Why is ${name} opened again?`}
        actions={
          <>
            <Button kind="primary" onClick={reopen} busy={pending ? "Reopening…" : undefined}>
              Reopen {name}
            </Button>
            <Button onClick={() => setAsking(false)}>Cancel</Button>
          </>
        }
      >
        <p className="mb-3 text-ink-2">
          The close stays readable as it was. Every answer is asked for again, and the next close
          becomes the official one.
        </p>
        <TextAreaField
          label="Reason"
          rows={3}
          value={reason}
          error={errors["reason"]}
          onChange={(event) => setReason(event.target.value)}
        />
        {message !== undefined && errors["reason"] === undefined && (
          <p role="alert" className="mt-3 text-red">
            {message}
          </p>
        )}
      </Dialog>
    </>
  );
}
