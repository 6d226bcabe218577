import type { Counted } from "../forecast/plan.ts";
import { MOTIONS, type Motion } from "../revenue/line.ts";
import { differencesOf, type ParameterDifference } from "../rubric/difference.ts";
import type { Parameters } from "../rubric/rubric.ts";
import { type Assumptions, parametersUnder } from "./assumptions.ts";
import type { Decision } from "./decision.ts";
import { isSamePlan } from "./notation.ts";

/** One thing that two sets of assumptions suppose differently. */
export type Change =
  /** Growth beyond the forecast, in basis points a year. */
  | { readonly kind: "growth"; readonly motion: Motion; readonly from: number; readonly to: number }
  | ({ readonly kind: "parameter" } & ParameterDifference)
  /** Null before: nobody had scheduled it; null after: it is left out. */
  | { readonly kind: "decision"; readonly before: Decision | null; readonly after: Decision | null }
  | { readonly kind: "counted"; readonly to: Counted };

/** What a decision is about: a fact, or one chart. */
export const subjectOf = (decision: Decision): string =>
  decision.kind === "fact" ? decision.fact : `chart ${decision.chart}`;

/** Decisions about the same thing side by side, in the order of the first plan and then of the second. */
function pairedDecisions(
  from: readonly Decision[],
  to: readonly Decision[],
): readonly (readonly [before: Decision | null, after: Decision | null])[] {
  const left = [...to];
  const pairs = from.map((before) => {
    const place = left.findIndex((after) => subjectOf(after) === subjectOf(before));
    const [after = null] = place === -1 ? [] : left.splice(place, 1);
    return [before, after] as const;
  });
  return [...pairs, ...left.map((after) => [null, after] as const)];
}

const isSame = (before: Decision | null, after: Decision | null): boolean =>
  before !== null && after !== null && isSamePlan([before], [after]);

/** What differs from one set of assumptions to another, under a rubric's parameters. */
export function changesOf(
  from: Assumptions,
  to: Assumptions,
  inForce: Parameters,
): readonly Change[] {
  const growths = MOTIONS.map((motion) => ({
    kind: "growth" as const,
    motion,
    from: from.growth[motion] ?? 0,
    to: to.growth[motion] ?? 0,
  }));
  const parameters = differencesOf(parametersUnder(inForce, from), parametersUnder(inForce, to));
  return [
    ...growths.filter((change) => change.from !== change.to),
    ...parameters.map((difference) => ({ kind: "parameter" as const, ...difference })),
    ...pairedDecisions(from.decisions, to.decisions)
      .filter(([before, after]) => !isSame(before, after))
      .map(([before, after]) => ({ kind: "decision" as const, before, after })),
    ...(from.counted === to.counted ? [] : [{ kind: "counted" as const, to: to.counted }]),
  ];
}
