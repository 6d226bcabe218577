import { ORIGINS } from "../domain/rubric/cpo-fit.ts";
import { isShare } from "../domain/rubric/parameter-notation.ts";
import {
  isThreshold,
  PARAMETER_RANGES,
  type ParameterName,
  type ParameterRefusal,
  type ParameterValue,
} from "../domain/rubric/rubric.ts";
import { counted, inDigits } from "./count.ts";
import { definitionName, readingName } from "./robustness.ts";
import { basisPointsLabel } from "./share.ts";
import { NO_BREAK } from "./space.ts";

type Unit = "choice" | "share" | "place" | "times" | "quarters" | "closes" | "people";

interface Wording {
  /** As a row's name. */
  readonly name: string;
  /** What it asks, in a sentence. */
  readonly sentence: string;
  readonly unit: Unit;
}

const WORDINGS: Readonly<Record<ParameterName, Wording>> = {
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

/** Parameters as a person reads them: what each group serves, in the order of the conditions. */
export const PARAMETER_GROUPS: readonly {
  readonly heading: string;
  readonly names: readonly ParameterName[];
}[] = [
  {
    heading: "Partners as a primary motion",
    names: [
      "reading",
      "definition",
      "topThreeRank",
      "topThreeShareBp",
      "topThreeDirectRatio",
      "majorityShareBp",
      "sustainQuarters",
    ],
  },
  {
    heading: "An organisation large enough",
    names: ["minSeniorLeaders", "minVps", "minLedManagers", "maxDirectManagers"],
  },
  { heading: "Vice President or Head", names: ["realMotionShareBp", "realMotionQuarters"] },
  { heading: "Peers of the leader", names: ["peerRatio", "peerCautionRatio"] },
  { heading: "Age of the evidence", names: ["factFreshnessQuarters"] },
];

export const parameterName = (name: ParameterName): string => WORDINGS[name].name;
export const parameterSentence = (name: ParameterName): string => WORDINGS[name].sentence;

const UNIT_WORDS: Readonly<Record<Unit, string | null>> = {
  choice: null,
  share: "%",
  place: "place",
  times: "times",
  quarters: "quarters",
  closes: "closes",
  people: "people",
};

/** The word behind a field for it; null where its values are words themselves. */
export const parameterUnit = (name: ParameterName): string | null =>
  UNIT_WORDS[WORDINGS[name].unit];

const isReading = (value: ParameterValue) =>
  value === "top_three" || value === "largest" || value === "majority";
const isDefinition = (value: ParameterValue) =>
  value === "sourced" || value === "sourced_plus_influenced";

/** A value with its unit: `20 %`, `3 people`, `10 times`, `Largest`. */
export function parameterValue(name: ParameterName, value: ParameterValue, locale: string): string {
  if (isReading(value)) return readingName(value);
  if (isDefinition(value)) return definitionName(value);
  switch (WORDINGS[name].unit) {
    case "choice":
      return String(value);
    case "share":
      return basisPointsLabel(value, locale);
    case "place":
      return `place${NO_BREAK}${inDigits(value, locale)}`;
    case "times":
      return counted(value, "time", "times", locale);
    case "quarters":
      return counted(value, "quarter", "quarters", locale);
    case "closes":
      return counted(value, "close", "closes", locale);
    case "people":
      return counted(value, "person", "people", locale);
  }
}

/** Whose number the standard value is; one of a list is a choice. */
export function originWord(name: ParameterName): string {
  const noun = isThreshold(name) ? "number" : "choice";
  switch (ORIGINS[name]) {
    case "source":
      return `The source’s ${noun}`;
    case "ours":
      return `Our ${noun}`;
  }
}

/** What may be written for it: `From 0 to 100 %`; null where there is a list to choose from. */
export function rangeSentence(name: ParameterName, locale: string): string | null {
  if (!isThreshold(name)) return null;
  const [least, most] = PARAMETER_RANGES[name];
  const lowest = inDigits(isShare(name) ? least / 100 : least, locale);
  const isPlace = WORDINGS[name].unit === "place";
  const highest = isPlace ? inDigits(most, locale) : parameterValue(name, most, locale);
  return `From ${lowest} to ${highest}`;
}

/** Why a value is not taken, beside its field. */
export function parameterRefusal(refusal: ParameterRefusal, locale: string): string {
  switch (refusal.code) {
    case "unknown_parameter":
      return "This is not a parameter of the rules.";
    case "not_an_integer":
      return isShare(refusal.name)
        ? "Write a share in per cent, with at most two decimals."
        : "Write a whole number.";
    case "out_of_range":
      return `${rangeSentence(refusal.name, locale) ?? ""}.`;
    case "not_a_choice":
      return "Choose one of the list.";
  }
}
