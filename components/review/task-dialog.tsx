"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonKind } from "@/components/ui/button-class";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { reached } from "@/components/ui/reached";
import { SelectField } from "@/components/ui/select-field";
import { useToast } from "@/components/ui/toast";
import type { Person } from "@/lib/features/reviews/schema";
import { NOTHING_WRONG, type ReviewAnswer } from "./review-answer";

/** Whose task it is and by when; the empty text is nobody, and no day. */
export interface TypedTask {
  readonly userId: string;
  readonly dueOn: string;
}

interface TaskDialogProps {
  readonly trigger: string;
  readonly kind: ButtonKind;
  readonly title: string;
  /** What nobody in particular means. */
  readonly nobody: string;
  readonly people: readonly Person[];
  readonly task: TypedTask;
  readonly send: (typed: TypedTask) => Promise<ReviewAnswer>;
}

/** Makes something somebody's task, by a day. */
export function TaskDialog(props: TaskDialogProps) {
  const { trigger, kind, title, nobody, people, task, send } = props;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(task);
  const [errors, setErrors] = useState(NOTHING_WRONG);
  const [message, setMessage] = useState<string>();
  const [pending, start] = useTransition();
  const router = useRouter();
  const say = useToast();

  const save = () =>
    start(async () => {
      const answer = await reached(send(typed));
      setErrors(answer.ok ? NOTHING_WRONG : (answer.fields ?? NOTHING_WRONG));
      setMessage(answer.ok ? undefined : answer.message);
      if (!answer.ok) {
        if (answer.code === "STALE") router.refresh();
        return;
      }
      setOpen(false);
      const name = people.find(({ userId }) => userId === typed.userId)?.name;
      say({ text: name === undefined ? "Nobody in particular is asked" : `${name} is asked` });
    });

  return (
    <>
      <Button
        kind={kind}
        onClick={() => {
          setTyped(task);
          setOpen(true);
        }}
      >
        {trigger}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={title}
        actions={
          <>
            <Button kind="primary" onClick={save} busy={pending ? "Saving…" : undefined}>
              Save
            </Button>
            <Button onClick={() => setOpen(false)}>Cancel</Button>
          </>
        }
      >
        <div className="grid gap-3 tablet:grid-cols-2">
          <SelectField
            label="Who"
            placeholder={nobody}
            options={people.map(({ userId, name }) => ({ value: userId, label: name }))}
            value={typed.userId}
            error={errors["assigneeId"]}
            onChange={(event) => setTyped({ ...typed, userId: event.target.value })}
          />
          <Field
            type="date"
            label="By"
            value={typed.dueOn}
            error={errors["dueOn"]}
            onChange={(event) => setTyped({ ...typed, dueOn: event.target.value })}
          />
        </div>
        <p className="mt-3 text-micro text-ink-3">
          Whoever is asked hears of it by e-mail, with a link to this page.
        </p>
        {message !== undefined && (
          <p role="alert" className="mt-3 text-red">
            {message}
          </p>
        )}
      </Dialog>
    </>
  );
}
