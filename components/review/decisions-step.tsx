"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useReason } from "@/components/restatements/reason-provider";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { StatusMark } from "@/components/ui/status-mark";
import { useToast } from "@/components/ui/toast";
import { adoptDecisionAction } from "@/lib/features/review-answers/actions";
import type { DueDecision } from "./prepare-decisions";

interface AdoptPlace {
  readonly workspace: string;
  readonly companyId: string;
  readonly reviewId: string;
}

interface DecisionRowProps {
  /** Null for somebody who may read and change nothing. */
  readonly place: AdoptPlace | null;
  readonly decision: DueDecision;
}

function AdoptForm({ place, decision }: { place: AdoptPlace; decision: DueDecision }) {
  const [rater, setRater] = useState(decision.rater);
  const [message, setMessage] = useState<string>();
  const [pending, start] = useTransition();
  const router = useRouter();
  const say = useToast();
  const explain = useReason();
  const { workspace, companyId, reviewId } = place;

  const adopt = () =>
    start(async () => {
      const named = rater.trim() === "" ? null : rater;
      const { id: decisionId, version } = decision;
      const asked = { companyId, reviewId, decisionId, version, rater: named };
      const answer = await explain((reason) =>
        adoptDecisionAction(workspace, { ...asked, reason }),
      );
      setMessage(answer.ok ? undefined : answer.message);
      if (answer.ok) say({ text: "It is on record now" });
      else router.refresh();
    });

  return (
    <div className="mt-2">
      <div className="flex flex-wrap items-end gap-2.5">
        {decision.kind === "fact" && (
          <Field
            label="Who says so"
            value={rater}
            onChange={(event) => setRater(event.target.value)}
            className="w-50"
          />
        )}
        <Button onClick={adopt} busy={pending ? "Recording…" : undefined}>
          {decision.kind === "fact" ? "It came true" : "Make it the org chart"}
        </Button>
      </div>
      {decision.kind === "chart" && (
        <p className="mt-1.5 text-micro text-ink-3">
          A copy of the proposal holds from that day. Seats that are open or planned stay so until
          somebody fills them.
        </p>
      )}
      {message !== undefined && (
        <p role="alert" className="mt-2 text-red">
          {message}
        </p>
      )}
    </div>
  );
}

function DecisionRow({ place, decision }: DecisionRowProps) {
  const { sentence, due, mark, isSettled } = decision;
  return (
    <li className="border-b border-rule py-[13px]">
      <div className="grid items-center gap-x-5 gap-y-0.5 tablet:grid-cols-[minmax(0,1fr)_190px_138px]">
        <h2 className="text-body font-medium">{sentence}</h2>
        <span className="text-ink-2">{due}</span>
        <StatusMark status={mark.status}>{mark.word}</StatusMark>
      </div>
      {!isSettled && place !== null && <AdoptForm place={place} decision={decision} />}
    </li>
  );
}

interface DecisionsStepProps {
  readonly place: AdoptPlace | null;
  readonly due: readonly DueDecision[];
}

/** The decisions that were due; what came true becomes a fact here, and nowhere else. */
export function DecisionsStep({ place, due }: DecisionsStepProps) {
  if (due.length === 0) return null;
  return (
    <ul className="mt-6 border-t border-ink text-small">
      {due.map((decision) => (
        <DecisionRow key={decision.id} place={place} decision={decision} />
      ))}
    </ul>
  );
}
