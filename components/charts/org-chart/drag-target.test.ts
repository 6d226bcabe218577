import { expect, test } from "vitest";
import { real } from "../../../lib/domain/org/cells.ts";
import { forestOf } from "../../../lib/domain/org/forest.ts";
import { layoutOf, type LayoutMode } from "../../../lib/domain/org/layout.ts";
import { sceneOf } from "../../../lib/domain/org/scene.ts";
import { dropTarget, type Team } from "./drag-target.ts";

/** 0 leads 1, 2 and 3; 1 leads 4, 5 and 6; 7 stands beside 0. */
const FOREST = forestOf(Int32Array.of(-1, 0, 0, 0, 1, 1, 1, -1));
const CARD = { width: 172, height: 56 };
const MIDDLE = [86, 28] as const;
const [LEFT, RIGHT] = [[6, 28] as const, [166, 28] as const];
const [UPPER, LOWER] = [[86, 5] as const, [86, 51] as const];

const sceneIn = (mode: LayoutMode) => sceneOf(FOREST, layoutOf(FOREST, mode, new Set(), CARD));

interface Drop {
  readonly drag: number;
  /** The card it is let go over, and where on it. */
  readonly over: number;
  readonly at: readonly [number, number];
  readonly mode?: LayoutMode;
  readonly team?: Team;
  readonly mayBeTop?: boolean;
}

function drop({ drag, over, at, mode = "tidy", team = "with", mayBeTop = true }: Drop) {
  const scene = sceneIn(mode);
  const point = { x: real(scene.layout.x, over) + at[0], y: real(scene.layout.y, over) + at[1] };
  return dropTarget(scene, point, { position: drag, team, mayBeTop });
}

test("the middle of a card is a new manager, whether it leads somebody or not", () => {
  expect(drop({ drag: 4, over: 3, at: MIDDLE })).toEqual({ kind: "onto", manager: 3 });
  expect(drop({ drag: 2, over: 6, at: MIDDLE })).toEqual({ kind: "onto", manager: 6 });
  expect(drop({ drag: 0, over: 7, at: MIDDLE })).toEqual({ kind: "onto", manager: 7 });
});

const refused = (position: number, reason: string) => ({ kind: "refused", position, reason });

test("a card's own branch is refused, also for its order", () => {
  expect(drop({ drag: 1, over: 1, at: MIDDLE })).toEqual(refused(1, "itself"));
  expect(drop({ drag: 1, over: 5, at: MIDDLE })).toEqual(refused(5, "own_branch"));
  expect(drop({ drag: 0, over: 6, at: RIGHT })).toEqual(refused(6, "own_branch"));
});

test("alone, a card may go below somebody whom it leaves behind, but not beside them", () => {
  const alone = { drag: 0, team: "alone" } as const;
  expect(drop({ ...alone, over: 6, at: MIDDLE })).toEqual({ kind: "onto", manager: 6 });
  expect(drop({ ...alone, over: 6, at: RIGHT })).toMatchObject({ manager: 1, after: 6 });
  expect(drop({ ...alone, over: 3, at: RIGHT })).toEqual(refused(3, "own_branch"));
  expect(drop({ drag: 6, team: "alone", over: 6, at: MIDDLE })).toEqual(refused(6, "itself"));
});

test("its present manager changes nothing, unless its team stays behind", () => {
  expect(drop({ drag: 1, over: 0, at: MIDDLE })).toMatchObject({ reason: "stands_here" });
  expect(drop({ drag: 2, over: 0, at: MIDDLE, team: "alone" })).toMatchObject({
    reason: "stands_here",
  });
  expect(drop({ drag: 1, over: 0, at: MIDDLE, team: "alone" })).toEqual({
    kind: "onto",
    manager: 0,
  });
});

test("the sides of a card are its order among siblings", () => {
  const beside = { kind: "beside", sibling: 3, manager: 0 };
  expect(drop({ drag: 4, over: 3, at: LEFT })).toEqual({ ...beside, side: "before", after: 2 });
  expect(drop({ drag: 4, over: 3, at: RIGHT })).toEqual({ ...beside, side: "after", after: 3 });
  expect(drop({ drag: 4, over: 1, at: LEFT })).toMatchObject({ manager: 0, after: -1 });
  expect(drop({ drag: 1, over: 3, at: LEFT })).toMatchObject({ manager: 0, after: 2 });
});

test("the place where it stands already is no place to go", () => {
  expect(drop({ drag: 2, over: 1, at: RIGHT })).toMatchObject({ reason: "stands_here" });
  expect(drop({ drag: 2, over: 3, at: LEFT })).toMatchObject({ reason: "stands_here" });
  expect(drop({ drag: 2, over: 3, at: RIGHT })).toMatchObject({ kind: "beside", after: 3 });
});

test("in a column the upper and the lower edge are its order", () => {
  const into = { drag: 2, over: 5, mode: "columns" } as const;
  expect(drop({ ...into, at: UPPER })).toMatchObject({ manager: 1, after: 4, side: "before" });
  expect(drop({ ...into, at: LOWER })).toMatchObject({ manager: 1, after: 5, side: "after" });
  expect(drop({ ...into, at: LEFT })).toEqual({ kind: "onto", manager: 5 });
  expect(drop({ ...into, at: [86, 61] })).toMatchObject({ manager: 1, after: 5 });
});

test("the ground beside a top makes another top, where the whole chart is drawn", () => {
  expect(drop({ drag: 4, over: 0, at: RIGHT })).toEqual({ kind: "onto", manager: 0 });
  expect(drop({ drag: 4, over: 0, at: [180, 28] })).toEqual({
    kind: "beside",
    sibling: 0,
    side: "after",
    manager: -1,
    after: 0,
  });
  expect(drop({ drag: 4, over: 0, at: [180, 28], mayBeTop: false })).toBeNull();
});

test("beside everything there is no target", () => {
  expect(drop({ drag: 4, over: 0, at: [86, -300] })).toBeNull();
});
