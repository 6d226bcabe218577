import { HORIZON } from "../domain/forecast/simulation.ts";
import type { Lever, Sensitivity } from "../domain/forecast/sensitivity.ts";
import { counted } from "./count.ts";
import { decisionName } from "./decision.ts";
import { motionLabel } from "./motion.ts";
import { parameterName, parameterValue } from "./parameter.ts";
import { definitionName, readingName } from "./robustness.ts";
import { NO_BREAK } from "./space.ts";
import { signedPoints, type SupposedReader } from "./supposed.ts";

/** A lever and how far it is pulled: `Direct −10 points`. */
export function leverWords(lever: Lever, { locale, nameOf }: SupposedReader): string {
  switch (lever.kind) {
    case "growth":
      return `${motionLabel(lever.motion)} ${signedPoints(lever.basisPoints, locale)}${NO_BREAK}points`;
    case "definition":
      return `Definition: ${definitionName(lever.definition).toLowerCase()}`;
    case "reading":
      return `Reading: ${readingName(lever.reading).toLowerCase()}`;
    case "threshold":
      return `${parameterName(lever.threshold)}: ${parameterValue(lever.threshold, lever.value, locale)}`;
    case "decision": {
      const quarters = counted(Math.abs(lever.quarters), "quarter", "quarters", locale);
      return `${decisionName(lever.decision, nameOf)}, ${quarters} ${lever.quarters < 0 ? "earlier" : "later"}`;
    }
  }
}

/** Odds of 0 to 1 as whole points. */
const oddsPoints = (odds: number): number => Math.round(odds * 100);

/** Whether a pull moves what is shown: the date, or the odds by a whole point. */
export const isFelt = ({ quarters, odds }: Sensitivity): boolean =>
  (quarters !== null && quarters !== 0) || oddsPoints(odds) !== 0;

/** What a lever does: `2 quarters sooner`; where the date stays, what it does to the odds. */
export function effectWords({ quarters, odds, when }: Sensitivity, locale: string): string {
  const points = oddsPoints(odds);
  if (quarters === null || quarters === 0) {
    const lead = quarters === null ? `No date within ${HORIZON}${NO_BREAK}quarters` : "Same date";
    if (points === 0) return lead;
    return `${lead}; odds ${signedPoints(points * 100, locale)}${NO_BREAK}points`;
  }
  const size = counted(Math.abs(quarters), "quarter", "quarters", locale).replace(" ", NO_BREAK);
  if (quarters < 0) return `${size} sooner`;
  if (when.kind === "depends") return "No date any more";
  return when.even === null ? `At least ${size} later` : `${size} later`;
}
