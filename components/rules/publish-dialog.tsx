"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/field-error";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DifferencesTable } from "./differences-table";
import type { DifferenceRow } from "./prepare-differences";

/** Why it was not published: of the note, or of the whole. */
export interface PublishTrouble {
  readonly note?: string | undefined;
  readonly message: string;
}

interface PublishDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What the draft is called, and what it was copied from. */
  readonly name: string;
  readonly base: string;
  readonly rows: readonly DifferenceRow[];
  readonly note: string;
  /** Publishes with a note; null where it was done. */
  readonly onPublish: (note: string) => Promise<PublishTrouble | null>;
}

/** Asks for the reason, and says what publishing does and does not do. */
export function PublishDialog(props: PublishDialogProps) {
  const { open, onClose, name, base, rows, onPublish } = props;
  const [note, setNote] = useState(props.note);
  const [trouble, setTrouble] = useState<PublishTrouble | null>(null);
  const [pending, start] = useTransition();
  const publish = () => start(async () => setTrouble(await onPublish(note)));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Publish ${name} as a version of its own?`}
      actions={
        <>
          <Button kind="primary" onClick={publish} busy={pending ? "Publishing…" : undefined}>
            Publish
          </Button>
          <Button onClick={onClose}>Not yet</Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-ink-2">
          It gets a number and is never changed again. It judges nobody until a company is pinned to
          it, and every closed quarter keeps the rules that judged it.
        </p>
        <DifferencesTable label="What is published" from={base} to={name} rows={rows} />
        <TextAreaField
          label="Why these rules"
          rows={3}
          value={note}
          error={trouble?.note}
          onChange={(event) => setNote(event.target.value)}
        />
        {trouble !== null && trouble.note === undefined && (
          <div role="alert">
            <FieldError>{trouble.message}</FieldError>
          </div>
        )}
      </div>
    </Dialog>
  );
}
