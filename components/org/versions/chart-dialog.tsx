"use client";

import { type ReactNode, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { reached } from "@/components/ui/reached";
import { TextAreaField } from "@/components/ui/text-area-field";

/** What a person says of a chart. */
export interface ChartWords {
  readonly name: string;
  readonly description: string | null;
  readonly effectiveFrom: string;
}

type Answer =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly message: string;
      readonly fields?: Readonly<Record<string, string>> | undefined;
    };

interface ChartDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly verb: string;
  readonly busy: string;
  readonly dateLabel: string;
  readonly dateHint?: string;
  readonly initial: ChartWords;
  /** Stands above the day: what the chart is made from. The name comes first, as it is typed first. */
  readonly children?: ReactNode;
  /** Closes the dialog itself where it succeeds. */
  readonly onSend: (words: ChartWords) => Promise<Answer>;
}

const FIELDS: readonly string[] = ["name", "description", "effectiveFrom"];

/** Asks for a chart's name, what it is for, and its day. */
export function ChartDialog(props: ChartDialogProps) {
  const { open, onClose, title } = props;
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <ChartFields {...props} />
    </Dialog>
  );
}

/** Mounted anew whenever the dialog opens, so that nothing typed before is left in it. */
function ChartFields(props: ChartDialogProps) {
  const { onClose, verb, busy, dateLabel, dateHint, initial, children, onSend } = props;
  const [words, setWords] = useState(initial);
  const [refusal, setRefusal] = useState<Extract<Answer, { readonly ok: false }> | null>(null);
  const [pending, start] = useTransition();
  const errors = refusal?.fields ?? {};
  const change = (part: Partial<ChartWords>) => setWords((last) => ({ ...last, ...part }));
  const send = () =>
    start(async () => {
      const description = words.description?.trim() ?? "";
      const sent = { ...words, description: description === "" ? null : description };
      const answer = await reached(onSend(sent));
      setRefusal(answer.ok ? null : answer);
    });
  const isElsewhere = refusal !== null && !FIELDS.some((field) => errors[field] !== undefined);

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
        value={words.name}
        error={errors["name"]}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextAreaField
        label="What it is for"
        rows={3}
        value={words.description ?? ""}
        error={errors["description"]}
        onChange={(event) => change({ description: event.target.value })}
      />
      {children}
      <Field
        type="date"
        label={dateLabel}
        hint={dateHint}
        required
        value={words.effectiveFrom}
        error={errors["effectiveFrom"]}
        onChange={(event) => change({ effectiveFrom: event.target.value })}
      />
      {isElsewhere && <FieldError>{refusal.message}</FieldError>}
      <div className="mt-2 flex flex-wrap gap-2.5">
        <Button kind="primary" type="submit" busy={pending ? busy : undefined}>
          {verb}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
