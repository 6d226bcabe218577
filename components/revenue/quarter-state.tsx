"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { type Quarter, quarterKey } from "@/lib/domain/quarter";
import { setQuarterStateAction } from "@/lib/features/revenue/actions";
import type { StoredQuarter } from "@/lib/features/revenue/schema";
import { quarterLabel } from "@/lib/format/quarter";
import type { ExplainQuarters } from "./use-quarter-reasons";

interface QuarterStateProps {
  readonly workspace: string;
  readonly companyId: string;
  readonly quarter: Quarter;
  /** As the server has it; `null` until its first amount is saved. */
  readonly held: StoredQuarter | null;
  readonly saved: boolean;
  readonly mayWrite: boolean;
  readonly explain: ExplainQuarters;
}

/** Whether a quarter is in entry or complete, and the button that changes it. */
export function QuarterState(props: QuarterStateProps) {
  const { workspace, companyId, quarter, held, saved, mayWrite, explain } = props;
  const [pending, startTransition] = useTransition();
  const say = useToast();
  const name = quarterLabel(quarter);
  const complete = held?.state === "complete";

  function change() {
    if (held === null) return;
    startTransition(async () => {
      const answer = await explain([quarter], (reason) =>
        setQuarterStateAction(workspace, {
          companyId,
          quarter: quarterKey(quarter),
          version: held.version,
          state: complete ? "entry" : "complete",
          reason,
        }),
      );
      if (answer.ok) say({ text: complete ? `${name} is back in entry` : `${name} is complete` });
      else say({ text: answer.message });
    });
  }

  return (
    <>
      <span className="block text-micro text-ink-3">{complete ? "Complete" : "In entry"}</span>
      {mayWrite && (
        <Button
          kind={complete ? "quiet" : "secondary"}
          className="mt-1 px-1.5! text-micro!"
          aria-label={complete ? `Put ${name} back in entry` : `Mark ${name} complete`}
          disabled={held === null || !saved}
          busy={pending ? "Saving…" : undefined}
          onClick={change}
        >
          {complete ? "Back to entry" : "Mark complete"}
        </Button>
      )}
    </>
  );
}
