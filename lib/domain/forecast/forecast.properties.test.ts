import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyRevenue, asked, made } from "../../../test/forecast-question.ts";
import { chart, day, fact, factsWith, positions, Q4, sample } from "../../../test/sample-record.ts";
import { closeOf, shift } from "../quarter.ts";
import { FAMILIES, type RevenueLine } from "../revenue/line.ts";
import { READINGS } from "../rubric/rubric.ts";
import type { Decision } from "../scenario/decision.ts";
import type { ForecastQuestion } from "./forecast.ts";

const RUNS = { seed: 20_261_231, numRuns: 12 };
const AT_LEISURE = { timeout: 120_000 };

const anyReading = fc.constantFrom(...READINGS);
const about = (revenue: readonly RevenueLine[], changes: Partial<ForecastQuestion> = {}) =>
  asked(sample({ revenue }), { confirmed: true, ...changes });

/** The odds that all conditions have been met by each coming close; none where it depends on something. */
function oddsBy(question: ForecastQuestion): readonly number[] {
  const { when } = made(question);
  return when.kind === "depends" ? [0, 0, 0, 0, 0, 0, 0, 0] : when.odds.by;
}

/** Whether the first is at no close likelier than the second, and so has no earlier date at any odds. */
const isNoSooner = (one: readonly number[], other: readonly number[]): boolean =>
  one.every((odds, place) => odds <= (other[place] ?? 0));

const withParameters = (
  question: ForecastQuestion,
  parameters: Partial<ForecastQuestion["rubric"]["parameters"]>,
): ForecastQuestion => ({
  ...question,
  rubric: { ...question.rubric, parameters: { ...question.rubric.parameters, ...parameters } },
});

describe("whatever the revenue", AT_LEISURE, () => {
  test("shares sum to one, intervals hold each other, and odds by a close never fall", () => {
    fc.assert(
      fc.property(anyRevenue, anyReading, (revenue, reading) => {
        const { fan, motion } = made(withParameters(about(revenue), { reading }));
        for (const { half, most, nearlyAll, means } of fan) {
          const sum = FAMILIES.reduce((total, family) => total + means[family], 0);
          expect(sum).toBeCloseTo(1, 9);
          const ends = [nearlyAll[0], most[0], half[0], half[1], most[1], nearlyAll[1]];
          expect(ends).toEqual(ends.toSorted((one, other) => one - other));
          expect(nearlyAll[0]).toBeGreaterThanOrEqual(0);
          expect(nearlyAll[1]).toBeLessThanOrEqual(1);
        }
        expect(isNoSooner(motion.odds.at, motion.odds.by)).toBe(true);
        expect(isNoSooner(motion.odds.by, [...motion.odds.by.slice(1), 1])).toBe(true);
      }),
      RUNS,
    );
  });

  test("the same question has the same answer, in whatever order the lines come", () => {
    fc.assert(
      fc.property(anyRevenue, fc.infiniteStream(fc.nat()), (revenue, ranks) => {
        const shuffled = revenue
          .map((line) => ({ line, rank: ranks.next().value }))
          .toSorted((one, other) => one.rank - other.rank)
          .map(({ line }) => line);
        expect(made(about(shuffled))).toEqual(made(about(revenue)));
      }),
      RUNS,
    );
  });

  test("all revenue times a constant changes nothing", () => {
    fc.assert(
      fc.property(anyRevenue, fc.bigInt(2n, 10n ** 12n), anyReading, (revenue, times, reading) => {
        const more = revenue.map((line) => ({ ...line, amount: line.amount * times }));
        const parameters = { reading };
        expect(made(withParameters(about(more), parameters))).toEqual(
          made(withParameters(about(revenue), parameters)),
        );
      }),
      RUNS,
    );
  });

  test("revenue after the last close is not seen", () => {
    fc.assert(
      fc.property(anyRevenue, (revenue) => {
        const later = revenue.map((line) => ({ ...line, quarter: shift(line.quarter, 1) }));
        const known = later.filter(({ quarter }) => quarter <= Q4);
        const { seed } = made(about(known)).basis;
        expect(made(about(later)).basis.seed).toBe(seed);
        expect(oddsBy(about(later))).toEqual(oddsBy(about(known)));
      }),
      RUNS,
    );
  });
});

