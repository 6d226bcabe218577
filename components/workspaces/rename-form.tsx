"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { reached } from "@/components/ui/reached";
import { renameWorkspaceAction } from "@/lib/features/workspaces/actions";
import { workspaceInForce } from "@/lib/features/workspaces/schema";

interface RenameFormProps {
  readonly workspace: { readonly slug: string; readonly name: string; readonly version: number };
  readonly canManage: boolean;
}

type Answer = Awaited<ReturnType<typeof renameWorkspaceAction>>;

export function RenameForm({ workspace, canManage }: RenameFormProps) {
  const [name, setName] = useState(workspace.name);
  const [version, setVersion] = useState(workspace.version);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [pending, startTransition] = useTransition();

  function rename(event: FormEvent) {
    event.preventDefault();
    startTransition(async () => {
      const next = await reached(renameWorkspaceAction(workspace.slug, { name, version }));
      setAnswer(next);
      if (next.ok) setVersion(next.value.version);
      else setVersion(workspaceInForce.safeParse(next.current).data?.version ?? version);
    });
  }

  return (
    <form onSubmit={rename} className="mt-4 flex max-w-90 flex-col gap-5" noValidate>
      {answer !== null && <RenameNotice answer={answer} />}
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
      <div>
        <Button
          type="submit"
          busy={pending ? "Saving…" : undefined}
          reason={
            canManage ? undefined : "Owners and administrators of this workspace can rename it."
          }
        >
          Save name
        </Button>
      </div>
    </form>
  );
}

function RenameNotice({ answer }: { readonly answer: Answer }) {
  if (answer.ok) {
    return (
      <div role="status">
        <Notice>The workspace is renamed.</Notice>
      </div>
    );
  }
  const inForce = workspaceInForce.safeParse(answer.current).data;
  return (
    <Notice kind="trouble">
      {answer.message}
      {inForce !== undefined && ` It is now called “${inForce.name}”. Save again to use yours.`}
    </Notice>
  );
}
