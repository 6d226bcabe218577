"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useId, useRef, useState, useTransition } from "react";
import { EvidenceList } from "@/components/facts/evidence-list";
import { FileRow } from "@/components/facts/file-row";
import { useEvidence } from "@/components/facts/use-evidence";
import { useReason } from "@/components/restatements/reason-provider";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { reached } from "@/components/ui/reached";
import { StatusMark } from "@/components/ui/status-mark";
import type { EvidenceInput } from "@/lib/features/facts/schema";
import { answerFactAction, keepItemsAction } from "@/lib/features/review-answers/actions";
import type { Person } from "@/lib/features/reviews/schema";
import { AnswerChoices, CANNOT_TELL, type ChosenAnswer } from "./answer-choices";
import { AskDialog } from "./ask-dialog";
import type { QuestionView } from "./prepare-questions";
import { RaterList } from "./rater-list";
import { NOTHING_WRONG, type ReviewAnswer } from "./review-answer";

/** Where the questions of a review are answered. */
export interface ReviewPlace {
  readonly workspace: string;
  readonly companyId: string;
  readonly reviewId: string;
  /** Where files of evidence are sent. */
  readonly files: string;
  /** Everybody who has answered anything of this company. */
  readonly raters: readonly string[];
  readonly reviewers: readonly Person[];
}

interface QuestionFormProps {
  readonly place: ReviewPlace;
  readonly question: QuestionView;
  /** Out of sight it keeps what was typed. */
  readonly open: boolean;
  /** Takes the focus as it opens. */
  readonly focused: boolean;
  readonly savedAt: string | null;
  readonly onAnswered: () => void;
}

const isLink = (text: string) => /^https?:\/\/\S+$/i.test(text);

function writtenEvidence(text: string): readonly EvidenceInput[] {
  if (text === "") return [];
  return isLink(text)
    ? [{ kind: "link", label: null, url: text }]
    : [{ kind: "note", label: null, text }];
}

