import { describe, expect, test } from "vitest";
import { log } from "./exponential.ts";
import { levelPaths } from "./level-paths.ts";
import { randomFrom } from "./random.ts";
import { bestSmoothingFit, smoothingPaths } from "./smoothing-fit.ts";
import { filters, structuralPaths } from "./structural-model.ts";
import { thetaPaths } from "./theta.ts";

const SHORT = [12, 14, 13, 17];
const SEASONAL = [100, 120, 90, 150, 108, 131, 99, 160, 118, 140, 104, 177, 125, 151, 113, 188];
const EXTENT = { horizon: 8, draws: 4_000 };

const structural = (series: readonly number[]) =>
  structuralPaths(series.map(log), EXTENT, randomFrom("seed", "structural"), filters());

/** The value that a part of the draws stays below, at one quarter ahead. */
function quantile(draws: readonly (readonly number[])[], ahead: number, part: number): number {
  const sorted = draws.map((draw) => draw[ahead] ?? 0).toSorted((one, other) => one - other);
  return sorted[Math.floor(part * sorted.length)] ?? 0;
}

// The figures are those of a second implementation, written independently.
describe("the structural model", () => {
  test.each([
    [SHORT, [2.600988, 2.713234, 2.659612, 2.848806, 2.637256, 2.745875, 2.68899, 2.875246]],
    [SEASONAL, [4.889425, 5.06153, 4.763971, 5.255916, 4.914592, 5.08418, 4.784356, 5.274263]],
  ])("has the centre of another implementation", (series, centre) => {
    for (const [ahead, value] of structural(series).centre.entries()) {
      expect(value).toBeCloseTo(centre[ahead] ?? Number.NaN, 4);
    }
  });

  test.each([
    [SHORT, 0, 2.411, 2.862],
    [SHORT, 7, 2.56, 3.21],
    [SEASONAL, 0, 4.832, 4.947],
    [SEASONAL, 7, 5.157, 5.392],
  ])("and its interval of 80 %%", (series, ahead, low, high) => {
    const { draws } = structural(series);
    const width = high - low;
    expect(Math.abs(quantile(draws, ahead, 0.1) - low) / width).toBeLessThan(0.08);
    expect(Math.abs(quantile(draws, ahead, 0.9) - high) / width).toBeLessThan(0.08);
  });
});

describe("smoothing", () => {
  test("chooses form and centre as another implementation does", () => {
    const fit = bestSmoothingFit(SEASONAL);
    expect(fit?.form).toEqual({ trend: "linear", seasonal: true });
    if (fit === null) return;
    const { centre } = smoothingPaths(fit, { horizon: 8, draws: 0 }, randomFrom("seed", "ets"));
    const theirs = [134.7521, 160.7504, 122.7514, 197.7499, 144.5021, 170.5004, 132.5014, 207.4999];
    for (const [ahead, value] of centre.entries()) {
      expect(value).toBeCloseTo(theirs[ahead] ?? Number.NaN, 1);
    }
  });

  test("says nothing of four values", () => expect(bestSmoothingFit(SHORT)).toBeNull());

  test("a flat series stays flat", () => {
    const fit = bestSmoothingFit([5, 5, 5, 5, 5, 5]);
    expect(fit?.form).toEqual({ trend: "none", seasonal: false });
    expect(fit?.last.level).toBeCloseTo(5, 6);
  });

  test("Theta has the centre of another implementation", () => {
    const theta = thetaPaths(SEASONAL, { horizon: 8, draws: 0 }, randomFrom("seed", "theta"));
    const theirs = [134.3138, 159.6923, 118.1249, 194.1858, 138.6987, 164.8635, 121.9193, 200.3738];
    for (const [ahead, value] of (theta?.centre ?? []).entries()) {
      expect(value).toBeCloseTo(theirs[ahead] ?? Number.NaN, 2);
    }
  });
});

const paths = (series: readonly number[]) =>
  levelPaths(series, { horizon: 8, draws: 200 }, "seed", "direct", filters());

describe("the futures of a revenue", () => {
  test.each([4, 19, 20, 40])("%i quarters give as many as asked, none below zero", (length) => {
    const { draws } = paths(Array.from({ length }, (_, quarter) => 1 + ((quarter * 7) % 5)));
    expect(draws).toHaveLength(200);
    expect(draws.flat()).toHaveLength(1_600);
    expect(Math.min(...draws.flat())).toBeGreaterThanOrEqual(0);
  });

  test("stay finite whatever the history", () => {
    const { draws } = paths([1e-12, 1, 1e-12, 1e6, 1e-9]);
    expect(draws.flat().every(Number.isFinite)).toBe(true);
  });

  test("the scale of a series is that of its futures", () => {
    const [ones, thousands] = [paths(SEASONAL), paths(SEASONAL.map((value) => 1_000 * value))];
    for (const [ahead, value] of ones.centre.entries()) {
      expect((thousands.centre[ahead] ?? 0) / value).toBeCloseTo(1_000, 6);
    }
  });
});
