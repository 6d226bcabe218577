"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { reached } from "@/components/ui/reached";
import { TextAreaField } from "@/components/ui/text-area-field";

/** What a person says of a scenario. */
export interface ScenarioWords {
  readonly name: string;
  readonly note: string | null;
}

type Answer =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly message: string;
      readonly fields?: Readonly<Record<string, string>> | undefined;
    };

interface ScenarioDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly verb: string;
  readonly initial: ScenarioWords;
  /** A copy takes over what the scenario is for. */
  readonly asksNote?: boolean;
  /** Closes the dialog itself where it succeeds. */
  readonly onSend: (words: ScenarioWords) => Promise<Answer>;
}

/** Asks what a scenario is called and what it is for. */
export function ScenarioDialog(props: ScenarioDialogProps) {
  const { open, onClose, title } = props;
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <ScenarioFields {...props} />
    </Dialog>
  );
}

/** Mounted anew whenever the dialog opens, so that nothing typed before is left in it. */
function ScenarioFields({ onClose, verb, initial, asksNote = true, onSend }: ScenarioDialogProps) {
  const [name, setName] = useState(initial.name);
  const [note, setNote] = useState(initial.note ?? "");
  const [refusal, setRefusal] = useState<Extract<Answer, { readonly ok: false }> | null>(null);
  const [pending, start] = useTransition();
  const errors = refusal?.fields ?? {};
  const isElsewhere =
    refusal !== null && errors["name"] === undefined && errors["note"] === undefined;
  const send = () =>
    start(async () => {
      const sent = { name, note: note.trim() === "" ? null : note.trim() };
      const answer = await reached(onSend(sent));
      setRefusal(answer.ok ? null : answer);
    });
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) send();
      }}
    >
      <Field
        label="Name"
        required
        value={name}
        error={errors["name"]}
        onChange={(event) => setName(event.target.value)}
      />
      {asksNote && (
        <TextAreaField
          label="What it is for"
          rows={3}
          value={note}
          error={errors["note"]}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
      {isElsewhere && <FieldError>{refusal.message}</FieldError>}
      <div className="mt-2 flex flex-wrap gap-2.5">
        <Button kind="primary" type="submit" busy={pending ? "Saving…" : undefined}>
          {verb}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
