import { describe, expect, test } from "vitest";
import {
  asked,
  expectedBy,
  known,
  linesOf,
  made,
  overtaking,
  presentsFrom,
} from "../../../test/forecast-question.ts";
import { day, fact, factsWith, line, Q4, quarterAt } from "../../../test/sample-record.ts";
import { shift } from "../quarter.ts";
import type { Decision } from "../scenario/decision.ts";
import { forecast } from "./forecast.ts";
import { METHOD } from "./simulation.ts";

const PRESENTS: Decision = presentsFrom("2028-02-01");

/** Partners overtake in about a year, and the leader does not present to the board. */
const record = overtaking();
const indirect = {
  ...record,
  facts: factsWith("board.presenter", fact("board.presenter", "not_presented")),
};

describe("a date", () => {
  const { when, motion, level, justified, noChange, heldBy, basis, milestones } = made(
    asked(record),
  );

  test("is that of revenue where all else is met", () => {
    expect(justified).toBe(false);
    expect(level).toBe("full");
    expect(when).toEqual({ kind: "expected", ...motion });
    const even = known(motion.even);
    expect(even).toBeGreaterThan(Q4 + 1);
    expect(even).toBeLessThan(Q4 + 8);
    expect(known(motion.cautious)).toBeGreaterThanOrEqual(even);
    expect(known(motion.range.soonest)).toBeLessThanOrEqual(even);
    expect(known(motion.range.latest)).toBeGreaterThanOrEqual(known(motion.cautious));
    expect(heldBy).toEqual([]);
  });

  test("comes with what no change says", () => {
    expect(noChange).toMatchObject({ kind: "expected", even: null, cautious: null });
  });

  test("and with what it rests on", () => {
    expect(basis).toMatchObject({
      method: METHOD,
      futures: 1_000,
      first: shift(Q4, -11),
      begins: "first_lines",
      quarters: 12,
      filled: [],
    });
    expect(basis.seed).toMatch(/^[0-9a-f]{16}$/);
    expect(milestones.every(({ from }) => from === Q4 + 1)).toBe(true);
  });

  test("facts that would go stale on the way are listed", () => {
    expect(basis.stillConfirmed).toHaveLength(6);
    expect(basis.stillConfirmed[0]).toEqual({
      fact: "board.tracksPartnerRevenue",
      lastConfirmed: day("2026-10-20"),
      stale: quarterAt("2028Q1"),
    });
  });
});

describe("a decision", () => {
  test("that nobody has scheduled leaves no date, but one if it were made", () => {
    const { when, heldBy } = made(asked(indirect));
    expect(when).toMatchObject({
      kind: "depends",
      on: [{ id: "board.presents", status: "not_met" }],
      ifDone: made(asked(record)).motion,
    });
    expect(heldBy).toEqual([]);
  });

  test("holds the date where revenue is there before it", () => {
    const { when, heldBy, milestones, motion } = made(asked(indirect, { decisions: [PRESENTS] }));
    expect(when).toMatchObject({ kind: "expected", even: quarterAt("2028Q1") });
    expect(motion.even).toBeLessThan(quarterAt("2028Q1"));
    expect(heldBy.map(({ criterion, by }) => [criterion.id, by])).toEqual([
      ["board.presents", PRESENTS],
    ]);
    expect(milestones.filter(({ by }) => by !== null)).toEqual(heldBy);
  });

  test("beyond the closes looked at does not help", () => {
    const decisions = [{ ...PRESENTS, on: day("2029-02-01") }];
    expect(made(asked(indirect, { decisions })).when.kind).toBe("depends");
  });
});

describe("a title that is justified already", () => {
  const held = {
    ...record,
    revenue: [
      ...linesOf(
        "direct",
        Array.from({ length: 12 }, () => 50_000),
      ),
      ...linesOf(
        "partner_resale",
        Array.from({ length: 12 }, () => 100_000),
      ),
    ],
  };

  test("stays so as far as revenue does", () => {
    const { justified, when, noChange } = made(asked(held));
    expect(justified).toBe(true);
    expect(when).toMatchObject({ kind: "expected", even: Q4 + 1, cautious: Q4 + 1 });
    expect(noChange).toMatchObject({ odds: { at: [1, 1, 1, 1, 1, 1, 1, 1] } });
  });
});

