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
import { PARAMETER_WORDINGS, type ParameterUnit } from "./parameter-wording.ts";
import { definitionName, readingName } from "./robustness.ts";
import { basisPointsLabel } from "./share.ts";
import { NO_BREAK } from "./space.ts";

export const parameterName = (name: ParameterName): string => PARAMETER_WORDINGS[name].name;
export const parameterSentence = (name: ParameterName): string => PARAMETER_WORDINGS[name].sentence;

const UNIT_WORDS: Readonly<Record<ParameterUnit, string | null>> = {
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
  UNIT_WORDS[PARAMETER_WORDINGS[name].unit];

const isReading = (value: ParameterValue) =>
  value === "top_three" || value === "largest" || value === "majority";
const isDefinition = (value: ParameterValue) =>
  value === "sourced" || value === "sourced_plus_influenced";

/** A value with its unit: `20 %`, `3 people`, `10 times`, `Largest`. */
export function parameterValue(name: ParameterName, value: ParameterValue, locale: string): string {
  if (isReading(value)) return readingName(value);
  if (isDefinition(value)) return definitionName(value);
  switch (PARAMETER_WORDINGS[name].unit) {
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
  const isPlace = PARAMETER_WORDINGS[name].unit === "place";
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
