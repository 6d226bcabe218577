import { isFact } from "../domain/evaluation/facts.ts";
import type { ReviewItemId } from "../domain/review/item.ts";
import { capitalised, inWords } from "./count.ts";
import { factName } from "./fact.ts";

/** A question of a review by its short name: `Pricing authority`. */
export function reviewItemName(item: ReviewItemId): string {
  if (isFact(item)) return factName(item);
  switch (item) {
    case "revenue":
      return "Revenue of the quarter";
    case "chart":
      return "Org chart at the close";
    case "decisions":
      return "Decisions that were due";
  }
}

interface Count {
  /** Questions that nobody has answered. */
  readonly open: number;
  /** Of these, past their day. */
  readonly overdue: number;
}

/** The sentence above a review: `Four answers to go. One of them is late.` */
export function toGoSentence({ open, overdue }: Count, locale: string): string {
  if (open === 0) return "Every answer is given.";
  const number = capitalised(inWords(open, locale));
  const toGo = `${number} ${open === 1 ? "answer" : "answers"} to go.`;
  if (overdue === 0) return toGo;
  if (open === 1) return `${toGo} It is late.`;
  return overdue === open
    ? `${toGo} All of them are late.`
    : `${toGo} ${capitalised(inWords(overdue, locale))} of them ${overdue === 1 ? "is" : "are"} late.`;
}

/** Why a quarter cannot be closed yet: `Three answers need review and one is overdue.` Null where it can. */
export function openItemsReason({ open, overdue }: Count, locale: string): string | null {
  const inTime = open - overdue;
  const late = `${inWords(overdue, locale)} ${overdue === 1 ? "is" : "are"} overdue`;
  if (inTime > 0) {
    const needs = `${inWords(inTime, locale)} ${inTime === 1 ? "answer needs" : "answers need"} review`;
    return `${capitalised(overdue === 0 ? needs : `${needs} and ${late}`)}.`;
  }
  if (overdue === 0) return null;
  const answers = overdue === 1 ? "answer is" : "answers are";
  return `${capitalised(inWords(overdue, locale))} ${answers} overdue.`;
}
