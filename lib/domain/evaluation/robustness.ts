import { DEFINITIONS, type Parameters, READINGS } from "../rubric/rubric.ts";
import type { AsOf } from "./as-of.ts";
import type { Robustness, RobustnessRow } from "./evaluation.ts";
import { thresholdSlacks } from "./slack.ts";
import { decides, rangeAgain, rangeOf, type Statuses, testSet } from "./statuses.ts";
import { sameRange } from "./verdict.ts";

/** All that a reading or a definition changes. */
const REVENUE_TESTS = testSet([
  "motion.reading",
  "motion.sustained",
  "real-motion.share",
  "real-motion.quarters",
]);

const VARIANTS = new WeakMap<Parameters, readonly Parameters[]>();

/** Parameters under every reading and definition; made once, since few rubrics judge many companies. */
function variantsOf(parameters: Parameters): readonly Parameters[] {
  let variants = VARIANTS.get(parameters);
  if (variants === undefined) {
    variants = READINGS.flatMap((reading) =>
      DEFINITIONS.map((definition) => ({ ...parameters, reading, definition })),
    );
    VARIANTS.set(parameters, variants);
  }
  return variants;
}

/** Whether two rows that are alike in one choice, and differ in the other, have different verdicts. */
const differOver = (rows: readonly RobustnessRow[], alike: "reading" | "definition"): boolean =>
  rows.some((row) => {
    const first = rows.find((other) => other[alike] === row[alike]);
    return first !== undefined && !sameRange(row, first);
  });

/**
 * The verdict under every reading and definition, nothing else varied, and for each numeric
 * threshold the nearest values at which the verdict differs.
 */
export function robustness(known: Statuses, asOf: AsOf, parameters: Parameters): Robustness {
  const now = rangeOf(known);
  const isOpen = decides(known, REVENUE_TESTS);
  const rows = variantsOf(parameters).map((variant) => {
    const { floor, ceiling } = isOpen ? rangeAgain(known, REVENUE_TESTS, asOf, variant) : now;
    return { reading: variant.reading, definition: variant.definition, floor, ceiling };
  });
  return {
    rows,
    dependsOnReading: isOpen && differOver(rows, "definition"),
    dependsOnDefinition: isOpen && differOver(rows, "reading"),
    thresholds: thresholdSlacks(known, asOf, parameters),
  };
}
