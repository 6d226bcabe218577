"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { reached } from "@/components/ui/reached";
import { setQuarterStateAction } from "@/lib/features/revenue/actions";
import { confirmItemAction, keepItemsAction } from "@/lib/features/review-answers/actions";
import type { ReviewAnswer } from "./review-answer";

interface StepFormProps {
  readonly workspace: string;
  readonly companyId: string;
  readonly reviewId: string;
  readonly item: "revenue" | "chart" | "decisions";
  /** Of the question. */
  readonly version: number;
  /** Of the quarter while it is in entry, its key with it; null where nothing has to be marked complete. */
  readonly entry: {
    readonly quarter: string;
    readonly version: number;
    /** Why a closed quarter is marked complete again; null for one that was never closed. */
    readonly reason: string | null;
  } | null;
  /** The address of the next step. */
  readonly next: string;
  /** What is confirmed, as a button says it. */
  readonly verb: string;
  /** Why it cannot be confirmed yet. */
  readonly reason?: string | undefined;
  /** Links to where something can be put right. */
  readonly children?: ReactNode;
}

/** Stands by one step of a review and goes on to the next; Enter does it. */
export function StepForm(props: StepFormProps) {
  const { workspace, companyId, reviewId, item, version, entry, next, verb, reason } = props;
  const [message, setMessage] = useState<string>();
  const [pending, start] = useTransition();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    // Whoever came here by "go on" confirms by Enter again; a focus that is elsewhere stays there.
    if (document.activeElement === document.body) {
      form.current
        ?.querySelector<HTMLElement>("button[type=submit]")
        ?.focus({ preventScroll: true });
    }
  }, []);

  const settle = (answer: ReviewAnswer) => {
    if (answer.ok) {
      router.push(next);
      return;
    }
    setMessage(answer.message);
    router.refresh();
  };

  const confirm = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      if (entry !== null) {
        const complete = { companyId, ...entry, state: "complete" as const };
        const marked = await reached(setQuarterStateAction(workspace, complete));
        if (!marked.ok) return settle(marked);
      }
      const asked = { companyId, reviewId, item, version };
      return settle(await reached(confirmItemAction(workspace, asked)));
    });
  };

  const keep = () =>
    start(async () =>
      settle(
        await reached(
          keepItemsAction(workspace, { companyId, reviewId, items: [{ item, version }] }),
        ),
      ),
    );

  return (
    <form ref={form} onSubmit={confirm} className="mt-6">
      {message !== undefined && (
        <p role="alert" className="mb-3 text-small text-red">
          {message}
        </p>
      )}
      <div className="flex flex-wrap items-start gap-2.5">
        <Button type="submit" kind="primary" busy={pending ? "Saving…" : undefined} reason={reason}>
          {verb} <span className="font-normal opacity-70 max-tablet:hidden">Enter</span>
        </Button>
        {item !== "revenue" && (
          <Button onClick={keep} disabled={pending}>
            Keep, not confirmed
          </Button>
        )}
        {props.children}
      </div>
    </form>
  );
}
