import type { Motion } from "@/lib/domain/revenue/line";
import type { ParameterName, Parameters, ParameterValue } from "@/lib/domain/rubric/rubric";
import type { Assumptions } from "@/lib/domain/scenario/assumptions";
import type { Change } from "@/lib/domain/scenario/changes";
import type { Decision } from "@/lib/domain/scenario/decision";

/** Growth of a motion beyond the forecast, in basis points a year; 0 for none. */
export const withGrowth = (
  assumptions: Assumptions,
  motion: Motion,
  basisPoints: number,
): Assumptions => ({
  ...assumptions,
  growth: { ...assumptions.growth, [motion]: basisPoints },
});

/** A parameter replaced; with the value in force it is replaced no more. */
export function withParameter(
  assumptions: Assumptions,
  name: ParameterName,
  value: ParameterValue,
  inForce: Parameters,
): Assumptions {
  const { [name]: _, ...others } = assumptions.parameters;
  const parameters = inForce[name] === value ? others : { ...others, [name]: value };
  return { ...assumptions, parameters };
}

/** One decision of the plan in place of another, or left out. */
export const withDecision = (
  assumptions: Assumptions,
  place: number,
  decision: Decision | null,
): Assumptions => ({
  ...assumptions,
  decisions:
    decision === null
      ? assumptions.decisions.toSpliced(place, 1)
      : assumptions.decisions.toSpliced(place, 1, decision),
});

/** Another decision at the end of the plan. */
export const withAdded = (assumptions: Assumptions, decision: Decision): Assumptions => ({
  ...assumptions,
  decisions: [...assumptions.decisions, decision],
});

/** The plan with one proposed chart adopted, in place of any other; null for none. */
export const withChart = (assumptions: Assumptions, adoption: Decision | null): Assumptions => ({
  ...assumptions,
  decisions: [
    ...assumptions.decisions.filter(({ kind }) => kind !== "chart"),
    ...(adoption === null ? [] : [adoption]),
  ],
});

/** One thing as it is planned again, all else as supposed. */
export function without(
  assumptions: Assumptions,
  change: Change,
  planned: Assumptions,
  inForce: Parameters,
): Assumptions {
  switch (change.kind) {
    case "growth":
      return withGrowth(assumptions, change.motion, 0);
    case "parameter":
      return withParameter(assumptions, change.name, inForce[change.name], inForce);
    case "counted":
      return { ...assumptions, counted: planned.counted };
    case "decision": {
      const { before, after } = change;
      if (after === null) return before === null ? assumptions : withAdded(assumptions, before);
      return withDecision(assumptions, assumptions.decisions.indexOf(after), before);
    }
  }
}
