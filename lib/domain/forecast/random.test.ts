import { describe, expect, test } from "vitest";
import { randomFrom, seedOf } from "./random.ts";

const DRAWS = 20_000;
const many = (draw: () => number) => Array.from({ length: DRAWS }, draw);
const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const first = (seed: string, stream: string) => randomFrom(seed, stream).uniform();

describe("seeded random numbers", () => {
  test("repeat by seed and stream, on every machine", () => {
    const { uniform, normal, chiSquare } = randomFrom(seedOf("inputs"), "stream");
    expect([uniform(), normal(), chiSquare(5)].map(String)).toEqual([
      "0.579074748326093",
      "-0.5081073087056663",
      "3.7216366019564515",
    ]);
  });

  test("another seed or another stream gives others", () => {
    const found = [first("a", "b"), first("a", "c"), first("d", "b")];
    expect(new Set(found).size).toBe(found.length);
    expect(seedOf("a")).not.toBe(seedOf("b"));
    expect(seedOf("")).toMatch(/^[0-9a-f]{16}$/);
  });

  test("normal numbers have mean 0 and variance 1, and tails", () => {
    const numbers = many(randomFrom("seed", "normal").normal);
    expect(meanOf(numbers)).toBeCloseTo(0, 1);
    expect(meanOf(numbers.map((one) => one * one))).toBeCloseTo(1, 1);
    expect(meanOf(numbers.map((one) => (one > 1.96 ? 1 : 0)))).toBeCloseTo(0.025, 2);
  });

  test.each([2, 4, 15])("sums of %i squares have that mean, and twice that variance", (degrees) => {
    const { chiSquare } = randomFrom("seed", `chi ${degrees}`);
    const numbers = many(() => chiSquare(degrees));
    const mean = meanOf(numbers);
    expect(mean / degrees).toBeCloseTo(1, 1);
    const variance = meanOf(numbers.map((one) => (one - mean) ** 2));
    expect(variance / (2 * degrees)).toBeCloseTo(1, 0);
  });
});
