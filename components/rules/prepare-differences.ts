import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import { differencesOf } from "@/lib/domain/rubric/difference";
import type { ParameterName, Parameters } from "@/lib/domain/rubric/rubric";
import {
  originWord,
  parameterName,
  parameterSentence,
  parameterValue,
} from "@/lib/format/parameter";
import { PARAMETER_GROUPS } from "@/lib/format/parameter-groups";

/** A parameter that two rubrics set differently, in words. */
export interface DifferenceRow {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export const differenceRows = (
  from: Parameters,
  to: Parameters,
  locale: string,
): readonly DifferenceRow[] =>
  differencesOf(from, to).map((one) => ({
    name: parameterName(one.name),
    from: parameterValue(one.name, one.from, locale),
    to: parameterValue(one.name, one.to, locale),
  }));

/** A parameter of the standard rubric, in words. */
export interface StandardRow {
  readonly id: ParameterName;
  readonly name: string;
  readonly sentence: string;
  readonly value: string;
  readonly origin: string;
}

export interface StandardGroup {
  readonly heading: string;
  readonly rows: readonly StandardRow[];
}

/** Every parameter of the standard rubric with its value and whose number it is. */
export const standardGroups = (locale: string): readonly StandardGroup[] =>
  PARAMETER_GROUPS.map(({ heading, names }) => ({
    heading,
    rows: names.map((id) => ({
      id,
      name: parameterName(id),
      sentence: parameterSentence(id),
      value: parameterValue(id, STANDARD.parameters[id], locale),
      origin: originWord(id),
    })),
  }));
