"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { reached } from "@/components/ui/reached";
import { SelectField } from "@/components/ui/select-field";
import { setReviewTermsAction } from "@/lib/features/reviews/actions";
import type { Person, ReviewTerms } from "@/lib/features/reviews/schema";
import { NOTHING_WRONG, type ReviewAnswer } from "./review-answer";

interface TermsFormProps {
  readonly workspace: string;
  readonly companyId: string;
  /** As they are now. */
  readonly given: ReviewTerms;
  readonly reviewers: readonly Person[];
  readonly mayWrite: boolean;
}

/** Whose task the reviews of a company are, and when they are due. */
export function TermsForm({ workspace, companyId, given, reviewers, mayWrite }: TermsFormProps) {
  const [ownerId, setOwnerId] = useState(given.ownerId ?? "");
  const [dueDays, setDueDays] = useState(String(given.dueDays));
  const [answer, setAnswer] = useState<ReviewAnswer | null>(null);
  const [pending, start] = useTransition();
  const router = useRouter();
  const errors = answer?.ok === false ? (answer.fields ?? NOTHING_WRONG) : NOTHING_WRONG;

  const save = (event: FormEvent) => {
    event.preventDefault();
    start(async () => {
      const days = dueDays.trim() === "" ? Number.NaN : Number(dueDays);
      const terms = { ownerId: ownerId === "" ? null : ownerId, dueDays: days };
      const next = await reached(
        setReviewTermsAction(workspace, { companyId, seen: given, terms }),
      );
      setAnswer(next);
      if (!next.ok && next.code === "STALE") router.refresh();
    });
  };

  return (
    <form onSubmit={save} className="mt-4 flex max-w-90 flex-col gap-5" noValidate>
      {answer?.ok === true && (
        <div role="status">
          <Notice>Saved. It applies from the next review on.</Notice>
        </div>
      )}
      {answer?.ok === false && <Notice kind="trouble">{answer.message}</Notice>}
      <SelectField
        label="Whose task it is"
        placeholder="Nobody in particular"
        hint="Reminders go to this person before and after the day."
        options={reviewers.map(({ userId, name }) => ({ value: userId, label: name }))}
        value={ownerId}
        error={errors["assigneeId"]}
        disabled={!mayWrite}
        onChange={(event) => setOwnerId(event.target.value)}
      />
      <Field
        type="number"
        label="Due, days after the quarter’s end"
        min={0}
        max={366}
        value={dueDays}
        error={errors["terms.dueDays"]}
        disabled={!mayWrite}
        onChange={(event) => setDueDays(event.target.value)}
      />
      <div>
        <Button
          type="submit"
          busy={pending ? "Saving…" : undefined}
          reason={mayWrite ? undefined : "You may read this workspace and change nothing in it."}
        >
          Save
        </Button>
      </div>
    </form>
  );
}
