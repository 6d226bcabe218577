import { expect, it } from "vitest";
import { nextItem } from "./menu-keys.ts";

const labels = ["Rename", "Export", "Remove"];

it.each([
  ["ArrowDown", 0, 1],
  ["ArrowDown", 2, 0],
  ["ArrowDown", -1, 0],
  ["ArrowUp", 0, 2],
  ["ArrowUp", -1, 2],
  ["Home", 2, 0],
  ["End", 0, 2],
  ["r", 0, 2],
  ["r", 2, 0],
  ["E", 0, 1],
  ["x", 0, null],
  ["Tab", 0, null],
])("%s on item %i leads to %s", (key, focused, target) => {
  expect(nextItem(key, focused, labels)).toBe(target);
});

it("has nowhere to go in an empty menu", () => {
  expect(nextItem("ArrowDown", -1, [])).toBeNull();
});
