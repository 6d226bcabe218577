import type { ThresholdName } from "./rubric.ts";

/**
 * Which way a threshold is easier to meet, for all that can move the day the title is justified. With
 * `factFreshnessQuarters` neither way is: an older answer that is heard again may contradict a newer
 * one. The others play no part in the five conditions.
 */
export const EASIER: Readonly<Partial<Record<ThresholdName, "lower" | "higher">>> = {
  topThreeRank: "higher",
  topThreeShareBp: "lower",
  topThreeDirectRatio: "higher",
  majorityShareBp: "lower",
  sustainQuarters: "lower",
  minSeniorLeaders: "lower",
  minVps: "lower",
  minLedManagers: "lower",
  maxDirectManagers: "higher",
};
