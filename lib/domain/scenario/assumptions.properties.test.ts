import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyRevenue, asked, linesOf } from "../../../test/forecast-question.ts";
import { chart, day, fact, factsWith, positions, Q4, sample } from "../../../test/sample-record.ts";
import {
  forecast,
  forecastFrom,
  type ForecastQuestion,
  simulationFor,
} from "../forecast/forecast.ts";
import { closeOf, shift } from "../quarter.ts";
import { FAMILIES } from "../revenue/line.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import { EASIER } from "../rubric/easing.ts";
import { DEFINITIONS, PARAMETER_RANGES, READINGS, type ThresholdName } from "../rubric/rubric.ts";
import { applied, asPlanned, type Assumptions, GROWTH_RANGE } from "./assumptions.ts";
import type { Decision } from "./decision.ts";

const RUNS = { seed: 20_261_231, numRuns: 15 };
const AT_LEISURE = { timeout: 120_000 };

const decidedAhead = (what: "board.presenter" | "chart", ahead: number): Decision => {
  const dated = {
    on: closeOf(shift(Q4, ahead), 1),
    state: "committed",
    owner: "A. Osei",
  } as const;
  return what === "chart"
    ? { kind: "chart", chart: "next", ...dated }
    : { kind: "fact", fact: what, value: "directly", ...dated };
};

/** A company with some of its seats empty, a chart proposed and nobody who presents to the board. */
const anyQuestion: fc.Arbitrary<ForecastQuestion> = fc
  .record({ revenue: anyRevenue, seats: fc.subarray([...positions].slice(2)) })
  .map(({ revenue, seats }) =>
    asked(
      sample({
        revenue,
        charts: [
          chart([...positions.slice(0, 2), ...seats]),
          chart(positions, { key: "next", kind: "proposed", effectiveFrom: day("2027-01-01") }),
        ],
        facts: factsWith("board.presenter", fact("board.presenter", "not_presented")),
      }),
      { confirmed: true },
    ),
  );

const anyAhead = fc.integer({ min: -2, max: 10 });
const anyAssumptions: fc.Arbitrary<Assumptions> = fc.record({
  growth: fc.record(
    {
      partner_resale: fc.integer({ min: GROWTH_RANGE[0], max: GROWTH_RANGE[1] }),
      direct: fc.integer({ min: GROWTH_RANGE[0], max: GROWTH_RANGE[1] }),
    },
    { requiredKeys: [] },
  ),
  parameters: fc.record(
    { reading: fc.constantFrom(...READINGS), definition: fc.constantFrom(...DEFINITIONS) },
    { requiredKeys: [] },
  ),
  decisions: fc
    .tuple(anyAhead, anyAhead)
    .map(([presents, adopts]) => [
      decidedAhead("board.presenter", presents),
      decidedAhead("chart", adopts),
    ]),
  counted: fc.constantFrom("committed", "proposed"),
});

/** The odds that all conditions have been met by each coming close, for any number of assumptions. */
function answering(question: ForecastQuestion) {
  const simulated = simulationFor(question);
  if (!simulated.ok) throw new Error(simulated.refusal);
  return (assumptions: Assumptions): readonly number[] => {
    const found = forecastFrom(simulated.value, applied(question, assumptions));
    if (found.kind === "none") throw new Error(found.why.kind);
    return found.when.kind === "depends" ? [0, 0, 0, 0, 0, 0, 0, 0] : found.when.odds.by;
  };
}

/** Whether the first is at no close likelier than the second, and so has no earlier date at any odds. */
const isNoSooner = (one: readonly number[], other: readonly number[]): boolean =>
  one.every((odds, place) => odds <= (other[place] ?? 0));

const withDecision = (
  assumptions: Assumptions,
  place: number,
  decision: Decision,
): Assumptions => ({
  ...assumptions,
  decisions: assumptions.decisions.with(place, decision),
});

