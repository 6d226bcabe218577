"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/field-error";
import { reached } from "@/components/ui/reached";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useToast } from "@/components/ui/toast";
import { sendLetterAction } from "@/lib/features/letters/actions";
import { LETTER_UNSAVED } from "./open-draft";
import type { LetterDraftState } from "./use-letter-draft";

interface SendDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly workspace: string;
  readonly companyId: string;
  readonly letterId: string;
  readonly draft: LetterDraftState;
  readonly hasMailServer: boolean;
}

const addressesIn = (typed: string): string[] =>
  typed.split(/[\s,;]+/).filter((address) => address !== "");

/** Asks where the letter goes, saves what was typed, and sends it once. */
export function SendDialog(props: SendDialogProps) {
  const { open, onClose, workspace, companyId, letterId, draft, hasMailServer } = props;
  const [typed, setTyped] = useState("");
  const [refusal, setRefusal] = useState<{ message: string; field: string | undefined }>();
  const [pending, start] = useTransition();
  const say = useToast();
  const send = () =>
    start(async () => {
      if (!(await draft.save())) {
        setRefusal({ message: LETTER_UNSAVED, field: undefined });
        return;
      }
      const asked = { companyId, letterId, version: draft.version() };
      const recipients = addressesIn(typed);
      const answer = await reached(sendLetterAction(workspace, { ...asked, recipients }));
      if (!answer.ok) {
        setRefusal({ message: answer.message, field: answer.fields?.["recipients"] });
        return;
      }
      onClose();
      say({
        text: hasMailServer ? "The letter is on its way" : "The letter waits for a mail server",
      });
    });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Who is it sent to?"
      actions={
        <>
          <Button kind="primary" onClick={send} busy={pending ? "Sending…" : undefined}>
            Send the letter
          </Button>
          <Button onClick={onClose}>Not yet</Button>
        </>
      }
    >
      <p className="mb-4 text-ink-2">
        Each address gets a message of its own. Once sent, the letter stays as it was read.
        {!hasMailServer &&
          " No mail server is set, so it waits until one is. You can copy the text or print it meanwhile."}
      </p>
      <TextAreaField
        label="E-mail addresses"
        hint="One a line, or parted by commas."
        rows={3}
        value={typed}
        error={refusal?.field}
        onChange={(event) => setTyped(event.target.value)}
      />
      {refusal !== undefined && refusal.field === undefined && (
        <FieldError>{refusal.message}</FieldError>
      )}
    </Dialog>
  );
}
