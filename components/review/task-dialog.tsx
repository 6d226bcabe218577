"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
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

interface TaskFormProps {
  /** What nobody in particular means. */
  readonly nobody: string;
  readonly people: readonly Person[];
  readonly task: TypedTask;
  readonly send: (typed: TypedTask) => Promise<ReviewAnswer>;
  readonly onClose: () => void;
}

function TaskForm({ nobody, people, task, send, onClose }: TaskFormProps) {
  const [typed, setTyped] = useState(task);
  const [errors, setErrors] = useState(NOTHING_WRONG);
  const [message, setMessage] = useState<string>();
  const [pending, start] = useTransition();
  const router = useRouter();
  const say = useToast();

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    start(async () => {
      const answer = await reached(send(typed));
      setErrors(answer.ok ? NOTHING_WRONG : (answer.fields ?? NOTHING_WRONG));
      setMessage(answer.ok ? undefined : answer.message);
      if (!answer.ok) {
        if (answer.code === "STALE") router.refresh();
        return;
      }
      onClose();
      const name = people.find(({ userId }) => userId === typed.userId)?.name;
      say({ text: name === undefined ? "Nobody is asked any more" : `${name} is asked` });
    });
  };

  return (
    <form onSubmit={save} noValidate>
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
      <div className="mt-6 flex flex-wrap gap-2.5">
        <Button type="submit" kind="primary" busy={pending ? "Saving…" : undefined}>
          Save
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}

interface TaskDialogProps extends TaskFormProps {
  readonly open: boolean;
  readonly title: string;
}

/** Makes something somebody's task, by a day. */
export function TaskDialog({ open, title, ...form }: TaskDialogProps) {
  return (
    <Dialog open={open} onClose={form.onClose} title={title}>
      <TaskForm {...form} />
    </Dialog>
  );
}
