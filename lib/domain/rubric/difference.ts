import {
  PARAMETER_NAMES,
  type ParameterName,
  type Parameters,
  type ParameterValue,
} from "./rubric.ts";

/** A parameter that two rubrics set differently. */
export interface ParameterDifference {
  readonly name: ParameterName;
  readonly from: ParameterValue;
  readonly to: ParameterValue;
}

/** What differs from one set of parameters to another, in the rubric's order; empty where nothing does. */
export const differencesOf = (from: Parameters, to: Parameters): readonly ParameterDifference[] =>
  PARAMETER_NAMES.filter((name) => from[name] !== to[name]).map((name) => ({
    name,
    from: from[name],
    to: to[name],
  }));

/** The parameters that make the second set out of the first: what a draft or a file has to say. */
export const replacementsOf = (
  from: Parameters,
  to: Parameters,
): Readonly<Partial<Record<ParameterName, ParameterValue>>> =>
  Object.fromEntries(differencesOf(from, to).map((one) => [one.name, one.to]));
