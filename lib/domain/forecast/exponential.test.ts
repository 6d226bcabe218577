import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exp, log, logit, shareOfLogit } from "./exponential.ts";

const RUNS = { seed: 20_261_231, numRuns: 2_000 };
const CLOSE = 1e-15;

describe("exp and log", () => {
  test("are those of mathematics, to the last digit or two", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(CLOSE);
        const y = Math.exp(x);
        expect(Math.abs(log(y) - Math.log(y))).toBeLessThan(CLOSE * Math.max(1, Math.abs(x)));
      }),
      RUNS,
    );
  });

  test("give the same digits on every machine", () => {
    expect([exp(1), exp(-3.7), log(10), log(0.003)].map(String)).toEqual([
      "2.7182818284590455",
      "0.024723526470339388",
      "2.302585092994046",
      "-5.809142990314028",
    ]);
  });

  test.each([
    [0, 1],
    [-709, 0],
    [710, Infinity],
  ])("exp at its edges: %d", (x, value) => expect(exp(x)).toBe(value));

  test("a share and its logit are the same thing", () => {
    expect(shareOfLogit(0)).toBe(0.5);
    expect(logit(0.5)).toBe(0);
    expect(shareOfLogit(logit(0.037))).toBeCloseTo(0.037, 14);
  });
});
