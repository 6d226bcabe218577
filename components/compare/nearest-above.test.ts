import { expect, test } from "vitest";
import { chart, notEstablished, position } from "@/test/sample-record";
import { keysAbove, nearestAbove } from "./nearest-above";

const after = chart([
  position("ceo", null, "c_level"),
  position("cro", "ceo", "c_level"),
  position("new", "cro", "vp"),
  position("newer", "new", "manager"),
  position("lost", null, "manager", { manager: notEstablished }),
]);
const before = chart(after.positions.filter(({ key }) => !key.startsWith("new")));

test("climbs a line, the nearest first; a line not established ends it", () => {
  expect(keysAbove("newer", after)).toEqual(["new", "cro", "ceo"]);
  expect(keysAbove("lost", after)).toEqual([]);
  expect(keysAbove("newer", before)).toEqual([]);
});

test("finds a seat itself, else whoever it reports to in the other chart", () => {
  expect(nearestAbove("newer", after, before)).toBe("newer");
  expect(nearestAbove("newer", before, after)).toBe("cro");
  expect(nearestAbove("nowhere", before, after)).toBeNull();
});
