import { isFact, isValueOf } from "../evaluation/facts.ts";
import { COUNTED } from "../forecast/plan.ts";
import { parseDate } from "../quarter.ts";
import { MOTIONS } from "../revenue/line.ts";
import { replacementsOf } from "../rubric/difference.ts";
import { PARAMETER_NAMES, type Parameters, replaceParameters } from "../rubric/rubric.ts";
import { type Assumptions, GROWTH_RANGE } from "./assumptions.ts";
import { type Decision, DECISION_STATES } from "./decision.ts";

/** A name and its text, as an address holds them. A name may stand more than once. */
export type Pair = readonly [name: string, text: string];

const growthName = (motion: string) => `growth.${motion}`;
const DECISION = "decision";
const NO_DECISIONS = "none";
const WHICH_COUNT = "counted";

const SEPARATOR = "~";
const kept = (text: string) => text.replaceAll("%", "%25").replaceAll(SEPARATOR, "%7E");
const given = (text: string) => text.replaceAll("%7E", SEPARATOR).replaceAll("%25", "%");

function decisionText(decision: Decision): string {
  const { on, state, owner } = decision;
  const [what, value] =
    decision.kind === "chart" ? ["chart", decision.chart] : [decision.fact, decision.value];
  return [what, value, on, state, owner].map(kept).join(SEPARATOR);
}

function readDecision(text: string): Decision | null {
  const [what = "", value = "", day = "", named = "", owner = ""] = text
    .split(SEPARATOR)
    .map(given);
  const on = parseDate(day);
  const state = DECISION_STATES.find((one) => one === named);
  if (on === null || state === undefined) return null;
  if (what === "chart") return { kind: "chart", chart: value, on, state, owner };
  if (!isFact(what)) return null;
  return isValueOf(what, value) ? { kind: "fact", fact: what, value, on, state, owner } : null;
}

/** Whether two plans say the same, in the same order. */
export const isSamePlan = (one: readonly Decision[], other: readonly Decision[]): boolean =>
  one.map(decisionText).join() === other.map(decisionText).join();

/** What assumptions change of `planned`, as pairs; none where they change nothing. */
export function assumptionsNotation(assumptions: Assumptions, planned: Assumptions): Pair[] {
  const { growth, parameters, decisions, counted } = assumptions;
  const pairs: Pair[] = [];
  for (const motion of MOTIONS) {
    const basisPoints = growth[motion] ?? 0;
    if (basisPoints !== 0) pairs.push([growthName(motion), String(basisPoints)]);
  }
  for (const name of PARAMETER_NAMES) {
    const value = parameters[name];
    if (value !== undefined) pairs.push([name, String(value)]);
  }
  if (counted !== planned.counted) pairs.push([WHICH_COUNT, counted]);
  if (!isSamePlan(decisions, planned.decisions)) {
    const texts = decisions.length === 0 ? [NO_DECISIONS] : decisions.map(decisionText);
    for (const text of texts) pairs.push([DECISION, text]);
  }
  return pairs;
}

const inGrowthRange = (basisPoints: number): boolean =>
  Number.isInteger(basisPoints) && basisPoints >= GROWTH_RANGE[0] && basisPoints <= GROWTH_RANGE[1];

const asWritten = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);

/** What the pairs change of `planned` under a rubric's parameters; what cannot be read is passed over. */
export function readAssumptions(
  pairs: readonly Pair[],
  planned: Assumptions,
  inForce: Parameters,
): Assumptions {
  const textOf = (wanted: string) => pairs.find(([name]) => name === wanted)?.[1];
  const growth = Object.fromEntries(
    MOTIONS.map((motion) => [motion, Number(textOf(growthName(motion)) ?? 0)] as const).filter(
      ([, basisPoints]) => basisPoints !== 0 && inGrowthRange(basisPoints),
    ),
  );
  const replaced = pairs.reduce((parameters, [name, text]) => {
    const one = replaceParameters(parameters, { [name]: asWritten(text) });
    return one.ok ? one.value : parameters;
  }, inForce);
  const plan = pairs.filter(([name]) => name === DECISION).map(([, text]) => text);
  const counted = textOf(WHICH_COUNT);
  return {
    growth,
    parameters: replacementsOf(inForce, replaced),
    decisions:
      plan.length === 0
        ? planned.decisions
        : plan.map(readDecision).filter((decision) => decision !== null),
    counted: COUNTED.find((one) => one === counted) ?? planned.counted,
  };
}
