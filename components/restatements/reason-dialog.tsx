"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/text-area-field";

interface ReasonDialogProps {
  /** "FY27 Q2 is closed." */
  readonly closed: string;
  readonly hint: string | undefined;
  /** Why the reason did not get through; null where it did. */
  readonly give: (reason: string) => Promise<string | null>;
  readonly cancel: () => void;
}

/** Asks why something changes that a closed quarter was judged by. */
export function ReasonDialog({ closed, hint, give, cancel }: ReasonDialogProps) {
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();
  const [pending, start] = useTransition();

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    if (reason.trim() === "") setError("Say what changed, and why.");
    else start(async () => setError((await give(reason)) ?? undefined));
  };

  return (
    <Dialog open onClose={cancel} title={`${closed} What changed, and why?`}>
      <form className="grid gap-4" onSubmit={send} noValidate>
        <p className="text-ink-2">
          The close stays as it is, with all that it rested on. It is marked as restated, and says
          what was known then beside what is known now.
        </p>
        <TextAreaField
          label="Reason"
          rows={3}
          required
          maxLength={1_000}
          hint={hint ?? "Whoever opens the quarter later reads it."}
          value={reason}
          error={error}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="mt-2 flex flex-wrap gap-2.5">
          <Button kind="primary" type="submit" busy={pending ? "Saving…" : undefined}>
            Save with this reason
          </Button>
          <Button onClick={cancel}>Not now</Button>
        </div>
      </form>
    </Dialog>
  );
}