describe("under any assumptions", AT_LEISURE, () => {
  test("a decision later in time never brings the date forward", () => {
    fc.assert(
      fc.property(
        anyQuestion,
        anyAssumptions,
        anyAhead,
        fc.nat(6),
        (question, assumptions, ahead, later) => {
          const oddsBy = answering(question);
          for (const [place, what] of (["board.presenter", "chart"] as const).entries()) {
            const moved = (quarters: number) =>
              oddsBy(withDecision(assumptions, place, decidedAhead(what, ahead + quarters)));
            expect(isNoSooner(moved(later), moved(0))).toBe(true);
          }
        },
      ),
      RUNS,
    );
  });

  test.each(Object.entries(EASIER) as [ThresholdName, "lower" | "higher"][])(
    "an easier %s (%s) never moves the date back",
    (threshold, easier) => {
      const [least, most] = PARAMETER_RANGES[threshold];
      const usual = STANDARD.parameters[threshold];
      const near = fc.integer({
        min: Math.max(least, Math.min(usual - 3, Math.floor(usual / 2))),
        max: Math.min(most, usual * 2),
      });
      fc.assert(
        fc.property(
          anyQuestion,
          anyAssumptions,
          near,
          near,
          (question, assumptions, one, other) => {
            const oddsBy = answering(question);
            const at = (value: number) =>
              oddsBy({
                ...assumptions,
                parameters: { ...assumptions.parameters, [threshold]: value },
              });
            const [low, high] = [at(Math.min(one, other)), at(Math.max(one, other))];
            expect(easier === "lower" ? isNoSooner(high, low) : isNoSooner(low, high)).toBe(true);
          },
        ),
        RUNS,
      );
    },
  );

  test("the mean shares of the families sum to one at every close", () => {
    fc.assert(
      fc.property(anyQuestion, anyAssumptions, (question, assumptions) => {
        const found = forecast(applied(question, assumptions));
        if (found.kind === "none") throw new Error(found.why.kind);
        expect(found.fan.length).toBeGreaterThan(0);
        for (const { means } of found.fan) {
          const sum = FAMILIES.reduce((total, family) => total + means[family], 0);
          expect(sum).toBeCloseTo(1, 9);
        }
      }),
      RUNS,
    );
  });

  test("the same question and seed have the same answer, simulated once or again", () => {
    fc.assert(
      fc.property(anyQuestion, anyAssumptions, (question, assumptions) => {
        const asking = applied(question, assumptions);
        const simulated = simulationFor(question);
        if (!simulated.ok) throw new Error(simulated.refusal);
        const live = forecastFrom(simulated.value, asking);
        expect(live).toEqual(forecast(asking));
        expect(forecastFrom(simulated.value, asking)).toEqual(live);
      }),
      RUNS,
    );
  });
});

test("hearing older answers can take the date away: they may contradict newer ones", () => {
  const question = asked(
    sample({
      revenue: [
        ...linesOf("direct", [9, 9, 9, 9, 9, 9]),
        ...linesOf("partner_oem", [12, 13, 12, 13, 14, 13]),
      ],
      facts: factsWith(
        "seat.kind",
        fact("seat.kind", "none", {
          rater: "Old",
          confirmed: day("2025-02-01"),
          from: day("2025-02-01"),
        }),
        fact("seat.kind", "decision_making", { rater: "New" }),
      ),
    }),
  );
  const oddsBy = answering(question);
  const fresh = (factFreshnessQuarters: number) =>
    oddsBy({ ...asPlanned(question), parameters: { factFreshnessQuarters } }).at(0);
  expect(fresh(4)).toBeGreaterThan(0.5);
  expect(fresh(12)).toBe(0);
});

test("nothing supposed changes nothing", () => {
  const question = asked(sample({ revenue: linesOf("partner_oem", [5, 6, 5, 6, 7, 6]) }), {
    decisions: [decidedAhead("board.presenter", 2)],
  });
  expect(applied(question, asPlanned(question))).toEqual(question);
});
