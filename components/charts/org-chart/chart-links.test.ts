import { expect, test } from "vitest";
import { forestOf } from "../../../lib/domain/org/forest.ts";
import { layoutOf } from "../../../lib/domain/org/layout.ts";
import { sceneOf } from "../../../lib/domain/org/scene.ts";
import { drawnLinks, ghostPath } from "./chart-links.ts";

const CARD = { width: 172, height: 56 };
const EVERYWHERE = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };
const NOBODY = -1;

/** One head with twenty reports side by side, the last with two of its own. */
const forest = forestOf(
  Int32Array.from({ length: 23 }, (_, i) => (i === 0 ? -1 : i <= 20 ? 0 : 20)),
);
const scene = sceneOf(forest, layoutOf(forest, "tidy", new Set(), CARD));

test("a link is drawn where both ends are in view and near each other", () => {
  const near = { from: 3, to: 5 };
  const far = { from: 1, to: 19 };
  expect(drawnLinks([near, far], scene, EVERYWHERE, NOBODY)).toEqual([near]);
  const elsewhere = { left: 1e6, top: 0, right: 1e6 + 100, bottom: 100 };
  expect(drawnLinks([near, far], scene, elsewhere, NOBODY)).toEqual([]);
});

test("those of the chosen position are drawn wherever they lead", () => {
  const far = { from: 1, to: 19 };
  expect(drawnLinks([far], scene, EVERYWHERE, 19)).toEqual([far]);
});

test("nothing is drawn to a position that is folded away", () => {
  const folded = sceneOf(forest, layoutOf(forest, "tidy", new Set([20]), CARD));
  expect(drawnLinks([{ from: 19, to: 21 }], folded, EVERYWHERE, 19)).toEqual([]);
});

test("a ghost's way ends at the near side of its seat", () => {
  const rightwards = ghostPath(scene, { from: 2, to: 6 });
  expect(rightwards.way).toMatch(new RegExp(`H${(scene.layout.x[6] ?? 0) - 2}$`));
  const leftwards = ghostPath(scene, { from: 6, to: 2 });
  expect(leftwards.way).toMatch(new RegExp(`H${(scene.layout.x[2] ?? 0) + CARD.width + 2}$`));
});
