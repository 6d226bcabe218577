import type { Origin, ParameterName, Rubric } from "./rubric.ts";

/**
 * The standard rubric. Its ideas and the numbers marked `source` come from "Chief Partner Officer:
 * What the Role Is and When to Hire" (Forecastable, 2026); the other numbers are ours.
 */
export const STANDARD: Rubric = {
  name: "cpo-fit/1",
  parameters: {
    reading: "largest",
    definition: "sourced",
    topThreeRank: 3,
    topThreeShareBp: 2_000,
    topThreeDirectRatio: 3,
    majorityShareBp: 5_000,
    sustainQuarters: 2,
    factFreshnessQuarters: 4,
    minSeniorLeaders: 3,
    minVps: 1,
    minLedManagers: 6,
    maxDirectManagers: 2,
    realMotionShareBp: 500,
    realMotionQuarters: 2,
    peerRatio: 10,
    peerCautionRatio: 3,
  },
};

/** Where each parameter's standard value comes from. */
export const ORIGINS: Readonly<Record<ParameterName, Origin>> = {
  reading: "ours",
  definition: "ours",
  topThreeRank: "ours",
  topThreeShareBp: "ours",
  topThreeDirectRatio: "ours",
  majorityShareBp: "source",
  sustainQuarters: "ours",
  factFreshnessQuarters: "ours",
  minSeniorLeaders: "ours",
  minVps: "ours",
  minLedManagers: "ours",
  maxDirectManagers: "ours",
  realMotionShareBp: "ours",
  realMotionQuarters: "ours",
  peerRatio: "source",
  peerCautionRatio: "ours",
};
