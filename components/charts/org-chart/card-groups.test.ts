import { expect, test } from "vitest";
import type { Level, Position } from "../../../lib/domain/org/chart.ts";
import { position } from "../../../test/sample-record.ts";
import { cardGroups, MOST_COLOURS } from "./card-groups.ts";

const functions = (...names: readonly string[]) =>
  names.map((name, i) => position(`p${i}`, null, "unknown", { function: name }));

/** Each position's word as the legend has it. */
const wordsOf = (positions: readonly Position[], by: "function" | "level" | "status") => {
  const found = cardGroups(positions, by);
  return positions.map((_, i) => found?.groups[found.of[i] ?? -1]?.name);
};

test("without a reason for colour there are no groups", () => {
  expect(cardGroups(functions("Sales"), "none")).toBeNull();
});

test("functions are counted, and a position without one says so", () => {
  const positions = functions("Sales", "Product", "Sales", "");
  expect(cardGroups(positions, "function")?.groups).toEqual([
    { name: "Product", count: 1, colour: 0 },
    { name: "Sales", count: 2, colour: 1 },
    { name: "No function given", count: 1, colour: MOST_COLOURS },
  ]);
  expect(wordsOf(positions, "function")).toEqual([
    "Sales",
    "Product",
    "Sales",
    "No function given",
  ]);
});

test("of more functions than colours the smallest share the grey", () => {
  const names = Array.from({ length: MOST_COLOURS + 2 }, (_, i) => `Function ${i}`);
  const positions = functions(...names, ...names.slice(2));
  const found = cardGroups(positions, "function");
  expect(found?.groups).toHaveLength(MOST_COLOURS + 1);
  expect(found?.groups.at(-1)).toEqual({ name: "Other functions", count: 2, colour: MOST_COLOURS });
  expect(wordsOf(positions, "function").slice(0, 3)).toEqual([
    "Other functions",
    "Other functions",
    "Function 2",
  ]);
});

test("levels and statuses keep their colour, whatever the chart lacks", () => {
  const levels: readonly Level[] = ["director", "unknown", "c_level"];
  const positions = levels.map((level, i) => position(`p${i}`, null, level, { status: "open" }));
  expect(wordsOf(positions, "level")).toEqual([
    "Director or head",
    "Level not known",
    "Chief officer",
  ]);
  expect(cardGroups(positions, "level")?.groups.map(({ colour }) => colour)).toEqual([0, 2, 8]);
  expect(cardGroups(positions, "status")?.groups).toEqual([{ name: "Open", count: 3, colour: 1 }]);
});
