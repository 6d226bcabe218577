import type { ParameterName } from "../domain/rubric/rubric.ts";

/** What the values of a parameter count. */
export type ParameterUnit =
  | "choice"
  | "share"
  | "place"
  | "times"
  | "quarters"
  | "closes"
  | "people";

interface ParameterWording {
  /** As a row's name. */
  readonly name: string;
  /** What it asks, in a sentence. */
  readonly sentence: string;
  readonly unit: ParameterUnit;
}

/** What is said of each parameter of the rules. */
export const PARAMETER_WORDINGS: Readonly<Record<ParameterName, ParameterWording>> = {
  reading: {
    name: "Reading of a primary motion",
    sentence:
      "What partners have to be among the ways revenue comes in: one of the top three, the largest, or a majority of everything.",
    unit: "choice",
  },
  definition: {
    name: "What partner revenue is",
    sentence:
      "Only what partners brought in themselves, or also the revenue of other motions that they helped to win.",
    unit: "choice",
  },
  topThreeRank: {
    name: "Lowest place in the top three",
    sentence:
      "Read as top three, partners may stand no lower than this among the four families of revenue.",
    unit: "place",
  },
  topThreeShareBp: {
    name: "Least share in the top three",
    sentence: "Read as top three, partners bring at least this share of revenue.",
    unit: "share",
  },
  topThreeDirectRatio: {
    name: "Direct revenue stays below",
    sentence: "Read as top three, direct revenue is less than this many times partner revenue.",
    unit: "times",
  },
  majorityShareBp: {
    name: "A majority begins above",
    sentence: "Read as majority, partners bring more than this share of revenue.",
    unit: "share",
  },
  sustainQuarters: {
    name: "Closes it has to last",
    sentence: "The reading holds at this many closes in a row, the latest one included.",
    unit: "closes",
  },
  factFreshnessQuarters: {
    name: "How long an answer holds",
    sentence:
      "An answer that nobody has confirmed for longer than this is unknown. Titles do not age.",
    unit: "quarters",
  },
  minSeniorLeaders: {
    name: "Senior leaders",
    sentence:
      "At least this many vice presidents and directors work below the partnerships leader.",
    unit: "people",
  },
  minVps: {
    name: "Vice presidents among them",
    sentence: "At least this many of those senior leaders are vice presidents.",
    unit: "people",
  },
  minLedManagers: {
    name: "People whom they lead",
    sentence: "At least this many managers and specialists work below those senior leaders.",
    unit: "people",
  },
  maxDirectManagers: {
    name: "Straight under the leader",
    sentence:
      "At most this many managers and specialists report to the partnerships leader directly. Assistants are left out.",
    unit: "people",
  },
  realMotionShareBp: {
    name: "Least share of a real motion",
    sentence: "Vice President is right from this share of revenue on; below it, Head.",
    unit: "share",
  },
  realMotionQuarters: {
    name: "Quarters with partner revenue",
    sentence:
      "Vice President is right when partners brought revenue in this many of the last four quarters.",
    unit: "quarters",
  },
  peerRatio: {
    name: "A mismatched peer",
    sentence:
      "Beside a chief revenue officer whose direct revenue is this many times partner revenue, the two roles do not match.",
    unit: "times",
  },
  peerCautionRatio: {
    name: "A peer to watch",
    sentence: "From this many times on, the difference between the two is worth a caution.",
    unit: "times",
  },
};
