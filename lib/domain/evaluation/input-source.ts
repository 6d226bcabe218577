import type { TestId } from "./evaluation.ts";

export const INPUT_SOURCES = ["revenue", "profile", "chart", "facts"] as const;
/** The part of a company's record that something is read from. */
export type InputSource = (typeof INPUT_SOURCES)[number];

const SOURCES: Readonly<Record<TestId, InputSource>> = {
  "motion.reading": "revenue",
  "motion.sustained": "revenue",
  "motion.ecosystem-led": "profile",
  "board.tracks": "facts",
  "board.reports-to-ceo": "chart",
  "board.presents": "facts",
  "seat.member": "chart",
  "seat.decides": "facts",
  "authority.product": "facts",
  "authority.pricing": "facts",
  "authority.sales-structure": "facts",
  "org.leads-leaders": "chart",
  "org.leaders-lead-managers": "chart",
  "org.not-hands-on": "chart",
  "real-motion.share": "revenue",
  "real-motion.quarters": "revenue",
  "real-motion.report": "chart",
};

/** What a test reads: nothing else that changes can turn it. */
export const sourceOf = (id: TestId): InputSource => SOURCES[id];