/** One question, open: the answers, what they rest on, and who says so. */
export function QuestionForm(props: QuestionFormProps) {
  const { place, question, open, focused, savedAt, onAnswered } = props;
  const { workspace, companyId, reviewId } = place;
  const [rater, setRater] = useState(question.raters[0]?.name ?? "");
  const [picked, setPicked] = useState<ChosenAnswer | null>(null);
  const [written, setWritten] = useState("");
  const [since, setSince] = useState<string>(question.since?.first ?? "");
  const [errors, setErrors] = useState(NOTHING_WRONG);
  const [message, setMessage] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [pending, start] = useTransition();
  const evidence = useEvidence(place.files);
  const form = useRef<HTMLFormElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const explain = useReason();
  const listId = useId();

  const own = question.raters.find(({ name }) => name === rater.trim());
  const last: ChosenAnswer | null = own === undefined ? null : (own.value ?? CANNOT_TELL);
  const chosen = picked ?? last;
  const isNewTitle = question.since !== null && chosen !== null && chosen !== last;

  useEffect(() => {
    // On arrival a focus that is elsewhere stays there.
    if (!open || (!focused && document.activeElement !== document.body)) return;
    const radio = form.current?.querySelector<HTMLInputElement>("input[type=radio]:checked");
    (radio ?? form.current?.querySelector<HTMLInputElement>("input[type=radio]"))?.focus({
      preventScroll: !focused,
    });
  }, [open, focused]);

  const settle = (answer: ReviewAnswer) => {
    if (answer.ok) {
      setErrors(NOTHING_WRONG);
      setMessage(undefined);
      onAnswered();
      return;
    }
    setErrors(answer.fields ?? NOTHING_WRONG);
    setMessage(
      answer.code === "STALE"
        ? "Somebody answered this while you had it open; what is there now is shown above. Yours is kept: confirm again to record it too."
        : answer.message,
    );
    if (answer.code === "STALE") router.refresh();
  };

  const item = question.item;
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    if (pending || evidence.hold !== undefined) return;
    if (chosen === null) {
      setMessage("Choose an answer first; that you cannot tell is one too.");
      return;
    }
    start(async () => {
      const answer = await explain((reason) =>
        answerFactAction(workspace, {
          companyId,
          reviewId,
          version: question.version,
          fact: item,
          value: chosen === CANNOT_TELL ? null : chosen,
          since: isNewTitle ? since : null,
          rater: rater.trim() === "" ? null : rater,
          evidence: [...writtenEvidence(written.trim()), ...evidence.input],
          reason,
        }),
      );
      if (answer.ok) {
        setPicked(null);
        setWritten("");
        evidence.clear();
      }
      settle(answer);
    });
  };

  // What was typed is not recorded by this, so it stays for a later answer.
  const keep = () =>
    start(async () =>
      settle(
        await reached(
          keepItemsAction(workspace, {
            companyId,
            reviewId,
            items: [{ item, version: question.version }],
          }),
        ),
      ),
    );

  return (
    <>
      <form
        ref={form}
        hidden={!open}
        onSubmit={confirm}
        aria-label={question.question}
        noValidate
        className="-mx-5 border-b border-rule bg-canvas px-5 pt-[22px] pb-5 tablet:-mx-6 tablet:px-6"
      >
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <h2 className="max-w-[34em] text-[18px] leading-6 font-semibold tracking-[-0.012em]">
            {question.question}
          </h2>
          <StatusMark status={question.mark.status}>{question.mark.word}</StatusMark>
        </div>
        <p className="mt-1 text-small text-ink-2">{question.carried}</p>
        <RaterList question={question} />
        <div className="text-small">
          <EvidenceList evidence={question.evidence} />
        </div>
        <AnswerChoices
          legend={question.question}
          choices={question.choices}
          last={last}
          chosen={chosen}
          onChoose={setPicked}
        />
        <div className="grid gap-4 tablet:grid-cols-2">
          <Field
            label="Evidence"
            placeholder="Paste a link, or say where it is written"
            value={written}
            error={errors["evidence.0.url"] ?? errors["evidence.0.text"]}
            onChange={(event) => setWritten(event.target.value)}
          />
          <Field
            label="Confirmed by"
            placeholder="A name or a role, such as CFO"
            list={listId}
            value={rater}
            error={errors["rater"]}
            onChange={(event) => setRater(event.target.value)}
          />
          <datalist id={listId}>
            {place.raters.map((known) => (
              <option key={known} value={known}>
                {known}
              </option>
            ))}
          </datalist>
          {isNewTitle && question.since !== null && (
            <Field
              type="date"
              label="Holds since"
              min={question.since.first}
              max={question.since.last}
              value={since}
              error={errors["since"]}
              onChange={(event) => setSince(event.target.value)}
            />
          )}
        </div>
        <div className="mt-3 space-y-3">
          {evidence.drafts.map(
            (draft) =>
              draft.kind === "file" && <FileRow key={draft.id} draft={draft} evidence={evidence} />,
          )}
        </div>
        <input
          ref={chooser}
          type="file"
          multiple
          className="sr-only"
          aria-label={`Files of evidence: ${question.name}`}
          tabIndex={-1}
          onChange={(event) => {
            evidence.addFiles(Array.from(event.target.files ?? []));
            event.target.value = "";
          }}
        />
        {message !== undefined && (
          <p role="alert" className="mt-3 text-small text-red">
            {message}
          </p>
        )}
        <div className="mt-4.5 flex flex-wrap items-start gap-2.5">
          <Button
            type="submit"
            kind="primary"
            busy={pending ? "Saving…" : undefined}
            reason={evidence.hold}
          >
            Confirm and go on{" "}
            <span className="font-normal opacity-70 max-tablet:hidden">Enter</span>
          </Button>
          <Button onClick={keep} disabled={pending}>
            Keep, not confirmed
          </Button>
          <Button kind="quiet" onClick={() => setAsking(true)}>
            Ask someone
          </Button>
          <Button kind="quiet" onClick={() => chooser.current?.click()}>
            Add a file
          </Button>
          {savedAt !== null && (
            <span className="ml-auto self-center text-micro text-ink-3">Saved at {savedAt}</span>
          )}
        </div>
        {question.notes.map((note) => (
          <p key={note} className="mt-3 text-micro text-ink-3">
            {note}
          </p>
        ))}
      </form>
      {/* Not within the form: Enter in the dialog would confirm the answer. */}
      <AskDialog place={place} question={question} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}