const decided = (fact: "board.presenter" | "chart", ahead: number): Decision => {
  const dated = {
    on: closeOf(shift(Q4, ahead), 1),
    state: "committed",
    owner: "A. Osei",
  } as const;
  return fact === "chart"
    ? { kind: "chart", chart: "next", ...dated }
    : { kind: "fact", fact, value: "directly", ...dated };
};
const unready = (revenue: readonly RevenueLine[]) =>
  sample({
    revenue,
    charts: [
      chart(positions.filter(({ key }) => key !== "m6")),
      chart(positions, { key: "next", kind: "proposed", effectiveFrom: day("2027-01-01") }),
    ],
    facts: factsWith("board.presenter", fact("board.presenter", "not_presented")),
  });

describe("a date never comes forward", AT_LEISURE, () => {
  const anyAhead = fc.integer({ min: -2, max: 10 });

  test("with a decision later in time", () => {
    fc.assert(
      fc.property(anyRevenue, anyAhead, anyAhead, fc.nat(6), (revenue, one, other, later) => {
        const odds = (presents: number, adopts: number) =>
          oddsBy(
            asked(unready(revenue), {
              confirmed: true,
              decisions: [decided("board.presenter", presents), decided("chart", adopts)],
            }),
          );
        const soonest = odds(one, other);
        expect(isNoSooner(odds(one + later, other), soonest)).toBe(true);
        expect(isNoSooner(odds(one, other + later), soonest)).toBe(true);
      }),
      RUNS,
    );
  });

  test("with a harder threshold or reading", () => {
    fc.assert(
      fc.property(
        anyRevenue,
        fc.nat(4_000),
        fc.nat(4_000),
        fc.integer({ min: 1, max: 3 }),
        (revenue, share, harder, sustainQuarters) => {
          const odds = (parameters: Partial<ForecastQuestion["rubric"]["parameters"]>) =>
            oddsBy(withParameters(about(revenue), { sustainQuarters, ...parameters }));
          const majority = { reading: "majority", majorityShareBp: share } as const;
          expect(
            isNoSooner(odds({ ...majority, majorityShareBp: share + harder }), odds(majority)),
          ).toBe(true);
          const topThree = { reading: "top_three", topThreeShareBp: share } as const;
          expect(
            isNoSooner(odds({ ...topThree, topThreeShareBp: share + harder }), odds(topThree)),
          ).toBe(true);
          expect(isNoSooner(odds({ ...topThree, topThreeDirectRatio: 1 }), odds(topThree))).toBe(
            true,
          );
          expect(isNoSooner(odds({ ...topThree, topThreeRank: 1 }), odds(topThree))).toBe(true);
          expect(isNoSooner(odds({ sustainQuarters: sustainQuarters + 1 }), odds({}))).toBe(true);
          expect(isNoSooner(odds({ minVps: 2 }), odds({}))).toBe(true);
          expect(isNoSooner(odds({ reading: "majority" }), odds({ reading: "largest" }))).toBe(
            true,
          );
          expect(isNoSooner(odds({ reading: "largest" }), odds({ reading: "top_three" }))).toBe(
            true,
          );
        },
      ),
      { ...RUNS, numRuns: 5 },
    );
  });

  test("with less growth of partners, or more of direct sales", () => {
    fc.assert(
      fc.property(
        anyRevenue,
        fc.integer({ min: 1, max: 9_000 }),
        anyReading,
        (revenue, points, reading) => {
          const odds = (growth: ForecastQuestion["growth"]) =>
            oddsBy(withParameters(about(revenue, { growth }), { reading }));
          const unchanged = odds({});
          expect(isNoSooner(odds({ partner_resale: -points }), unchanged)).toBe(true);
          expect(isNoSooner(unchanged, odds({ partner_resale: points }))).toBe(true);
          expect(isNoSooner(odds({ direct: points }), unchanged)).toBe(true);
        },
      ),
      RUNS,
    );
  });
});
