"use client";

import { useState, useTransition } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { reached } from "@/components/ui/reached";
import { setMailedAction } from "@/lib/features/memberships/actions";
import { mailedInForce } from "@/lib/features/memberships/schema";

interface MailedChoiceProps {
  readonly workspace: { readonly slug: string; readonly name: string };
  readonly email: string;
  readonly membership: { readonly mailed: boolean; readonly version: number };
}

/** Whether notices come by e-mail too; saved as it is ticked. */
export function MailedChoice({ workspace, email, membership }: MailedChoiceProps) {
  const [chosen, setChosen] = useState(membership);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();

  const choose = (mailed: boolean) =>
    startTransition(async () => {
      const input = { mailed, version: chosen.version };
      const answer = await reached(setMailedAction(workspace.slug, input));
      setRefusal(answer.ok ? null : answer.message);
      if (answer.ok) setChosen({ mailed, version: answer.value.version });
      else setChosen(mailedInForce.safeParse(answer.current).data ?? chosen);
    });

  return (
    <div className="mt-4 flex max-w-120 flex-col gap-3">
      {refusal !== null && <Notice kind="trouble">{refusal}</Notice>}
      <Checkbox
        label="Notices and reminders also by e-mail"
        name="mailed"
        checked={chosen.mailed}
        aria-busy={pending}
        onChange={(event) => choose(event.target.checked)}
        hint={`To ${email}, about the companies you see in ${workspace.name}. In the product they are told either way.`}
      />
    </div>
  );
}
