import fc from "fast-check";
import { expect, it } from "vitest";
import type { ShareChartModel } from "./share-chart-model.ts";
import { PLOT, shareScale, spread } from "./share-scale.ts";

const modelOf = (shares: readonly (number | null)[]): ShareChartModel => ({
  finding: "",
  title: "",
  note: "",
  quarters: shares.map((_, at) => ({ key: String(at), year: "", short: "" })),
  series: [
    {
      label: "Partner",
      role: "partner",
      points: shares.map((share) => (share === null ? null : { share, text: "" })),
    },
  ],
});

it.each([
  [
    [0.593, 0.2],
    [0, 0.2, 0.4, 0.6],
  ],
  [[0.6], [0, 0.2, 0.4, 0.6]],
  [[0.61], [0, 0.25, 0.5, 0.75]],
  [[1], [0, 0.5, 1]],
  [[0], [0, 0.05]],
  [[null], [0, 0.05]],
])("shares of %j stand between lines at %j", (shares, lines) => {
  expect(shareScale(modelOf(shares)).lines.map((line) => Math.round(line * 100) / 100)).toEqual(
    lines,
  );
});

it("has at most four lines, starts at zero, and keeps every share below the top", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 4, noNaN: true }), { minLength: 1 }),
      (shares) => {
        const { lines, y } = shareScale(modelOf(shares));
        expect(lines.length).toBeLessThanOrEqual(4);
        expect(y(0)).toBeCloseTo(PLOT.above + PLOT.height);
        for (const share of shares) expect(y(share)).toBeGreaterThanOrEqual(PLOT.above - 1e-6);
      },
    ),
    { seed: 20, numRuns: 1_000 },
  );
});

it("spreads heights by the gap, in their order, and never upwards", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 }), (heights) => {
      const placed = spread(heights, 15);
      placed.forEach((height, index) => expect(height).toBeGreaterThanOrEqual(heights[index] ?? 0));
      const sorted = placed.toSorted((a, b) => a - b);
      sorted
        .slice(1)
        .forEach((height, i) => expect(height - (sorted[i] ?? 0)).toBeGreaterThanOrEqual(15));
    }),
    { seed: 20, numRuns: 1_000 },
  );
});
