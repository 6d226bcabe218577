"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { reached } from "@/components/ui/reached";
import { useToast } from "@/components/ui/toast";
import { draftLetterAction, rewriteLetterAction } from "@/lib/features/letters/actions";
import { LETTER_UNSAVED } from "./open-draft";
import type { LetterDraftState } from "./use-letter-draft";

interface RewriteButtonProps {
  readonly workspace: string;
  readonly companyId: string;
  readonly letterId: string;
  /** Key of the quarter it is about. */
  readonly quarter: string;
  readonly draft: LetterDraftState;
  /** Where letters are shown. */
  readonly href: string;
}

/** Writes the letter anew from its close. Of a text that was edited it asks what becomes of it. */
export function RewriteButton(props: RewriteButtonProps) {
  const { workspace, companyId, letterId, quarter, draft, href } = props;
  const [asking, setAsking] = useState(false);
  const [pending, start] = useTransition();
  const router = useRouter();
  const say = useToast();
  const { subject, body } = draft;

  const replace = () =>
    start(async () => {
      setAsking(false);
      if (!(await draft.save())) return say({ text: LETTER_UNSAVED });
      const asked = { companyId, letterId, version: draft.version() };
      const answer = await reached(rewriteLetterAction(workspace, asked));
      if (!answer.ok) return say({ text: answer.message });
      draft.take(answer.value);
      say({ text: "Written anew from the close", undo: () => draft.type({ subject, body }) });
    });
  const another = () =>
    start(async () => {
      setAsking(false);
      if (!(await draft.save())) return say({ text: LETTER_UNSAVED });
      const answer = await reached(draftLetterAction(workspace, { companyId, quarter }));
      if (!answer.ok) return say({ text: answer.message });
      router.push(`${href}?id=${answer.value.letterId}`);
    });

  const isEdited = draft.version() > 1 || draft.state.kind !== "saved";
  return (
    <>
      <Button
        onClick={() => (isEdited ? setAsking(true) : replace())}
        busy={pending ? "Writing…" : undefined}
      >
        Write anew
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="You have edited this letter. What becomes of your text?"
        actions={
          <>
            <Button kind="primary" onClick={another}>
              Keep it, and start another draft
            </Button>
            <Button onClick={replace}>Replace it</Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              Cancel
            </Button>
          </>
        }
      >
        <p className="text-ink-2">
          A letter written anew says what the close says, in our words. Replacing your text can be
          undone while you stay on this page.
        </p>
      </Dialog>
    </>
  );
}
