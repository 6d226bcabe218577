import fc from "fast-check";
import { STANDARD } from "../lib/domain/rubric/cpo-fit.ts";
import {
  DEFINITIONS,
  PARAMETER_RANGES,
  type Parameters,
  READINGS,
  THRESHOLD_NAMES,
} from "../lib/domain/rubric/rubric.ts";

const anyThresholds = fc.tuple(
  ...THRESHOLD_NAMES.map((name) => {
    const [min, max] = PARAMETER_RANGES[name];
    const value = fc.oneof(
      fc.constant(STANDARD.parameters[name]),
      fc.integer({ min, max: Math.min(max, STANDARD.parameters[name] * 3 + 3) }),
      fc.constantFrom(min, max),
    );
    return value.map((chosen) => [name, chosen] as const);
  }),
);

/** Parameters that a workspace may set, near the standard ones and at the ends of their ranges. */
export const anyParameters: fc.Arbitrary<Parameters> = fc
  .record({
    reading: fc.constantFrom(...READINGS),
    definition: fc.constantFrom(...DEFINITIONS),
    thresholds: anyThresholds,
  })
  .map(({ reading, definition, thresholds }) => ({
    ...STANDARD.parameters,
    ...Object.fromEntries(thresholds),
    reading,
    definition,
  }));
