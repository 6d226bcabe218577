"use client";

import Link from "next/link";
import { type KeyboardEvent, useId, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { SelectField } from "@/components/ui/select-field";
import { closeOf, parseDate, quarterOf } from "@/lib/domain/quarter";
import { DECISION_STATES } from "@/lib/domain/scenario/decision";
import { dateLabel } from "@/lib/format/date";
import { decisionState } from "@/lib/format/decision";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";
import {
  type DecisionDraft,
  isState,
  missingIn,
  type Proposal,
  subjectOptions,
  valueOptions,
} from "./decision-draft";
import type { PlanAnswer } from "./use-plan-acts";

/** What a form about a decision has to choose from. */
export interface DecisionChoices {
  readonly proposals: readonly Proposal[];
  readonly owners: readonly string[];
  readonly fiscalYearStartMonth: number;
  /** Address of the company's screens. */
  readonly root: string;
}

interface DecisionFormProps {
  readonly initial: DecisionDraft;
  /** A decision keeps what it is about. */
  readonly isNew: boolean;
  readonly choices: DecisionChoices;
  readonly verb: string;
  readonly onSend: (draft: DecisionDraft) => Promise<PlanAnswer>;
  /** Called where it was saved, and where it is given up. */
  readonly onClose: () => void;
}

const STATE_OPTIONS = DECISION_STATES.map((state) => ({
  value: state,
  label: decisionState(state),
}));

/** `In FY28 Q1: it counts from the close on 31 Mar 2027 on`. */
function dayHint(on: string, month: number): string | undefined {
  const date = parseDate(on);
  if (date === null) return undefined;
  const quarter = quarterOf(date, month);
  return `In ${quarterLabel(quarter)}; read at its close, ${dateLabel(closeOf(quarter, month), LOCALE)}.`;
}

function ChartHint({ isEmpty, root }: { readonly isEmpty: boolean; readonly root: string }) {
  return (
    <p className="-mt-2 text-micro text-ink-3">
      {isEmpty
        ? "There is no proposed chart yet. "
        : "The line, the seat and hires come by chart. "}
      Draw one among the <Link href={`${root}/charts`}>org charts</Link>, or{" "}
      <Link href={`${root}#what-would-change`}>make a proposal</Link> of what would change the
      verdict.
    </p>
  );
}

/** Escape closes the list of owners and the calendar first; it gives up nothing that was typed. */
const opensOwn = (field: EventTarget) =>
  field instanceof HTMLInputElement && field.matches("[list], [type=date]");

/** What is decided, by when and by whom. What was typed stays until it is saved or given up. */
export function DecisionForm(props: DecisionFormProps) {
  const { initial, isNew, choices, verb, onSend, onClose } = props;
  const { proposals, owners, fiscalYearStartMonth, root } = choices;
  const [draft, setDraft] = useState(initial);
  const [refusal, setRefusal] = useState<Extract<PlanAnswer, { ok: false }> | null>(null);
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const [pending, start] = useTransition();
  const listId = useId();
  const change = (part: Partial<DecisionDraft>) => setDraft((last) => ({ ...last, ...part }));

  const send = () =>
    start(async () => {
      const open = missingIn(draft);
      setMissing(open);
      if (Object.keys(open).length > 0) return;
      const answer = await onSend(draft);
      setRefusal(answer.ok ? null : answer);
      if (answer.ok) onClose();
    });
  const wrong = (field: string) => missing[field] ?? refusal?.fields?.[`decision.${field}`];
  const isElsewhere = refusal !== null && refusal.fields === undefined;

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape gives up what is typed
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) send();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== "Escape" || isNew || opensOwn(event.target)) return;
        event.preventDefault();
        onClose();
      }}
    >
      {isNew && (
        <SelectField
          label="What is to be decided"
          placeholder="Choose"
          options={subjectOptions}
          value={draft.subject}
          error={wrong("subject")}
          onChange={(event) => change({ subject: event.target.value, value: "" })}
        />
      )}
      {draft.subject !== "" && (
        <SelectField
          label={draft.subject === "chart" ? "Proposed chart" : "What will be so"}
          placeholder="Choose"
          options={valueOptions(draft, proposals)}
          value={draft.value}
          error={wrong("value") ?? wrong("chart")}
          onChange={(event) => change({ value: event.target.value })}
        />
      )}
      {draft.subject === "chart" && <ChartHint isEmpty={proposals.length === 0} root={root} />}
      <div className="grid gap-4 tablet:grid-cols-3">
        <Field
          type="date"
          label="By when"
          value={draft.on}
          hint={dayHint(draft.on, fiscalYearStartMonth)}
          error={wrong("on")}
          onChange={(event) => change({ on: event.target.value })}
        />
        <SelectField
          label="State"
          options={STATE_OPTIONS}
          value={draft.state}
          error={wrong("state")}
          onChange={({ target }) => {
            if (isState(target.value)) change({ state: target.value });
          }}
        />
        <Field
          label="Owner"
          list={listId}
          value={draft.owner}
          error={wrong("owner")}
          onChange={(event) => change({ owner: event.target.value })}
        />
      </div>
      <datalist id={listId}>
        {owners.map((owner) => (
          <option key={owner} value={owner}>
            {owner}
          </option>
        ))}
      </datalist>
      {isElsewhere && (
        <FieldError>
          {refusal.message}
          {refusal.code === "STALE" &&
            " It stands as shown above now; save again to put yours there."}
        </FieldError>
      )}
      <div className="flex flex-wrap gap-2.5">
        <Button kind="primary" type="submit" busy={pending ? "Saving…" : undefined}>
          {verb}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
