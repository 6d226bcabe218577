import { expect, test } from "vitest";
import { forestOf } from "../../../lib/domain/org/forest.ts";
import { rowTarget } from "./outline-target.ts";

/** 0 leads 1 and 2, 1 leads 3 and 4; 5 stands beside 0. */
const forest = forestOf(Int32Array.of(-1, 0, 0, 1, 1, -1));
const OPEN = { forest, collapsed: new Set<number>(), rows: [0, 1, 3, 4, 2, 5] };
const FOLDED = { forest, collapsed: new Set([1]), rows: [0, 1, 2, 5] };

const dragged = (position: number, mayBeTop = true) =>
  ({ position, team: "with", mayBeTop }) as const;

test("the middle of a row is a new manager, its edges the order beside it", () => {
  expect(rowTarget(OPEN, 4.5, dragged(3))).toEqual({ kind: "onto", manager: 2 });
  expect(rowTarget(OPEN, 4.1, dragged(3))).toMatchObject({ sibling: 2, manager: 0, after: 1 });
  expect(rowTarget(OPEN, 4.9, dragged(3))).toMatchObject({ sibling: 2, manager: 0, after: 2 });
});

test("below an unfolded row is the place of its first report, below a folded one its next sibling", () => {
  const below = rowTarget(OPEN, 1.9, dragged(2));
  expect(below).toMatchObject({ sibling: 3, side: "before", manager: 1, after: -1 });
  expect(rowTarget(FOLDED, 1.9, dragged(5))).toMatchObject({ sibling: 1, side: "after", after: 1 });
});

test("a row's own branch and its own place are refused", () => {
  expect(rowTarget(OPEN, 3.5, dragged(1))).toMatchObject({ reason: "own_branch" });
  expect(rowTarget(OPEN, 1.1, dragged(1))).toMatchObject({ reason: "itself" });
  expect(rowTarget(OPEN, 4.1, dragged(1))).toMatchObject({ reason: "stands_here" });
});

test("beside a top is another top, where the whole chart is listed", () => {
  expect(rowTarget(OPEN, 5.9, dragged(3))).toMatchObject({ manager: -1, after: 5 });
  expect(rowTarget(OPEN, 5.9, dragged(3, false))).toEqual({ kind: "onto", manager: 5 });
  expect(rowTarget(OPEN, 6.1, dragged(3))).toBeNull();
});
