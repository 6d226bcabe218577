import type { TitleRange, VerdictLabel, VerdictTitle } from "./evaluation.ts";
import type { Status } from "./status.ts";

function titleAt(justified: boolean, realMotion: boolean): VerdictTitle {
  if (justified) return "cpo";
  return realMotion ? "vp" : "head";
}

/** Floor reads unknown as not met, ceiling as met; a justified title does not ask for real motion. */
export const titleRange = (justified: Status, realMotion: Status): TitleRange => ({
  floor: titleAt(justified === "met", realMotion === "met"),
  ceiling: titleAt(justified !== "not_met", realMotion !== "not_met"),
});

/** Whether one title alone is left. */
export const isDefinite = ({ floor, ceiling }: TitleRange): boolean => floor === ceiling;

/** Whether two ranges leave the same titles. */
export const sameRange = (one: TitleRange, other: TitleRange): boolean =>
  one.floor === other.floor && one.ceiling === other.ceiling;

/** By conditions met, 0 to 5. `approaching` is ours: the source leaves three and four open. */
export function labelFor(conditionsMet: number): VerdictLabel {
  if (conditionsMet === 5) return "justified";
  return conditionsMet >= 3 ? "approaching" : "not_justified";
}
