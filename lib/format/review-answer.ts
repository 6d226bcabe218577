import type { FactId, FactValue } from "../domain/evaluation/facts.ts";

type Hints = Readonly<Partial<Record<FactValue, string>>>;

const AUTHORITY: Hints = {
  decides: "Has the last word",
  shapes: "Changes what is decided",
  consulted: "Is heard, then told",
  none: "Learns afterwards",
};

const HINTS: Readonly<Partial<Record<FactId, Hints>>> = {
  "board.tracksPartnerRevenue": {
    yes: "A line of its own, every time",
    no: "Within other figures, or not at all",
  },
  "seat.kind": {
    decision_making: "Has a vote on what is decided",
    ceremonial: "Is in the room and has no vote",
    none: "Is not in the room",
  },
  "authority.product": AUTHORITY,
  "authority.pricing": AUTHORITY,
  "authority.salesStructure": AUTHORITY,
};

/** What choosing an answer means, in a few words; undefined where its name says it all. */
export const answerHint = (fact: FactId, value: FactValue): string | undefined =>
  HINTS[fact]?.[value];
