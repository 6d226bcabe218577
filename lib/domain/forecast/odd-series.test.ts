import { describe, expect, test } from "vitest";
import { asked, linesOf } from "../../../test/forecast-question.ts";
import { sample } from "../../../test/sample-record.ts";
import { FAMILIES, type Motion } from "../revenue/line.ts";
import { DEFINITIONS } from "../rubric/rubric.ts";
import { GROWTH_RANGE } from "../scenario/assumptions.ts";
import { expectedGrowth } from "./expected-growth.ts";
import { type Forecast, forecast, type ForecastQuestion, simulationFor } from "./forecast.ts";
import { leversOf, pulled } from "./sensitivity.ts";

const quarters = (count: number, amount: (quarter: number) => number): readonly bigint[] =>
  Array.from({ length: count }, (_, quarter) => BigInt(Math.round(amount(quarter))));

/** What no model likes, each in minor units. */
const ODD: Readonly<Record<string, readonly bigint[]>> = {
  "four quarters": quarters(4, (at) => at + 1),
  constant: quarters(20, () => 700),
  "zeros before it began": quarters(16, (at) => (at < 9 ? 0 : 400 + at)),
  "zeros in between": quarters(16, (at) => (at % 3 === 0 ? 900 : 0)),
  "zeros at its end": quarters(16, (at) => (at < 12 ? 1_000 : 0)),
  "a single sale": quarters(16, (at) => (at === 14 ? 5 : 0)),
  doubling: quarters(24, (at) => 2 ** at),
  "ten times more each quarter": quarters(12, (at) => 10 ** at),
  collapsing: quarters(16, (at) => 4 ** (20 - at)),
  "one step": quarters(20, (at) => (at < 10 ? 1 : 1_000_000)),
  alternating: quarters(24, (at) => (at % 2 === 0 ? 1_000 : 1)),
  spikes: quarters(30, (at) => (at % 7 === 0 ? 100_000_000 : 1)),
  "as much as there is": quarters(24, () => Number.MAX_SAFE_INTEGER),
};

const question = (partner: readonly bigint[], direct: readonly bigint[]): ForecastQuestion => {
  const length = Math.min(partner.length, direct.length);
  const lines = (motion: Motion, amounts: readonly bigint[]) =>
    linesOf(motion, amounts.slice(-length));
  return asked(
    sample({
      revenue: [
        ...lines("partner_resale", partner),
        ...lines("direct", direct).map((line) => ({
          ...line,
          partnerInfluenced: line.amount / 3n,
        })),
      ],
    }),
    { confirmed: true },
  );
};

/** Every number of an answer is one, odds are odds, bands hold, and the mean shares sum to one. */
function isSound(found: Forecast): boolean {
  if (found.kind === "none") return true;
  const { odds } = found.motion;
  const areOdds = [...odds.at, ...odds.by].every((value) => value >= 0 && value <= 1);
  return (
    areOdds &&
    found.fan.every(({ half, most, nearlyAll, means }) => {
      const ends = [0, nearlyAll[0], most[0], half[0], half[1], most[1], nearlyAll[1], 1];
      const sum = FAMILIES.reduce((total, family) => total + means[family], 0);
      const rise = ends.every((end, place) => place === 0 || end >= (ends[place - 1] ?? 0));
      return rise && Math.abs(sum - 1) < 1e-9;
    })
  );
}

/** Enough to meet each of the odd ones with. */
const BESIDE = ["constant", "doubling", "zeros in between", "collapsing"] as const;

describe.each(Object.entries(ODD))("partner revenue that is %s", (_, partner) => {
  test.each(BESIDE)("beside direct revenue that is %s", (direct) => {
    for (const definition of DEFINITIONS) {
      const asking = question(partner, ODD[direct] ?? []);
      const parameters = { ...asking.rubric.parameters, definition };
      expect(isSound(forecast({ ...asking, rubric: { ...asking.rubric, parameters } }))).toBe(true);
    }
  });

  test("at the ends of what growth may be supposed, and one pull further", () => {
    for (const basisPoints of GROWTH_RANGE) {
      const growth = { partner_resale: basisPoints, direct: -basisPoints / 4 };
      const asking = { ...question(partner, partner.toReversed()), growth };
      const simulated = simulationFor(asking);
      if (!simulated.ok) continue;
      expect(isSound(forecast(asking))).toBe(true);
      const [lower] = leversOf(simulated.value, asking).filter(({ kind }) => kind === "growth");
      expect(lower === undefined || isSound(forecast(pulled(asking, lower)))).toBe(true);
      for (const { motion } of simulated.value.history.motions) {
        expect(expectedGrowth(simulated.value, motion)).not.toBeNaN();
      }
    }
  });
});

test("credits end a history, and refuse a forecast where they come last", () => {
  const early = question(
    quarters(16, (at) => (at === 3 ? -50 : 900)),
    quarters(16, () => 1_000),
  );
  const found = forecast(early);
  expect(isSound(found)).toBe(true);
  expect(found).toMatchObject({
    kind: "made",
    basis: { begins: "negative_revenue", quarters: 12 },
  });
  const last = question(
    quarters(16, (at) => (at === 15 ? -50 : 900)),
    quarters(16, () => 1_000),
  );
  expect(forecast(last)).toEqual({ kind: "none", why: { kind: "negative_revenue" } });
});
