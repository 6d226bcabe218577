"use client";

import { useMemo, useState } from "react";
import { useCommands } from "@/components/shell/commands";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHead } from "@/components/ui/section-head";
import { useFocusKept } from "@/components/ui/use-focus-kept";
import { type DecisionDraft, EMPTY_DRAFT } from "./decision-draft";
import { type DecisionChoices, DecisionForm } from "./decision-form";
import { DecisionRow } from "./decision-row";
import { PlanAxis } from "./plan-axis";
import type { PlanView, Turning } from "./prepare-plan";
import { UnscheduledList } from "./unscheduled-list";
import { usePlanActs } from "./use-plan-acts";
import { WithdrawnList } from "./withdrawn-list";

interface PlanScreenProps {
  readonly workspace: string;
  readonly companyId: string;
  readonly view: PlanView;
  readonly choices: DecisionChoices;
  readonly mayWrite: boolean;
  /** What a link asked to plan. */
  readonly asked: Turning | null;
}

/** The plan as it stands, and everything that can be done to it. */
export function PlanScreen(props: PlanScreenProps) {
  const { workspace, companyId, view, choices, mayWrite, asked } = props;
  const acts = usePlanActs(workspace, companyId);
  const [draft, setDraft] = useState<DecisionDraft | null>(
    asked === null || !mayWrite ? null : { ...EMPTY_DRAFT, ...asked },
  );
  const { undo } = acts;
  const { decisions, withdrawn } = view;
  useFocusKept("decisions", decisions.length);
  useFocusKept("decisions", withdrawn.length);
  useCommands(
    useMemo(() => {
      if (!mayWrite) return [];
      const group = "Plan";
      const add = {
        id: "plan new",
        label: "Plan a decision",
        group,
        words: "new add decision date owner",
        shortcut: { key: "n" },
        run: () => setDraft(EMPTY_DRAFT),
      };
      const back = { id: "plan undo", label: "Undo the last change", group };
      return undo === null
        ? [add]
        : [add, { ...back, shortcut: { key: "z", mod: true }, run: undo }];
    }, [mayWrite, undo]),
  );
  const mine = mayWrite ? acts : null;
  const open = () => setDraft(EMPTY_DRAFT);
  return (
    <>
      {decisions.length === 0 ? (
        <div className="mt-8">
          <EmptyState
            over="The plan"
            sentence="A title follows a change that somebody has dated and owns."
            actions={
              mayWrite && (
                <Button kind="primary" onClick={open}>
                  Plan a decision
                </Button>
              )
            }
          >
            Write down what will change before the title does: who the leader reports to, who
            presents to the board, what the seat decides, which chart comes into force. Each with a
            day and an owner. The date of the verdict waits for the last of them.
          </EmptyState>
        </div>
      ) : (
        <>
          <section className="mt-8">
            <SectionHead aside={view.odds ?? undefined}>By quarter</SectionHead>
            <PlanAxis model={view.axis} />
          </section>
          <section className="mt-10 tablet:mt-12">
            <SectionHead
              id="decisions"
              aside={
                mayWrite && (
                  <Button kind="primary" onClick={open}>
                    Plan a decision
                  </Button>
                )
              }
            >
              Decisions
            </SectionHead>
            <ul>
              {decisions.map((one) => (
                <DecisionRow key={one.id} view={one} choices={choices} acts={mine} />
              ))}
            </ul>
          </section>
        </>
      )}
      <UnscheduledList
        criteria={view.unscheduled}
        root={choices.root}
        onPlan={mayWrite ? (turning) => setDraft({ ...EMPTY_DRAFT, ...turning }) : null}
      />
      <WithdrawnList decisions={withdrawn} acts={mine} />
      <Dialog
        open={draft !== null}
        onClose={() => setDraft(null)}
        title="What will be decided, by when and by whom?"
      >
        {draft !== null && (
          <DecisionForm
            initial={draft}
            isNew
            choices={choices}
            verb="Plan it"
            onSend={acts.plan}
            onClose={() => setDraft(null)}
          />
        )}
      </Dialog>
    </>
  );
}
