"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextAreaField } from "@/components/ui/text-area-field";
import { LetterSheet } from "./letter-sheet";
import { LetterTools } from "./letter-tools";
import type { LetterView } from "./prepare-letter";
import { RewriteButton } from "./rewrite-button";
import { SendDialog } from "./send-dialog";
import { type LetterDraftState, type SavingState, useLetterDraft } from "./use-letter-draft";

interface LetterEditorProps {
  readonly workspace: string;
  readonly companyId: string;
  readonly view: LetterView;
  readonly hasMailServer: boolean;
  /** Where letters are shown. */
  readonly href: string;
}

const SAVING: Readonly<Record<Exclude<SavingState["kind"], "refused" | "stale">, string>> = {
  saved: "Saved",
  typed: "Not saved yet",
  saving: "Saving…",
};

function Saving({ draft }: { readonly draft: LetterDraftState }) {
  const { state } = draft;
  switch (state.kind) {
    case "refused":
      return (
        <Notice
          kind="trouble"
          actions={<Button onClick={() => void draft.save()}>Try again</Button>}
        >
          {state.message}
        </Notice>
      );
    case "stale":
      return (
        <Notice
          kind="trouble"
          actions={
            <span className="flex flex-wrap gap-2">
              <Button onClick={() => draft.insist(state.current)}>Keep mine</Button>
              <Button onClick={() => draft.take(state.current)}>Take theirs</Button>
            </span>
          }
        >
          Somebody else changed this letter. What you typed is still here.
        </Notice>
      );
    case "saved":
    case "typed":
    case "saving":
      return (
        <p role="status" className="text-micro text-ink-3">
          {SAVING[state.kind]}
        </p>
      );
  }
}

/** A draft: its text at the left, its page at the right. */
export function LetterEditor(props: LetterEditorProps) {
  const { workspace, companyId, view, hasMailServer, href } = props;
  const { id: letterId, version, subject, body, foot, quarter } = view;
  const initial = { version, subject, body };
  const draft = useLetterDraft({ workspace, companyId, letterId, initial });
  const [sending, setSending] = useState(false);
  const named = { workspace, companyId, letterId, draft };
  return (
    <div className="mt-6 grid gap-8 desktop:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] desktop:gap-10">
      <div className="grid content-start gap-4 print:hidden">
        <Field
          label="Subject"
          value={draft.subject}
          onChange={(event) => draft.type({ subject: event.target.value })}
          onBlur={draft.leave}
        />
        <TextAreaField
          label="Text"
          hint="An empty line parts two paragraphs; a line that begins with a dash is an item of a list."
          rows={26}
          value={draft.body}
          onChange={(event) => draft.type({ body: event.target.value })}
          onBlur={draft.leave}
        />
        <Saving draft={draft} />
        <div className="flex flex-wrap gap-2.5">
          <Button kind="primary" onClick={() => setSending(true)}>
            Send by e-mail
          </Button>
          <LetterTools subject={draft.subject} body={draft.body} />
          <RewriteButton {...named} quarter={quarter} href={href} />
        </div>
        <SendDialog
          {...named}
          open={sending}
          onClose={() => setSending(false)}
          hasMailServer={hasMailServer}
        />
      </div>
      <LetterSheet subject={draft.subject} body={draft.body} foot={foot} />
    </div>
  );
}
