import type { FactId, FactValue } from "../domain/evaluation/facts.ts";
import type { FactReading } from "../domain/evaluation/fact-in-force.ts";
import { dateLabel } from "./date.ts";
import { factAnswer, factName } from "./fact.ts";
import { listed } from "./list.ts";
import { quoted } from "./quoted.ts";

type Answers = Extract<FactReading, { readonly code: "raters_differ" }>["answers"];
type Answered = { readonly [Id in FactId]: Readonly<Record<FactValue<Id>, string>> };

const authority = (what: string) => ({
  decides: `The leader decides on ${what}.`,
  shapes: `The leader shapes ${what}.`,
  consulted: `The leader is heard on ${what}, without shaping it.`,
  none: `The leader has no say in ${what}.`,
});

const title = (verb: string) => ({
  none: `No partner title is ${verb}.`,
  partner_manager: `Partner Manager is the title ${verb}.`,
  director: `Director is the title ${verb}.`,
  head: `Head of Partnerships is the title ${verb}.`,
  vp: `Vice President is the title ${verb}.`,
  cpo: `Chief Partner Officer is the title ${verb}.`,
});

const ANSWERED: Answered = {
  "board.tracksPartnerRevenue": {
    yes: "The board sees partner revenue as a motion of its own.",
    no: "The board does not see partner revenue as a motion of its own.",
  },
  "board.presenter": {
    directly: "The leader presents to the board.",
    through_another_executive: "Another executive presents to the board for the leader.",
    not_presented: "Nobody presents partner results to the board.",
  },
  "seat.kind": {
    decision_making: "The seat comes with a vote.",
    ceremonial: "The seat is there to attend, not to decide.",
    none: "There is no executive seat.",
  },
  "authority.product": authority("the product"),
  "authority.pricing": authority("pricing"),
  "authority.salesStructure": authority("how sales is organised"),
  "title.held": title("held"),
  "title.proposed": title("proposed"),
  "title.motive": {
    scope_change: "The title follows a change of scope.",
    recruiting: "The title is meant to win a candidate.",
    retention: "The title is meant to keep somebody.",
    signalling: "The title is meant as a signal.",
  },
};

/** What is so under an answer, as a sentence. */
export function answeredSentence(fact: FactId, value: FactValue): string {
  const sentences: Readonly<Partial<Record<FactValue, string>>> = ANSWERED[fact];
  return sentences[value] ?? `${factName(fact)}: ${factAnswer(fact, value)}.`;
}

const differ = (answers: Answers) => new Set(answers.map(({ value }) => value)).size > 1;

function answersSaid(fact: FactId, answers: Answers, locale: string): string {
  const said = answers.map(
    ({ rater, value }) => `${rater ?? "somebody unnamed"}: ${quoted(factAnswer(fact, value))}`,
  );
  return listed(said, locale);
}

/** Why a criterion that rests on answers has its status. */
export function factSentence(reason: FactReading, locale: string): string {
  const { fact } = reason;
  switch (reason.code) {
    case "fact_answered": {
      const sentence = answeredSentence(fact, reason.value);
      const cautious = differ(reason.answers)
        ? " Raters are a step apart; the more cautious answer holds."
        : "";
      return sentence + cautious;
    }
    case "fact_missing":
      return `${factName(fact)}: nobody has said.`;
    case "fact_withdrawn":
      return `${factName(fact)}: not known any more.`;
    case "fact_stale":
      return `${factName(fact)}: last confirmed on ${dateLabel(reason.lastConfirmed, locale)}, too long ago to rest on.`;
    case "raters_differ":
      return `${factName(fact)}: raters differ (${answersSaid(fact, reason.answers, locale)}). One answer between them settles it.`;
  }
}
