import { accept, refuse, type Result } from "../result.ts";

/** What "primary motion" asks; the source uses three wordings. */
export const READINGS = ["top_three", "largest", "majority"] as const;
export type Reading = (typeof READINGS)[number];

/** Whether partner-influenced revenue of other motions counts as partner revenue. */
export const DEFINITIONS = ["sourced", "sourced_plus_influenced"] as const;
export type Definition = (typeof DEFINITIONS)[number];

/** Where a number comes from: the source article, or our own default. */
export type Origin = "source" | "ours";

const SHARE = [0, 10_000] as const;
const COUNT = [0, 1_000] as const;
const RATIO = [1, 1_000] as const;
const WINDOW = [1, 4] as const;

/** Smallest and largest value of every numeric parameter, both allowed; shares in basis points. */
export const PARAMETER_RANGES = {
  topThreeRank: WINDOW,
  topThreeShareBp: SHARE,
  topThreeDirectRatio: RATIO,
  majorityShareBp: SHARE,
  sustainQuarters: [1, 40],
  factFreshnessQuarters: [0, 40],
  minSeniorLeaders: COUNT,
  minVps: COUNT,
  minLedManagers: COUNT,
  maxDirectManagers: COUNT,
  realMotionShareBp: SHARE,
  realMotionQuarters: WINDOW,
  peerRatio: RATIO,
  peerCautionRatio: RATIO,
} as const satisfies Record<string, readonly [number, number]>;

export type ThresholdName = keyof typeof PARAMETER_RANGES;

/** The names in the order in which the rubric lists them. */
export const THRESHOLD_NAMES = Object.keys(PARAMETER_RANGES) as readonly ThresholdName[];

/** Everything in a rubric that a workspace may replace. Integers; shares in basis points. */
export type Parameters = Readonly<Record<ThresholdName, number>> & {
  readonly reading: Reading;
  readonly definition: Definition;
};
export type ParameterName = keyof Parameters;
export type ParameterValue = Parameters[ParameterName];

/** Every parameter, in the order in which the rubric lists them. */
export const PARAMETER_NAMES: readonly ParameterName[] = [
  "reading",
  "definition",
  ...THRESHOLD_NAMES,
];

export interface Rubric {
  readonly name: string;
  readonly parameters: Parameters;
}

/** Why a replacement was refused; `name` is the parameter's name as given. */
export type ParameterRefusal =
  | { readonly code: "unknown_parameter"; readonly name: string }
  | { readonly code: "not_an_integer"; readonly name: ThresholdName }
  | {
      readonly code: "out_of_range";
      readonly name: ThresholdName;
      readonly least: number;
      readonly most: number;
    }
  | {
      readonly code: "not_a_choice";
      readonly name: "reading" | "definition";
      readonly choices: readonly string[];
    };

const isOneOf = <Choice extends string>(
  choices: readonly Choice[],
  value: unknown,
): value is Choice => choices.some((choice) => choice === value);

export const isThreshold = (name: string): name is ThresholdName =>
  Object.hasOwn(PARAMETER_RANGES, name);

function refusalOf(name: string, value: unknown): ParameterRefusal | null {
  if (name === "reading") {
    return isOneOf(READINGS, value) ? null : { code: "not_a_choice", name, choices: READINGS };
  }
  if (name === "definition") {
    return isOneOf(DEFINITIONS, value)
      ? null
      : { code: "not_a_choice", name, choices: DEFINITIONS };
  }
  if (!isThreshold(name)) return { code: "unknown_parameter", name };
  if (!Number.isInteger(value)) return { code: "not_an_integer", name };
  const [least, most] = PARAMETER_RANGES[name];
  return Number(value) < least || Number(value) > most
    ? { code: "out_of_range", name, least, most }
    : null;
}

/**
 * The base's parameters with the named ones replaced. Refuses the whole set, with every reason in
 * the order given, where a name is unknown, a number is no integer, or a value lies out of range.
 */
export function replaceParameters(
  base: Parameters,
  replacements: Readonly<Record<string, unknown>>,
): Result<Parameters, readonly ParameterRefusal[]> {
  const entries = Object.entries(replacements);
  const refusals = entries
    .map(([name, value]) => refusalOf(name, value))
    .filter((refusal) => refusal !== null);
  return refusals.length > 0 ? refuse(refusals) : accept({ ...base, ...replacements });
}
