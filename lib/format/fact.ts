import type { FactId, FactValue } from "../domain/evaluation/facts.ts";

interface Wording<Id extends FactId> {
  /** `Pricing authority`: as a heading, and in a list within a sentence in lower case. */
  readonly name: string;
  /** What a rater is asked. */
  readonly question: string;
  readonly values: Readonly<Record<FactValue<Id>, string>>;
}

const AUTHORITY = {
  decides: "Decides",
  shapes: "Shapes",
  consulted: "Is consulted",
  none: "Has no say",
} as const;

const TITLES = {
  none: "No title",
  partner_manager: "Partner Manager",
  director: "Director",
  head: "Head of Partnerships",
  vp: "Vice President",
  cpo: "Chief Partner Officer",
} as const;

const WORDINGS: { readonly [Id in FactId]: Wording<Id> } = {
  "board.tracksPartnerRevenue": {
    name: "Board tracks partner revenue",
    question: "Does the board see partner revenue as a motion of its own in its regular pack?",
    values: { yes: "Yes", no: "No" },
  },
  "board.presenter": {
    name: "Who presents to the board",
    question: "Who presents partner results to the board?",
    values: {
      directly: "The partnerships leader, directly",
      through_another_executive: "Another executive presents for the leader",
      not_presented: "Nobody presents them",
    },
  },
  "seat.kind": {
    name: "Kind of executive seat",
    question: "What does the leader do in the executive team?",
    values: {
      decision_making: "Decides with the team",
      ceremonial: "Attends, without deciding",
      none: "Has no seat",
    },
  },
  "authority.product": {
    name: "Product authority",
    question: "How far does the leader shape product decisions?",
    values: AUTHORITY,
  },
  "authority.pricing": {
    name: "Pricing authority",
    question: "How far does the leader shape pricing?",
    values: AUTHORITY,
  },
  "authority.salesStructure": {
    name: "Sales structure authority",
    question: "How far does the leader shape how sales is organised?",
    values: AUTHORITY,
  },
  "title.held": {
    name: "Title held",
    question: "Which title does the leader hold?",
    values: TITLES,
  },
  "title.proposed": {
    name: "Title proposed",
    question: "Which title is being proposed?",
    values: TITLES,
  },
  "title.motive": {
    name: "Motive for the title",
    question: "Why is the title being offered?",
    values: {
      scope_change: "The scope of the job changed",
      recruiting: "To win a candidate",
      retention: "To keep somebody",
      signalling: "To signal that partners matter",
    },
  },
};

export const factName = (fact: FactId): string => WORDINGS[fact].name;
export const factQuestion = (fact: FactId): string => WORDINGS[fact].question;

/** An answer as a rater would say it. */
export function factAnswer(fact: FactId, value: FactValue): string {
  const values: Readonly<Partial<Record<FactValue, string>>> = WORDINGS[fact].values;
  return values[value] ?? value;
}
