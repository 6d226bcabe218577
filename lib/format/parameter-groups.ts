import type { ParameterName } from "../domain/rubric/rubric.ts";

/** Parameters as a person reads them: what each group serves, in the order of the conditions. */
export const PARAMETER_GROUPS: readonly {
  readonly heading: string;
  readonly names: readonly ParameterName[];
}[] = [
  {
    heading: "Partners as a primary motion",
    names: [
      "reading",
      "definition",
      "topThreeRank",
      "topThreeShareBp",
      "topThreeDirectRatio",
      "majorityShareBp",
      "sustainQuarters",
    ],
  },
  {
    heading: "An organisation large enough",
    names: ["minSeniorLeaders", "minVps", "minLedManagers", "maxDirectManagers"],
  },
  { heading: "Vice President or Head", names: ["realMotionShareBp", "realMotionQuarters"] },
  { heading: "Peers of the leader", names: ["peerRatio", "peerCautionRatio"] },
  { heading: "Age of the evidence", names: ["factFreshnessQuarters"] },
];
