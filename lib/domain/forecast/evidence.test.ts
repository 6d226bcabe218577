import { describe, expect, test } from "vitest";
import { closesShown, evidenceLevel, shownOdds } from "./evidence.ts";
import { isUnusual } from "./unusual.ts";

describe("what may be said", () => {
  test.each([
    [0, null],
    [3, null],
    [4, "very_short"],
    [5, "very_short"],
    [6, "short_and_capped"],
    [7, "short_and_capped"],
    [8, "short"],
    [11, "short"],
    [12, "full"],
    [40, "full"],
  ])("of %i quarters: %s", (quarters, level) => expect(evidenceLevel(quarters)).toBe(level));

  test.each([
    ["very_short", 0.97, 0.9],
    ["very_short", 0.44, 0.4],
    ["very_short", 0.01, 0.1],
    ["short_and_capped", 0.97, 0.9],
    ["short_and_capped", 0.444, 0.444],
    ["short", 0.97, 0.97],
    ["full", 1, 1],
  ] as const)("at %s odds of %d are shown as %d", (level, odds, shown) =>
    expect(shownOdds(odds, level)).toBe(shown),
  );

  test("four closes of a very short history, else all", () => {
    expect(closesShown("very_short", 8)).toBe(4);
    expect(closesShown("short_and_capped", 8)).toBe(8);
  });
});

describe("a quarter unlike the others", () => {
  test.each([
    ["a jump by half", [0.2, 0.21, 0.2, 0.22, 0.21, 0.2, 0.5], true],
    ["a steady climb", [0.2, 0.22, 0.24, 0.26, 0.28, 0.3, 0.32], false],
    ["a step of three points in a flat history", [0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.23], false],
    [
      "the fourth quarter of every year",
      [0.2, 0.2, 0.2, 0.5, 0.2, 0.2, 0.2, 0.5, 0.2, 0.2, 0.2, 0.5],
      false,
    ],
    ["too few quarters to tell", [0.2, 0.2, 0.2, 0.9], false],
  ])("%s: %s", (_, shares, unusual) => expect(isUnusual(shares)).toBe(unusual));
});
