"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonKind } from "@/components/ui/button-class";
import { reached } from "@/components/ui/reached";
import { useToast } from "@/components/ui/toast";
import { beginDraftAction } from "@/lib/features/rubric-drafts/actions";
import { draftHref } from "./rules-address";

interface BeginDraftProps {
  readonly workspace: string;
  /** The version to copy; null for the standard rules. */
  readonly basedOnId: string | null;
  /** What the draft is called at first. */
  readonly name: string;
  readonly kind?: ButtonKind;
  readonly children: string;
}

/** Copies rules into a draft, and opens it. */
export function BeginDraft({ workspace, basedOnId, name, kind, children }: BeginDraftProps) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const say = useToast();
  const begin = () =>
    start(async () => {
      const input = { basedOnId, name, parameters: null };
      const result = await reached(beginDraftAction(workspace, input));
      if (result.ok) router.push(draftHref(workspace, result.value.draftId));
      else say({ text: result.message });
    });
  return (
    <Button
      {...(kind !== undefined && { kind })}
      onClick={begin}
      busy={pending ? "Copying…" : undefined}
    >
      {children}
    </Button>
  );
}
