"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextAreaField } from "@/components/ui/text-area-field";

interface SeriesBreakDialogProps {
  /** "FY27 Q1" */
  readonly quarter: string;
  /** What is said of it now; blank where nothing is. */
  readonly said: string;
  /** Why it did not get through; null where it did. */
  readonly onSend: (seriesBreak: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Asks what happened, from which on revenue is not comparable with what was before. */
export function SeriesBreakDialog({ quarter, said, onSend, onClose }: SeriesBreakDialogProps) {
  const [text, setText] = useState(said);
  const [error, setError] = useState<string>();
  const [pending, start] = useTransition();

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    if (text.trim() === "") setError("Say what happened.");
    else start(async () => setError((await onSend(text)) ?? undefined));
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={`Why is revenue not comparable from ${quarter} on with what was before?`}
    >
      <form className="grid gap-4" onSubmit={send} noValidate>
        <p className="text-ink-2">
          The grid and the charts carry a mark there, and a forecast learns only from what follows
          it. What the verdict counts stays as it is.
        </p>
        <TextAreaField
          label="What happened"
          rows={3}
          required
          maxLength={500}
          hint="A company was bought or sold, or partner revenue is defined in another way."
          value={text}
          error={error}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="mt-2 flex flex-wrap gap-2.5">
          <Button kind="primary" type="submit" busy={pending ? "Saving…" : undefined}>
            Mark the break
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
