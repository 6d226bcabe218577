"use client";

import { useState } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { StatusMark } from "@/components/ui/status-mark";
import { LOCALE } from "@/lib/format/locale";
import type { FactId } from "@/lib/domain/evaluation/facts";
import type { QuestionView } from "./prepare-questions";
import { QuestionForm, type ReviewPlace } from "./question-form";

interface EvidenceStepProps {
  /** Null for somebody who may read and not answer. */
  readonly place: ReviewPlace | null;
  readonly questions: readonly QuestionView[];
  /** The address of the next step. */
  readonly next: string;
}

const clock = new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit" });

const ROW =
  "grid w-full items-center gap-x-5 gap-y-0.5 border-b border-rule py-[13px] text-left text-small tablet:grid-cols-[minmax(0,1fr)_190px_138px]";

const SAVED = { status: "met", word: "Saved" } as const;

interface RowTextProps {
  readonly question: QuestionView;
  /** Answered here, though the page does not say so yet. */
  readonly isSaved: boolean;
}

function RowText({ question, isSaved }: RowTextProps) {
  const { name, answer, by } = question;
  const mark = isSaved && question.isOpen ? SAVED : question.mark;
  return (
    <>
      <span className="text-body font-medium">{name}</span>
      <span>
        {answer}
        {by !== null && <span className="text-ink-3"> from {by}</span>}
      </span>
      <StatusMark status={mark.status}>{mark.word}</StatusMark>
    </>
  );
}

/** The first open question after one, from the top again where none follows. */
function nextOpen(
  questions: readonly QuestionView[],
  after: FactId,
  saved: ReadonlySet<FactId>,
): FactId | null {
  const place = questions.findIndex(({ item }) => item === after);
  const inTurn = [...questions.slice(place + 1), ...questions.slice(0, place)];
  return inTurn.find(({ item, isOpen }) => isOpen && !saved.has(item))?.item ?? null;
}

/** The questions on facts, one of them open at a time. */
export function EvidenceStep({ place, questions, next }: EvidenceStepProps) {
  const [open, setOpen] = useState(questions.find(({ isOpen }) => isOpen)?.item ?? null);
  const [moved, setMoved] = useState(false);
  const [saved, setSaved] = useState<ReadonlySet<FactId>>(new Set());
  const [savedAt, setSavedAt] = useState<string | null>(null);

  const show = (item: FactId | null) => {
    setMoved(true);
    setOpen(item);
  };
  const answered = (item: FactId) => {
    // Who answers fast is a question ahead of what the page says.
    const all = new Set([...saved, item]);
    setSaved(all);
    setSavedAt(clock.format(new Date()));
    show(nextOpen(questions, item, all));
  };

  return (
    <>
      <div className="mt-6 border-t border-ink">
        {questions.map((question) => {
          const { item } = question;
          if (place === null)
            return (
              <div key={item} className={ROW}>
                <RowText question={question} isSaved={false} />
              </div>
            );
          return (
            <div key={item}>
              {open !== item && (
                <button
                  type="button"
                  className={`${ROW} hover:bg-hover`}
                  onClick={() => show(item)}
                >
                  <RowText question={question} isSaved={saved.has(item)} />
                </button>
              )}
              <QuestionForm
                place={place}
                question={question}
                open={open === item}
                focused={moved}
                savedAt={savedAt}
                onAnswered={() => answered(item)}
              />
            </div>
          );
        })}
      </div>
      {open === null && (
        <div className="mt-6 flex items-center gap-4">
          <LinkButton
            kind="primary"
            href={next}
            // What was answered last is gone from view; Enter goes on from here.
            ref={(link) => {
              if (moved) link?.focus();
            }}
          >
            Go on to the decisions
          </LinkButton>
          {savedAt !== null && <span className="text-micro text-ink-3">Saved at {savedAt}</span>}
        </div>
      )}
    </>
  );
}
