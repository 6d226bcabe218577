"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { reached } from "@/components/ui/reached";
import type { ReviewItemId } from "@/lib/domain/review/item";
import { keepItemsAction } from "@/lib/features/review-answers/actions";
import { setAsideReviewAction } from "@/lib/features/reviews/actions";
import type { ReviewAnswer } from "./review-answer";

interface RestFormsProps {
  readonly workspace: string;
  readonly companyId: string;
  readonly reviewId: string;
  /** Of the review. */
  readonly version: number;
  /** The quarter as people call it. */
  readonly name: string;
  /** Open questions that may be kept as they were answered last time. */
  readonly open: readonly { readonly item: ReviewItemId; readonly version: number }[];
  /** The words on the button that keeps them. */
  readonly keepWords: string;
}

/** What may be done with a review that is not answered to the end. */
export function RestForms(props: RestFormsProps) {
  const { workspace, companyId, reviewId, version, name, open, keepWords } = props;
  const [asking, setAsking] = useState(false);
  const [message, setMessage] = useState<string>();
  const [pending, start] = useTransition();
  const router = useRouter();

  const send = (work: () => Promise<ReviewAnswer>) =>
    start(async () => {
      const answer = await reached(work());
      setAsking(false);
      setMessage(answer.ok ? undefined : answer.message);
      if (!answer.ok) router.refresh();
    });

  return (
    <div className="mt-8 print:hidden">
      <div className="flex flex-wrap gap-2.5">
        {open.length > 0 && (
          <Button
            busy={pending ? "Saving…" : undefined}
            onClick={() =>
              send(() => keepItemsAction(workspace, { companyId, reviewId, items: [...open] }))
            }
          >
            {keepWords}
          </Button>
        )}
        <Button kind="quiet" onClick={() => setAsking(true)}>
          Set this review aside
        </Button>
      </div>
      {message !== undefined && (
        <p role="alert" className="mt-3 text-small text-red">
          {message}
        </p>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Set the review of ${name} aside?`}
        actions={
          <>
            <Button
              kind="primary"
              busy={pending ? "Setting aside…" : undefined}
              onClick={() =>
                send(() => setAsideReviewAction(workspace, { companyId, reviewId, version }))
              }
            >
              Set it aside
            </Button>
            <Button onClick={() => setAsking(false)}>Go on with it</Button>
          </>
        }
      >
        <p className="text-ink-2">
          Every answer that was given stays on record. A new review of this quarter asks for all of
          them again.
        </p>
      </Dialog>
    </div>
  );
}
