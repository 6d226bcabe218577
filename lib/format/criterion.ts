import type { TestId } from "../domain/evaluation/evaluation.ts";

interface Wording {
  /** As a row's name. */
  readonly name: string;
  /** What an answer would tell, to stand in a list within a sentence. */
  readonly question: string;
}

const WORDINGS: Readonly<Record<TestId, Wording>> = {
  "motion.reading": {
    name: "Partners are a primary motion",
    question: "how much revenue comes through partners",
  },
  "motion.sustained": {
    name: "And have stayed one",
    question: "whether partners were a primary motion at the closes before",
  },
  "motion.ecosystem-led": {
    name: "Led by an ecosystem",
    question: "which ecosystem model the company follows",
  },
  "board.tracks": {
    name: "The board tracks partner revenue",
    question: "whether the board tracks partner revenue on its own",
  },
  "board.reports-to-ceo": {
    name: "Reports to the chief executive",
    question: "who the partnerships leader reports to",
  },
  "board.presents": {
    name: "Presents to the board",
    question: "who presents partner results to the board",
  },
  "seat.member": {
    name: "Sits on the executive team",
    question: "whether the leader sits on the executive team",
  },
  "seat.decides": {
    name: "The seat decides",
    question: "whether the leader’s seat comes with a vote",
  },
  "authority.product": {
    name: "Shapes the product",
    question: "how much say the leader has in the product",
  },
  "authority.pricing": {
    name: "Shapes pricing",
    question: "how much say the leader has in pricing",
  },
  "authority.sales-structure": {
    name: "Shapes the sales structure",
    question: "how much say the leader has in how sales is organised",
  },
  "org.leads-leaders": {
    name: "Leads senior leaders",
    question: "how many senior leaders work under the partnerships leader",
  },
  "org.leaders-lead-managers": {
    name: "Those leaders lead others",
    question: "how many people those senior leaders lead",
  },
  "org.not-hands-on": {
    name: "Few direct managers",
    question: "how many managers report straight to the leader",
  },
  "real-motion.share": {
    name: "A share worth a motion",
    question: "how large a share partners bring",
  },
  "real-motion.quarters": {
    name: "Partner revenue in several quarters",
    question: "in how many quarters partners brought revenue",
  },
  "real-motion.report": {
    name: "Somebody works on it",
    question: "whether anybody reports to the partnerships leader",
  },
};

export const criterionName = (id: TestId): string => WORDINGS[id].name;

/** What would have to be answered, in lower case. */
export const criterionQuestion = (id: TestId): string => WORDINGS[id].question;
