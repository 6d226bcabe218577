"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { reached } from "@/components/ui/reached";
import { useToast } from "@/components/ui/toast";
import { draftLetterAction } from "@/lib/features/letters/actions";
import { LETTER_UNSAVED, saveOpenDraft } from "./open-draft";

interface WriteButtonProps {
  readonly workspace: string;
  readonly companyId: string;
  /** Key of the closed quarter it is written from. */
  readonly quarter: string;
  readonly label: string;
  readonly kind?: "primary" | "secondary";
  /** Where letters are shown. */
  readonly href: string;
}

/** Begins a letter from a closed quarter, and opens it. */
export function WriteButton(props: WriteButtonProps) {
  const { workspace, companyId, quarter, label, kind = "secondary", href } = props;
  const router = useRouter();
  const say = useToast();
  const [pending, start] = useTransition();
  const write = () =>
    start(async () => {
      if (!(await saveOpenDraft())) return say({ text: LETTER_UNSAVED });
      const answer = await reached(draftLetterAction(workspace, { companyId, quarter }));
      if (!answer.ok) return say({ text: answer.message });
      router.push(`${href}?id=${answer.value.letterId}`);
    });
  return (
    <Button kind={kind} onClick={write} busy={pending ? "Writing…" : undefined}>
      {label}
    </Button>
  );
}
