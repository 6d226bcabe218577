"use client";

import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { Menu } from "@/components/ui/menu";
import type { MenuItem } from "@/components/ui/menu-entry";
import { decisionState } from "@/lib/format/decision";
import { draftOf } from "./decision-draft";
import { type DecisionChoices, DecisionForm } from "./decision-form";
import { DecisionMark } from "./decision-mark";
import type { DecisionView } from "./prepare-decision";
import type { PlanActs } from "./use-plan-acts";

interface DecisionRowProps {
  readonly view: DecisionView;
  readonly choices: DecisionChoices;
  /** Null where the reader may not change the plan. */
  readonly acts: PlanActs | null;
}

function State({ view }: { readonly view: DecisionView }) {
  const { state } = view.said;
  return (
    <span
      className={classes(
        "flex items-center gap-[7px] self-start",
        view.isOverdue ? "text-red" : "text-ink-2",
      )}
    >
      <DecisionMark mark={view.isOverdue ? "overdue" : state} />
      {view.isOverdue ? `Overdue, ${state}` : decisionState(state)}
    </span>
  );
}

function Notes({ view, root }: { readonly view: DecisionView; readonly root: string }) {
  const { slips, moves, awaitsReview, isWithoutChart } = view;
  return (
    <>
      {awaitsReview && (
        <p className="text-ink-2">
          Done, and not on record yet: it becomes a fact in the{" "}
          <Link href={`${root}/review`}>quarterly review</Link>.
        </p>
      )}
      {isWithoutChart && (
        <p className="text-red">No proposed chart in use has this name, so it changes nothing.</p>
      )}
      {moves.length > 0 && (
        <details className="text-ink-3">
          <summary className="w-fit cursor-pointer py-[11px] hover:text-ink tablet:py-0">
            {slips ?? "History"}
          </summary>
          <ul className="mt-1 mb-1 space-y-0.5">
            {moves.map((move) => (
              <li key={move} className="tabular">
                {move}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The acts on one row; a state is one press away, the rest is in the form. */
function rowItems(view: DecisionView, acts: PlanActs): readonly MenuItem[] {
  const to = (label: string, state: DecisionView["said"]["state"]): MenuItem => ({
    kind: "action",
    label,
    onSelect: () => void acts.move(view, state),
  });
  const { state } = view.said;
  return [
    ...(state === "committed" ? [] : [to("Commit to it", "committed")]),
    ...(state === "done" ? [] : [to("Mark as done", "done")]),
    ...(state === "proposed" ? [] : [to("Back to proposed", "proposed")]),
    { kind: "action", label: "Withdraw", onSelect: () => void acts.withdraw(view, true) },
  ];
}

/** One decision: what, by when, by whom, what it turns and what the date owes to it. */
export function DecisionRow({ view, choices, acts }: DecisionRowProps) {
  const [isEdited, setEdited] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (wasEdited.current && !isEdited) edit.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  const { id, name, sentence, day, quarter, said, turns, effect } = view;
  return (
    <li id={`decision-${id}`} className="scroll-mt-16 border-b border-rule py-[11px] text-small">
      <div className="grid gap-x-5 gap-y-1.5 desktop:grid-cols-[minmax(0,5fr)_130px_150px_minmax(0,2fr)_auto]">
        <div className="min-w-0">
          <h3 className="font-semibold">{sentence}</h3>
          <p className="text-ink-2">
            {[turns, effect].filter((part) => part !== "").join(". ")}
            {effect === "" ? "" : "."}
          </p>
          <Notes view={view} root={choices.root} />
        </div>
        <div className="flex flex-wrap gap-x-4 gap-y-1 desktop:contents">
          <p className="tabular">
            {day} <span className="text-ink-3 desktop:block">{quarter}</span>
          </p>
          <State view={view} />
          <p className="min-w-0 break-words">{said.owner}</p>
        </div>
        {acts !== null && (
          <div className="flex items-start gap-2 print:hidden">
            <Button
              ref={edit}
              aria-expanded={isEdited}
              aria-label={`Change: ${name}`}
              onClick={() => setEdited(!isEdited)}
            >
              Change
            </Button>
            <Menu
              label={`More: ${name}`}
              trigger="More"
              groups={[rowItems(view, acts)]}
              align="right"
            />
          </div>
        )}
      </div>
      {acts !== null && isEdited && (
        <div className="mt-3 max-w-180 border-l-[3px] border-rule-2 pl-4">
          <DecisionForm
            initial={draftOf(said)}
            isNew={false}
            choices={choices}
            verb="Save"
            onSend={(draft) => acts.change(view, draft)}
            onClose={() => setEdited(false)}
          />
        </div>
      )}
    </li>
  );
}
