"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { reached } from "@/components/ui/reached";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { updateWorkspaceAction } from "@/lib/features/workspaces/actions";
import { workspaceInForce } from "@/lib/features/workspaces/schema";
import { timeZoneLabel } from "@/lib/format/time-zone";

interface SettingsFormProps {
  readonly workspace: {
    readonly slug: string;
    readonly name: string;
    readonly timeZone: string;
    readonly version: number;
  };
  /** All that can be chosen. */
  readonly timeZones: readonly SelectOption[];
  readonly canManage: boolean;
}

type Answer = Awaited<ReturnType<typeof updateWorkspaceAction>>;

/** The name of a workspace, and where its days begin. */
export function SettingsForm({ workspace, timeZones, canManage }: SettingsFormProps) {
  const [name, setName] = useState(workspace.name);
  const [timeZone, setTimeZone] = useState(workspace.timeZone);
  const [version, setVersion] = useState(workspace.version);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [pending, startTransition] = useTransition();

  function save(event: FormEvent) {
    event.preventDefault();
    startTransition(async () => {
      const typed = { name, timeZone, version };
      const next = await reached(updateWorkspaceAction(workspace.slug, typed));
      setAnswer(next);
      if (next.ok) setVersion(next.value.version);
      else setVersion(workspaceInForce.safeParse(next.current).data?.version ?? version);
    });
  }

  return (
    <form onSubmit={save} className="mt-4 flex max-w-90 flex-col gap-5" noValidate>
      {answer !== null && <AnswerNotice answer={answer} />}
      <Field
        label="Name"
        name="name"
        value={name}
        maxLength={100}
        disabled={!canManage}
        onChange={(event) => setName(event.target.value)}
        error={answer?.ok === false ? answer.fields?.["name"] : undefined}
        hint="Its address stays as it is, so that no link breaks."
      />
      <SelectField
        label="Time zone"
        name="timeZone"
        value={timeZone}
        options={timeZones}
        disabled={!canManage}
        onChange={(event) => setTimeZone(event.target.value)}
        error={answer?.ok === false ? answer.fields?.["timeZone"] : undefined}
        hint="A day begins and a quarter ends there, for everybody in this workspace."
      />
      <div>
        <Button
          type="submit"
          busy={pending ? "Saving…" : undefined}
          reason={
            canManage ? undefined : "Owners and administrators of this workspace can change it."
          }
        >
          Save
        </Button>
      </div>
    </form>
  );
}

function AnswerNotice({ answer }: { readonly answer: Answer }) {
  if (answer.ok) {
    return (
      <div role="status">
        <Notice>The workspace is saved.</Notice>
      </div>
    );
  }
  const inForce = workspaceInForce.safeParse(answer.current).data;
  return (
    <Notice kind="trouble">
      {answer.message}
      {inForce !== undefined &&
        ` It is now called “${inForce.name}”, in ${timeZoneLabel(inForce.timeZone)}. Save again to use yours.`}
    </Notice>
  );
}
