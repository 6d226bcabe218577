import type { Answer } from "../domain/close/answer.ts";
import type { Evaluation } from "../domain/evaluation/evaluation.ts";
import { holderOf } from "../domain/forecast/holder.ts";
import { type Outlook, outlookOf } from "../domain/forecast/outlook.ts";
import { capitalised, inWords } from "./count.ts";
import { datedAt, type DatedWords, undated } from "./dated-words.ts";
import { lookedAhead } from "./looked-ahead.ts";
import { missingWords, whenSentence } from "./when.ts";

/** A plan and what it leads to. */
export interface PlanTold extends Answer {
  /** Decisions that are not done. */
  readonly open: number;
  /** Of these, those whose day has passed. */
  readonly overdue: number;
  /** Whether a decision that counts undoes a criterion at some close to come. */
  readonly undoes: boolean;
}

const EVEN = " at even odds";

/** How many decisions the date waits for; null where revenue holds it. */
function holding(evaluation: Evaluation, { made }: Extract<Outlook, { kind: "dated" }>) {
  const holder = holderOf(evaluation, made);
  return holder.kind === "milestones"
    ? new Set(holder.milestones.map(({ by }) => by).filter((by) => by !== null)).size
    : null;
}

function datedSentence(
  told: PlanTold,
  outlook: Extract<Outlook, { kind: "dated" }>,
  locale: string,
) {
  const count = holding(told.evaluation, outlook);
  if (count === null)
    return datedAt("Revenue holds the date, ", outlook.even, `${EVEN}, and no decision does.`);
  if (count === 0)
    return datedAt("What is on record for later holds the date, ", outlook.even, `${EVEN}.`);
  const who = `${capitalised(inWords(count, locale))} ${count === 1 ? "decision holds" : "decisions hold"}`;
  return datedAt(`${who} the date, `, outlook.even, `${EVEN}.`);
}

function leadsTo(told: PlanTold, locale: string): DatedWords {
  const outlook = outlookOf(told.forecast);
  switch (outlook.kind) {
    case "dated":
      return datedSentence(told, outlook, locale);
    case "no_date":
      return undated(`There is no date: ${missingWords(outlook.on, locale)}.`);
    case "not_within":
      return undated(
        `No decision holds the date: revenue is not likely to get there within ${lookedAhead(outlook.made)}.`,
      );
    case "held":
      return undated(
        told.undoes
          ? "The title is justified, and a decision of the plan would undo it."
          : "The title is justified, and nothing that is planned undoes it.",
      );
    case "undone":
      return undated("The title is justified, and the plan as it stands would undo it.");
    case "none":
    case "odds_only":
      return undated(whenSentence(told.forecast, locale));
  }
}

/** What holds the date, and how much of the plan is overdue. */
export function planSentence(told: PlanTold, locale: string): DatedWords {
  const { open, overdue } = told;
  const words = leadsTo(told, locale);
  if (open === 0) {
    const nothing = "Nothing is planned.";
    return words.date === null ? { ...words, before: `${nothing} ${words.before}` } : words;
  }
  if (overdue === 0) return words;
  const who =
    overdue === 1 ? "One decision is" : `${capitalised(inWords(overdue, locale))} decisions are`;
  return { ...words, after: `${words.after} ${who} overdue.` };
}
