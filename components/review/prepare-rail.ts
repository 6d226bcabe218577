import type { Answer } from "@/lib/domain/close/answer";
import { isFact } from "@/lib/domain/evaluation/facts";
import type { IsoDate } from "@/lib/domain/quarter";
import type { AnswerEffect, TriedAnswer } from "@/lib/domain/review/answer-effect";
import { daysLate } from "@/lib/domain/review/late";
import type { OpenReview } from "@/lib/features/reviews/schema";
import { conditionName, conditionShort } from "@/lib/format/condition";
import { capitalised, counted, inWords } from "@/lib/format/count";
import type { DatedWords } from "@/lib/format/dated-words";
import { factAnswer, factName } from "@/lib/format/fact";
import { noChangeSentence } from "@/lib/format/no-change";
import { quarterLabel } from "@/lib/format/quarter";
import { quoted } from "@/lib/format/quoted";
import { openItemsReason } from "@/lib/format/review";
import { statusWord } from "@/lib/format/status";
import { whenSentence } from "@/lib/format/when";
import { verdictWithDate } from "@/lib/format/when-verdict";
import { isOpen } from "./review-state";

export interface EffectRow {
  readonly answer: string;
  readonly effect: string;
  /** Whether something would be lost or won by it. */
  readonly isTelling: boolean;
}

export interface RailView {
  readonly verdict: DatedWords;
  /** The odds of the date, and what no change would say. */
  readonly when: readonly string[];
  readonly conditions: readonly {
    readonly name: string;
    readonly status: "met" | "not_met" | "unknown";
    /** What it was at the close it is held against, where that was something else. */
    readonly before: string | null;
  }[];
  readonly progress: {
    readonly words: string;
    readonly late: string | null;
    /** Answered first, late ones last. */
    readonly marks: readonly ("done" | "open" | "late")[];
  };
  readonly effects: readonly EffectRow[];
  /** Why the quarter cannot be closed; null where it can. */
  readonly reason: string | null;
}

interface RailGiven {
  readonly answer: Answer;
  /** Of the close that this one would follow; null at the first. */
  readonly before: Answer | null;
  readonly review: OpenReview;
  readonly isComplete: boolean;
  readonly tried: readonly TriedAnswer[];
  readonly today: IsoDate;
  readonly locale: string;
}

function effectWords(effect: AnswerEffect): string {
  switch (effect.kind) {
    case "lost":
      return `${capitalised(conditionShort(effect.condition))} lost`;
    case "won":
      return `${capitalised(conditionShort(effect.condition))} won`;
    case "date":
      return effect.after === null ? "No date" : `Likely ${quarterLabel(effect.after)}`;
    case "nothing":
      return "Nothing";
  }
}

/** What the answers that move something would move, and how many move nothing. */
function effectRows(tried: readonly TriedAnswer[], locale: string): readonly EffectRow[] {
  const telling = tried.filter(({ effect }) => effect.kind !== "nothing");
  const rows = telling.map(({ fact, value, effect }) => {
    const answer = value === null ? "unknown" : quoted(factAnswer(fact, value));
    return {
      answer: `${factName(fact)}: ${answer}`,
      effect: effectWords(effect),
      isTelling: true,
    };
  });
  const rest = tried.filter(({ effect }) => effect.kind === "nothing");
  const [only] = rest;
  if (only === undefined) return rows;
  const others = telling.length === 0 ? "All" : "The other";
  const answer =
    rest.length === 1 ? factName(only.fact) : `${others} ${inWords(rest.length, locale)}`;
  return [...rows, { answer, effect: "Nothing", isTelling: false }];
}

function progressOf({ review, today, locale }: RailGiven): RailView["progress"] {
  const facts = review.items.filter(({ item }) => isFact(item));
  const open = facts.filter(isOpen);
  const late = open.filter((item) => daysLate(item, review, today) > 0).length;
  const done = facts.length - open.length;
  const kept = facts.filter(({ state }) => state === "kept").length;
  const given = `${done} of ${counted(facts.length, "answer", "answers", locale)} given`;
  return {
    words: kept === 0 ? given : `${given}, ${kept} not confirmed`,
    late: late === 0 ? null : `${late} overdue`,
    marks: [
      ...Array.from({ length: done }, () => "done" as const),
      ...Array.from({ length: open.length - late }, () => "open" as const),
      ...Array.from({ length: late }, () => "late" as const),
    ],
  };
}

function reasonOf({ review, isComplete, today, locale }: RailGiven): string | null {
  const open = review.items.filter(isOpen);
  const overdue = open.filter((item) => daysLate(item, review, today) > 0).length;
  const reason = openItemsReason({ open: open.length, overdue }, locale);
  if (reason !== null || isComplete) return reason;
  return `${quarterLabel(review.quarter)} is not marked complete.`;
}

/** What would be frozen if the quarter were closed now, and what is still to do. */
export function prepareRail(given: RailGiven): RailView {
  const { answer, before, tried, locale } = given;
  const { evaluation, forecast } = answer;
  return {
    verdict: verdictWithDate(answer, locale),
    when: [
      whenSentence(forecast, locale),
      ...(forecast.kind === "made" ? [noChangeSentence(forecast)] : []),
    ],
    conditions: evaluation.conditions.map(({ id, status }, place) => {
      const then = before?.evaluation.conditions[place]?.status;
      const isOther = then !== undefined && then !== status;
      return {
        name: conditionName(id),
        status,
        before: isOther ? `was ${statusWord(then)}` : null,
      };
    }),
    progress: progressOf(given),
    effects: effectRows(tried, locale),
    reason: reasonOf(given),
  };
}
