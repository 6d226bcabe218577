"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { reached } from "@/components/ui/reached";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useToast } from "@/components/ui/toast";
import { strikeFactAction } from "@/lib/features/facts/actions";
import type { EntryRow } from "./prepare-evidence";

interface StrikeDialogProps {
  readonly workspace: string;
  readonly companyId: string;
  readonly entry: EntryRow;
}

/** Marks an entry as a mistake. It stays in the list, struck through, and is never read again. */
export function StrikeDialog({ workspace, companyId, entry }: StrikeDialogProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();
  const [pending, start] = useTransition();
  const say = useToast();

  const strike = () =>
    start(async () => {
      const result = await reached(
        strikeFactAction(workspace, { companyId, seq: entry.seq, reason }),
      );
      if (!result.ok) {
        setError(result.fields?.["reason"] ?? result.message);
        return;
      }
      setOpen(false);
      say({ text: "Entry struck" });
    });

  return (
    <>
      <Button
        kind="quiet"
        onClick={() => setOpen(true)}
        aria-label={`Strike “${entry.answer}”, ${entry.from}`}
      >
        Strike
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={`Strike “${entry.answer}” as a mistake?`}
        actions={
          <>
            <Button kind="primary" onClick={strike} busy={pending ? "Striking…" : undefined}>
              Strike the entry
            </Button>
            <Button onClick={() => setOpen(false)}>Keep it</Button>
          </>
        }
      >
        <p className="mb-4 text-ink-2">
          The entry stays in the record, struck through, and no verdict reads it again. If it was
          right once and has changed since, record the new answer with its date instead.
        </p>
        <TextAreaField
          label="What was mistaken"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={error}
          required
        />
      </Dialog>
    </>
  );
}
