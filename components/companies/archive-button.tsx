"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/field-error";
import { reached } from "@/components/ui/reached";
import { archiveCompanyAction } from "@/lib/features/companies/actions";

interface ArchiveButtonProps {
  readonly workspace: string;
  readonly company: {
    readonly id: string;
    readonly name: string;
    readonly version: number;
    readonly archived: boolean;
  };
}

/** Puts a company away after a question, or takes it back without one. */
export function ArchiveButton({ workspace, company }: ArchiveButtonProps) {
  const { id: companyId, name, version, archived } = company;
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const router = useRouter();

  function change() {
    startTransition(async () => {
      const input = { companyId, version, archived: !archived };
      const answer = await reached(archiveCompanyAction(workspace, input));
      setAsking(false);
      if (!answer.ok)
        setTrouble(
          answer.code === "STALE" ? `${answer.message} Open the page again.` : answer.message,
        );
      else if (archived) router.refresh();
      else router.push(`/w/${workspace}`);
    });
  }

  return (
    <>
      <Button
        onClick={() => (archived ? change() : setAsking(true))}
        busy={pending ? "Saving…" : undefined}
      >
        {archived ? "Take back into use" : "Archive company"}
      </Button>
      {trouble !== null && <FieldError>{trouble}</FieldError>}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Archive ${name}?`}
        actions={
          <>
            <Button kind="primary" onClick={change} busy={pending ? "Archiving…" : undefined}>
              Archive company
            </Button>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
          </>
        }
      >
        <p className="text-ink-2">
          It leaves the list of companies. Nothing of it is lost, and it can be taken back at any
          time.
        </p>
      </Dialog>
    </>
  );
}
