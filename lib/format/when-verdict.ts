import type { Answer } from "../domain/close/answer.ts";
import type { Evaluation } from "../domain/evaluation/evaluation.ts";
import { holderOf } from "../domain/forecast/holder.ts";
import { type Outlook, outlookOf } from "../domain/forecast/outlook.ts";
import { inWords } from "./count.ts";
import { datedAt, type DatedWords, undated } from "./dated-words.ts";
import { listed } from "./list.ts";
import { lookedAhead } from "./looked-ahead.ts";
import { milestoneOnce } from "./milestone.ts";
import { historyWords } from "./no-forecast.ts";
import { titleName } from "./title.ts";
import { verdictSentence, verdictState } from "./verdict.ts";
import { doneWords, missingWords } from "./when.ts";

type Dated = Extract<Outlook, { kind: "dated" }>;

const MOST_NAMED = 2;

/** What has to come first, to follow a date: `, once the partner leader reports to the chief executive`. */
function onceWords(evaluation: Evaluation, { made }: Dated, locale: string): string {
  const holder = holderOf(evaluation, made);
  switch (holder.kind) {
    case "nothing":
      return "";
    case "revenue":
      return ", once partners are a primary motion";
    case "milestones": {
      const all = holder.milestones.map(({ criterion }) => milestoneOnce(criterion.id));
      return all.length > MOST_NAMED
        ? `, once the ${inWords(all.length, locale)} changes planned for it are made`
        : `, once ${listed(all, locale)}`;
    }
  }
}

const TITLE = "a Chief Partner Officer title";

/** Not justified today, and known not to be. */
function notYet(opening: string, told: Answer, locale: string): DatedWords {
  const { evaluation, forecast } = told;
  const right = `${opening} ${titleName(evaluation.verdict.floor)} is the right title today`;
  const outlook = outlookOf(forecast);
  switch (outlook.kind) {
    case "none":
    // A verdict that holds all five conditions is not spoken of here.
    case "held":
    case "undone":
      return undated(verdictSentence(evaluation, locale));
    case "odds_only": {
      const { quarters, begins } = outlook.made.basis;
      return undated(`${right}; ${historyWords(quarters, begins, locale)} are too few for a date.`);
    }
    case "dated": {
      const once = onceWords(evaluation, outlook, locale);
      return datedAt(
        `${opening} A Chief Partner Officer title is likely justified from `,
        outlook.even,
        `${once}.`,
      );
    }
    case "not_within":
      return undated(`${right}; ${TITLE} is not likely within ${lookedAhead(outlook.made)}.`);
    case "no_date": {
      const { on, ifDone, made } = outlook;
      const why = `There is no date: ${missingWords(on, locale)}`;
      if (ifDone.even !== null) {
        return datedAt(`${opening} ${why}. ${doneWords(on)}, `, ifDone.even, " is likely.");
      }
      const nor =
        made.level === "very_short" ? "" : `, and revenue needs more than ${lookedAhead(made)}`;
      return undated(`${right}. ${why}${nor}.`);
    }
  }
}

/** The sentence above everything else: the verdict, the date in it, and what it waits for. */
export function verdictWithDate(told: Answer, locale: string): DatedWords {
  const { evaluation, forecast } = told;
  const sentence = verdictSentence(evaluation, locale);
  const outlook = outlookOf(forecast);
  switch (verdictState(evaluation)) {
    case "justified":
      return undated(
        outlook.kind === "undone"
          ? "Justified today, with all five conditions. What is planned or recorded already would undo it."
          : sentence,
      );
    case "approaching":
      return notYet("Not yet.", told, locale);
    case "too_early":
      return notYet("Too early.", told, locale);
    case "undetermined":
      return outlook.kind === "dated"
        ? datedAt(
            `${sentence} As planned, ${TITLE} is likely justified from `,
            outlook.even,
            `${onceWords(evaluation, outlook, locale)}.`,
          )
        : undated(sentence);
  }
}
