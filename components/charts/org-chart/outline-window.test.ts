import { expect, test } from "vitest";
import { drawnRows } from "./outline-window.ts";

const SEEN = { rows: 10_000, rowHeight: 40, height: 400, kept: -1 };

test("draws what is seen and a few rows around it", () => {
  expect(drawnRows({ ...SEEN, top: 0 })).toEqual(Array.from({ length: 18 }, (_, i) => i));
  const middle = drawnRows({ ...SEEN, top: 40_000 });
  expect([middle[0], middle.at(-1), middle.length]).toEqual([992, 1017, 26]);
  expect(drawnRows({ ...SEEN, top: 399_600 }).at(-1)).toBe(9_999);
});

test("draws the row with the focus wherever it is, in its order and once", () => {
  expect(drawnRows({ ...SEEN, top: 40_000, kept: 3 })[0]).toBe(3);
  expect(drawnRows({ ...SEEN, top: 40_000, kept: 9_999 }).at(-1)).toBe(9_999);
  expect(drawnRows({ ...SEEN, top: 40_000, kept: 1_000 })).toHaveLength(26);
  expect(drawnRows({ ...SEEN, rows: 0, top: 0, kept: 0 })).toEqual([]);
});
