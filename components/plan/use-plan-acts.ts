import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { reached } from "@/components/ui/reached";
import { useToast } from "@/components/ui/toast";
import type { Decision } from "@/lib/domain/scenario/decision";
import {
  changeDecisionAction,
  planDecisionAction,
  withdrawDecisionAction,
} from "@/lib/features/decisions/actions";
import { type DecisionDraft, draftOf, sentDecision } from "./decision-draft";

type Done = { readonly decisionId: string; readonly version: number };
export type PlanAnswer =
  | { readonly ok: true; readonly value: Done }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      readonly fields?: Readonly<Record<string, string>> | undefined;
    };

/** An entry as it was seen. */
interface Seen {
  readonly id: string;
  readonly version: number;
}

/** What a form sends is answered beside what was typed; what one press does says itself what became of it. */
export interface PlanActs {
  readonly plan: (draft: DecisionDraft) => Promise<PlanAnswer>;
  readonly change: (
    entry: Seen & { readonly said: Decision },
    draft: DecisionDraft,
  ) => Promise<PlanAnswer>;
  readonly move: (
    entry: Seen & { readonly said: Decision },
    state: Decision["state"],
  ) => Promise<void>;
  readonly withdraw: (entry: Seen, withdrawn: boolean) => Promise<void>;
  /** Takes the last change back; null where there is none. */
  readonly undo: (() => void) | null;
}

const seen = ({ decisionId: id, version }: Done): Seen => ({ id, version });

/** What can be done to a plan; each act offers to be undone. */
export function usePlanActs(workspace: string, companyId: string): PlanActs {
  const say = useToast();
  const router = useRouter();
  const [last, setLast] = useState<{ readonly undo: () => void } | null>(null);

  // What is there now is shown beside what was typed.
  const looked = useCallback(
    (answer: PlanAnswer) => {
      if (!answer.ok && answer.code === "STALE") router.refresh();
      return answer;
    },
    [router],
  );
  const told = useCallback(
    (answer: PlanAnswer, text: string, undo: (done: Done) => Promise<PlanAnswer>) => {
      if (!answer.ok) return looked(answer);
      const takeBack = async () => {
        setLast(null);
        const undone = looked(await undo(answer.value));
        say({ text: undone.ok ? "Undone" : undone.message });
      };
      const undoNow = () => void takeBack();
      setLast({ undo: undoNow });
      say({ text, undo: undoNow });
      return answer;
    },
    [looked, say],
  );

  const change = (entry: Seen, draft: DecisionDraft): Promise<PlanAnswer> => {
    const { id: decisionId, version } = entry;
    const decision = sentDecision(draft);
    return reached(changeDecisionAction(workspace, { companyId, decisionId, version, decision }));
  };
  const withdraw = (entry: Seen, withdrawn: boolean): Promise<PlanAnswer> => {
    const { id: decisionId, version } = entry;
    return reached(
      withdrawDecisionAction(workspace, { companyId, decisionId, version, withdrawn }),
    );
  };
  const changed = async (entry: Seen & { readonly said: Decision }, draft: DecisionDraft) =>
    told(await change(entry, draft), "Decision changed", (done) =>
      change(seen(done), draftOf(entry.said)),
    );
  const spoken = (answer: PlanAnswer) => {
    if (!answer.ok) say({ text: answer.message });
  };
  return {
    plan: async (draft) => {
      const decision = sentDecision(draft);
      const answer = await reached(planDecisionAction(workspace, { companyId, decision }));
      return told(answer, "Decision planned", (done) => withdraw(seen(done), true));
    },
    change: changed,
    move: async (entry, state) => spoken(await changed(entry, { ...draftOf(entry.said), state })),
    withdraw: async (entry, withdrawn) =>
      spoken(
        told(
          await withdraw(entry, withdrawn),
          withdrawn ? "Decision withdrawn" : "Decision put back",
          (done) => withdraw(seen(done), !withdrawn),
        ),
      ),
    undo: last?.undo ?? null,
  };
}
