import { expect, test } from "vitest";
import { judge, Q4, sample } from "../../../test/sample-record.ts";
import { shift } from "../quarter.ts";
import { isRestated } from "./restated.ts";

/** Judged at 2026Q4, each of the last two closes with its own window of four quarters. */
const evaluation = judge(sample());
const changed = (kind: "revenue" | "fact", back: number, to = Q4) =>
  isRestated(evaluation, { kind, from: shift(Q4, -back), to });

test("revenue is read as long as one of the windows asked about holds its quarter", () => {
  expect([0, 3, 4, 5].map((back) => changed("revenue", back))).toEqual([true, true, true, false]);
});

test("an answer is read at every close from its first day on", () => {
  expect([0, 40].map((back) => changed("fact", back))).toEqual([true, true]);
});

test("a change does not touch what was closed before it, nor what is closed after it", () => {
  expect(changed("fact", -1, shift(Q4, 1))).toBe(false);
  expect(changed("fact", 2, shift(Q4, -1))).toBe(false);
});
