import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/test/sample-record";
import { nearestStop, placedLabels, prepareAsOf, type Version } from "./prepare-as-of";

const chart = (key: string, from: string, kind: Version["kind"] = "actual"): Version => ({
  key,
  name: key,
  kind,
  effectiveFrom: day(from),
});

const CHARTS = [
  chart("old", "2025-10-01"),
  chart("now", "2026-04-01"),
  chart("next", "2027-08-02"),
  chart("idea", "2027-02-01", "proposed"),
];
const strip = (shown: string) =>
  prepareAsOf({
    charts: CHARTS,
    shown,
    inForceKey: "now",
    today: day("2026-11-22"),
    locale: "en-GB",
  });

describe("the as-of strip", () => {
  test("holds the actual charts by date; only the one in force is today's", () => {
    expect(strip("now").stops.map(({ key, state, label }) => [key, state, label])).toEqual([
      ["old", "past", "Oct 2025"],
      ["now", "in_force", "Apr 2026"],
      ["next", "to_come", "from 2 Aug 2027"],
    ]);
  });

  test("says of a chart to come from when and how far away that is", () => {
    expect(strip("now").stops.at(-1)?.words).toBe("next, from 2 Aug 2027, in 253 days, to come");
  });

  test("adds the proposal that is shown, and no other", () => {
    expect(strip("idea").stops.map(({ key }) => key)).toEqual(["old", "now", "idea", "next"]);
  });

  test("places today between what is and what is to come", () => {
    const { stops, today } = strip("now");
    expect(today).toBeGreaterThan(stops[1]?.at ?? 1);
    expect(today).toBeLessThan(stops[2]?.at ?? 0);
  });

  test("puts a lone chart of today in the middle", () => {
    const charts = [chart("only", "2026-11-22")];
    const lone = prepareAsOf({
      charts,
      shown: "only",
      inForceKey: "only",
      today: day("2026-11-22"),
      locale: "en-GB",
    });
    expect(lone.stops[0]?.at).toBe(0.5);
  });

  test("finds the stop nearest to a place", () => {
    expect(nearestStop(strip("now"), 0)?.key).toBe("old");
    expect(nearestStop(strip("now"), 0.9)?.key).toBe("next");
  });
});

describe("labels", () => {
  const anyCharts = fc
    .uniqueArray(
      fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
      {
        minLength: 1,
        maxLength: 30,
        selector: (date) => date.toISOString().slice(0, 10),
      },
    )
    .map((dates) => dates.map((date, i) => chart(`c${i}`, date.toISOString().slice(0, 10))));

  test("never stand over each other, stay on the strip, and always name the chart shown", () => {
    fc.assert(
      fc.property(
        anyCharts,
        fc.integer({ min: 150, max: 1200 }),
        fc.nat(),
        (charts, width, lot) => {
          const shown = charts[lot % charts.length]?.key ?? "";
          const made = prepareAsOf({
            charts,
            shown,
            inForceKey: null,
            today: day("2026-11-22"),
            locale: "en-GB",
          });
          const labels = placedLabels(made, shown, width);
          expect(labels.has(shown)).toBe(true);
          const middles = [...labels.values()].toSorted((a, b) => a - b);
          for (const [i, middle] of middles.entries()) {
            expect(middle).toBeGreaterThan(0);
            expect(middle).toBeLessThan(width);
            expect(middle - (middles[i - 1] ?? -Infinity)).toBeGreaterThan(8 * 6.4);
          }
        },
      ),
      { seed: 20_261_122, numRuns: 200 },
    );
  });
});