describe("what little revenue allows", () => {
  test.each([0, 1, 3])("%i quarters: nothing", (quarters) => {
    const begins = { begins: "first_lines" };
    const revenue = [
      ...linesOf("direct", [1, 1, 1, 1, 1, 1]),
      ...linesOf(
        "partner_oem",
        Array.from({ length: quarters }, () => 5),
      ),
    ];
    expect(forecast(asked({ ...record, revenue }))).toEqual({
      kind: "none",
      why: { kind: "too_few_quarters", quarters, ...begins },
    });
  });

  test.each([4, 5])("%i quarters: odds for four closes in tenths, and no date", (quarters) => {
    const { motion, when, fan, level } = made(asked(overtaking(quarters)));
    expect(level).toBe("very_short");
    expect(when).toEqual({ kind: "expected", ...motion });
    expect(motion).toMatchObject({ even: null, cautious: null, range: { latest: null } });
    expect(known(motion.range.soonest)).toBeLessThanOrEqual(Q4 + 4);
    expect(motion.odds.by).toHaveLength(4);
    for (const odds of motion.odds.by) {
      expect(odds * 10).toBeCloseTo(Math.round(odds * 10), 9);
      expect(odds).toBeGreaterThanOrEqual(0.1);
      expect(odds).toBeLessThanOrEqual(0.9);
    }
    expect(fan).toHaveLength(4);
  });

  test("what the plan rules out is not given odds even then", () => {
    const { when } = made(
      asked({ ...indirect, revenue: overtaking(4).revenue }, { decisions: [PRESENTS] }),
    );
    expect(when).toMatchObject({ kind: "expected", odds: { by: [0, 0, 0, 0] } });
  });

  test("6 quarters: a date, and no odds above nine tenths", () => {
    const { even, odds } = expectedBy(asked(overtaking(6)));
    expect(known(even)).toBeGreaterThan(Q4);
    expect(Math.max(...odds.by)).toBeLessThanOrEqual(0.9);
  });

  test("a quarter nobody would have expected waits for somebody to confirm it", () => {
    const jump = {
      ...record,
      revenue: record.revenue.map((one) =>
        one.quarter === Q4 && one.motion === "partner_resale" ? { ...one, amount: 900_000n } : one,
      ),
    };
    expect(forecast(asked(jump))).toEqual({ kind: "none", why: { kind: "unusual_quarter" } });
    expect(forecast(asked(jump, { confirmed: true })).kind).toBe("made");
  });

  test("years' figures are no quarters", () => {
    const annual = {
      ...record,
      revenue: record.revenue.map((one) => ({ ...one, basis: "annual" as const })),
    };
    expect(forecast(asked(annual))).toEqual({ kind: "none", why: { kind: "annual_lines" } });
  });
});

test("influenced revenue keeps its part of a motion", () => {
  const revenue = Array.from({ length: 8 }, (_, place) => shift(Q4, place - 7)).flatMap(
    (quarter) => [
      { ...line("2026Q4", "direct", 700n, 420n), quarter },
      { ...line("2026Q4", "partner_oem", 300n), quarter },
    ],
  );
  const share = (definition: "sourced" | "sourced_plus_influenced") =>
    made(asked({ ...record, revenue }, {}, { definition })).fan.at(-1)?.means.partner;
  expect(share("sourced")).toBeCloseTo(0.3, 1);
  expect(share("sourced_plus_influenced")).toBeCloseTo(0.72, 1);
});

// A change here changes dates that people were given: the method then needs another number.
test.each([
  [12, "76e5f631c51cce1f", [0, 0.012, 0.847, 0.926, 0.936, 0.95, 0.959, 0.962], 0.5481667205791028],
  [24, "f49750c8d157824f", [0, 0.06, 0.749, 0.841, 0.854, 0.874, 0.894, 0.902], 0.5297103885431956],
])("%i quarters have one answer, on every machine", (quarters, seed, by, share) => {
  const { basis, motion, fan } = made(asked(overtaking(quarters)));
  expect(basis.seed).toBe(seed);
  expect(motion.odds.by).toEqual(by);
  expect(fan.at(-1)?.means.partner).toBe(share);
});
