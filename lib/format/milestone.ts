import type { Criterion, CriterionId } from "../domain/evaluation/evaluation.ts";
import { shortTitle } from "./chart-figures.ts";
import { nameOf } from "./chart-sentence.ts";

interface Wording {
  /** As a row of a chart. */
  readonly name: string;
  /** After "once", to end a sentence. */
  readonly once: string;
  /** As what somebody has to schedule. */
  readonly move: string;
}

const WORDINGS: Readonly<Record<CriterionId, Wording>> = {
  "motion.reading": {
    name: "Primary motion",
    once: "partners are a primary motion",
    move: "the motion itself",
  },
  "motion.sustained": {
    name: "Primary motion",
    once: "partners have stayed a primary motion",
    move: "the motion itself",
  },
  "motion.ecosystem-led": {
    name: "Ecosystem model",
    once: "the company grows through an ecosystem",
    move: "a way of growing through an ecosystem",
  },
  "board.tracks": {
    name: "Board tracks revenue",
    once: "the board tracks partner revenue",
    move: "partner revenue in the board’s regular pack",
  },
  "board.reports-to-ceo": {
    name: "Reports to the CEO",
    once: "the partner leader reports to the chief executive",
    move: "the move to the chief executive",
  },
  "board.presents": {
    name: "Presents to the board",
    once: "the partner leader presents to the board",
    move: "the leader’s own slot before the board",
  },
  "seat.member": {
    name: "On the executive team",
    once: "the partner leader sits on the executive team",
    move: "a seat on the executive team",
  },
  "seat.decides": {
    name: "The seat decides",
    once: "the leader’s seat comes with a vote",
    move: "a vote for the leader’s seat",
  },
  "authority.product": {
    name: "Shapes the product",
    once: "the partner leader shapes the product",
    move: "a say in the product",
  },
  "authority.pricing": {
    name: "Shapes pricing",
    once: "the partner leader shapes pricing",
    move: "a say in pricing",
  },
  "authority.sales-structure": {
    name: "Shapes sales structure",
    once: "the partner leader shapes how sales is organised",
    move: "a say in how sales is organised",
  },
  "org.leads-leaders": {
    name: "Senior leaders",
    once: "enough senior leaders work under the partner leader",
    move: "the senior leaders still missing",
  },
  "org.leaders-lead-managers": {
    name: "People below them",
    once: "the senior leaders lead enough people",
    move: "the people still missing below the senior leaders",
  },
  "org.not-hands-on": {
    name: "Few direct managers",
    once: "fewer managers report straight to the leader",
    move: "a line between the leader and those who report straight",
  },
};

/** A criterion in the two or three words of a chart's row. */
export const milestoneName = (id: CriterionId): string => WORDINGS[id].name;

/** `the partner leader reports to the chief executive`. */
export const milestoneOnce = (id: CriterionId): string => WORDINGS[id].once;

/** `the move to the chief executive`. */
export const milestoneMove = (id: CriterionId): string => WORDINGS[id].move;

/** What is seen today where it holds a date, `Reports to the CRO`; else the criterion's name. */
export const milestoneToday = ({ id, reason }: Criterion): string =>
  reason.code === "leader_reports_to" && id === "board.reports-to-ceo"
    ? `Reports to the ${shortTitle(nameOf(reason.to))}`
    : milestoneName(id);
