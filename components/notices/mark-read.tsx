"use client";

import { type ReactNode, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { reached } from "@/components/ui/reached";
import { useToast } from "@/components/ui/toast";
import { markNoticesReadAction } from "@/lib/features/notices/actions";

interface MarkReadProps {
  readonly workspace: string;
  /** Null: all that the member has not read. */
  readonly noticeIds: readonly string[] | null;
  readonly kind?: "secondary" | "quiet";
  readonly children: ReactNode;
}

/** Marks notices as read for whoever presses it. */
export function MarkRead({ workspace, noticeIds, kind = "quiet", children }: MarkReadProps) {
  const [pending, startTransition] = useTransition();
  const show = useToast();
  const mark = () =>
    startTransition(async () => {
      const asked = { noticeIds: noticeIds === null ? null : [...noticeIds] };
      const answer = await reached(markNoticesReadAction(workspace, asked));
      if (!answer.ok) show({ text: answer.message });
    });
  return (
    <Button kind={kind} onClick={mark} busy={pending ? "Marking…" : undefined}>
      {children}
    </Button>
  );
}
