import type { Mix } from "../revenue/mix.ts";
import { criteriaOf, type Evaluation } from "./evaluation.ts";

/** The window's revenue by family that an evaluation rests on, minor units; null where it could not be read. */
export function evaluatedMix(evaluation: Evaluation): Mix | null {
  const reasons = criteriaOf(evaluation).map(({ reason }) => reason);
  return reasons.find((reason) => reason.code === "mix_read")?.mix ?? null;
}
