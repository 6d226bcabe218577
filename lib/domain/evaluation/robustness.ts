import { DEFINITIONS, type Parameters, READINGS } from "../rubric/rubric.ts";
import type { AsOf } from "./as-of.ts";
import type { Robustness, RobustnessRow } from "./evaluation.ts";
import { thresholdSlacks } from "./slack.ts";
import { decides, rangeAgain, rangeOf, type Statuses, testSet } from "./statuses.ts";
import { sameRange } from "./verdict.ts";

/** All that a reading changes. */
const READING_TESTS = testSet(["motion.reading", "motion.sustained"]);
/** All that a definition changes. */
const REVENUE_TESTS = READING_TESTS | testSet(["real-motion.share", "real-motion.quarters"]);

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

/** Rows stand reading by reading; the place of the first row under the same reading or definition. */
const FIRST_OF = {
  reading: (place: number) => place - (place % DEFINITIONS.length),
  definition: (place: number) => place % DEFINITIONS.length,
} as const;

/** Whether two rows that are alike in one choice, and differ in the other, have different verdicts. */
const differOver = (rows: readonly RobustnessRow[], alike: "reading" | "definition"): boolean =>
  rows.some((row, place) => {
    const first = rows[FIRST_OF[alike](place)];
    return first !== undefined && !sameRange(row, first);
  });

function rowsOf(known: Statuses, asOf: AsOf, parameters: Parameters): readonly RobustnessRow[] {
  const now = rangeOf(known);
  const isReadingOpen = decides(known, READING_TESTS);
  const isOpen = isReadingOpen || decides(known, REVENUE_TESTS);
  const own = parameters.definition;
  const rows: RobustnessRow[] = [];
  for (const variant of variantsOf(parameters)) {
    const { reading, definition } = variant;
    const isNow = definition === own && (!isReadingOpen || reading === parameters.reading);
    // Where no reading decides, the first row of a definition speaks for its others.
    const alike = isReadingOpen ? undefined : rows[FIRST_OF.definition(rows.length)];
    const { floor, ceiling } =
      isNow || !isOpen ? now : (alike ?? rangeAgain(known, REVENUE_TESTS, asOf, variant));
    rows.push({ reading, definition, floor, ceiling });
  }
  return rows;
}

/**
 * The verdict under every reading and definition, nothing else varied, and for each numeric
 * threshold the nearest values at which the verdict differs.
 */
export function robustness(known: Statuses, asOf: AsOf, parameters: Parameters): Robustness {
  const rows = rowsOf(known, asOf, parameters);
  return {
    rows,
    dependsOnReading: differOver(rows, "definition"),
    dependsOnDefinition: differOver(rows, "reading"),
    thresholds: thresholdSlacks(known, asOf, parameters),
  };
}
