import { expect, test } from "vitest";
import { edgePan } from "./edge-pan.ts";

const SIZE = { width: 800, height: 600 };

test("the view stands still while a card is held in its middle", () => {
  expect(edgePan({ x: 400, y: 300 }, SIZE)).toEqual({ x: 0, y: 0 });
  expect(edgePan({ x: 60, y: 540 }, SIZE)).toEqual({ x: 0, y: 0 });
});

test("towards an edge it moves that way, faster the nearer, and beyond no faster still", () => {
  const speeds = [30, 10, 0, -200].map((x) => edgePan({ x, y: 300 }, SIZE).x);
  expect(speeds).toEqual(speeds.toSorted((a, b) => b - a));
  expect(speeds[2]).toBe(-18);
  expect(speeds[3]).toBe(-18);
  expect(edgePan({ x: 800, y: 600 }, SIZE)).toEqual({ x: 18, y: 18 });
});
