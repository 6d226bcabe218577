import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  PARAMETER_RANGES,
  type Parameters,
  READINGS,
  THRESHOLD_NAMES,
  type ThresholdName,
} from "../rubric/rubric.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import { anyRecord } from "../../../test/any-record.ts";
import { asOf, type AsOf, prepareRecord } from "./as-of.ts";
import { facts, judge, line, Q4, sample } from "../../../test/sample-record.ts";
import { rangeUnder } from "./statuses.ts";
import { sameRange } from "./verdict.ts";

const AT_LEISURE = { timeout: 60_000 };

/** The nearest value in one direction, tried one by one. */
function nearest(now: AsOf, parameters: Parameters, name: ThresholdName, step: 1 | -1) {
  const range = rangeUnder(now, parameters);
  const [least, most] = PARAMETER_RANGES[name];
  for (let value = parameters[name] + step; value >= least && value <= most; value += step) {
    if (!sameRange(range, rangeUnder(now, { ...parameters, [name]: value }))) return value;
  }
  return null;
}

const anyParameters = fc
  .record({
    reading: fc.constantFrom(...READINGS),
    topThreeRank: fc.integer({ min: 1, max: 4 }),
    sustainQuarters: fc.integer({ min: 1, max: 6 }),
    factFreshnessQuarters: fc.integer({ min: 0, max: 12 }),
    minSeniorLeaders: fc.integer({ min: 0, max: 5 }),
    maxDirectManagers: fc.integer({ min: 0, max: 4 }),
  })
  .map((changes) => ({ ...STANDARD.parameters, ...changes }));

test("the nearest values are those a walk through the whole range finds", AT_LEISURE, () => {
  fc.assert(
    fc.property(
      anyRecord,
      anyParameters,
      fc.constantFrom(...THRESHOLD_NAMES),
      (record, parameters, name) => {
        const now = asOf(prepareRecord(record), Q4, {});
        const slack = judge(record, parameters).robustness.thresholds.find(
          ({ threshold }) => threshold === name,
        );
        expect(slack).toEqual({
          threshold: name,
          value: parameters[name],
          lower: nearest(now, parameters, name, -1),
          higher: nearest(now, parameters, name, 1),
        });
      },
    ),
    { seed: 77, numRuns: 300 },
  );
});

const slackOf = (name: ThresholdName, record = sample(), changes: Partial<Parameters> = {}) =>
  judge(record, changes).robustness.thresholds.find(({ threshold }) => threshold === name);

describe("where a verdict turns", () => {
  test.each([
    ["minSeniorLeaders", { lower: null, higher: 4 }],
    ["minVps", { lower: null, higher: 2 }],
    ["minLedManagers", { lower: null, higher: 7 }],
    ["maxDirectManagers", { lower: null, higher: null }],
    ["sustainQuarters", { lower: null, higher: 5 }],
    ["factFreshnessQuarters", { lower: null, higher: null }],
    ["realMotionShareBp", { lower: null, higher: null }],
    ["peerRatio", { lower: null, higher: null }],
  ] as const)("%s", (name, nearestValues) => {
    expect(slackOf(name)).toMatchObject(nearestValues);
  });

  test("a majority of 60 % holds up to 59.99", () => {
    expect(slackOf("majorityShareBp", sample(), { reading: "majority" })).toMatchObject({
      lower: null,
      higher: 6_000,
    });
  });

  test("a fact gone stale comes back with a longer freshness", () => {
    const old = facts.map((entry) => ({ ...entry, confirmed: entry.from }));
    const changes = { factFreshnessQuarters: 2 };
    expect(slackOf("factFreshnessQuarters", sample({ facts: old }), changes)).toMatchObject({
      lower: null,
      higher: 3,
    });
  });

  test("a verdict that depends on the definition says so", () => {
    const revenue = ["2026Q3", "2026Q4"].flatMap((key) => [
      line(key, "partner_resale", 40n),
      line(key, "direct", 60n, 15n),
    ]);
    const { robustness } = judge(sample({ revenue }));
    expect(robustness).toMatchObject({ dependsOnReading: true, dependsOnDefinition: true });
    expect(robustness.rows.map(({ floor }) => floor)).toEqual([
      "cpo",
      "cpo",
      "vp",
      "cpo",
      "vp",
      "cpo",
    ]);
    expect(judge(sample()).robustness).toMatchObject({
      dependsOnReading: false,
      dependsOnDefinition: false,
    });
  });
});
