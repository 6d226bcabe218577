import { zoomIdentity } from "d3-zoom";
import fc from "fast-check";
import { expect, test } from "vitest";
import { forestOf } from "../../../lib/domain/org/forest.ts";
import { LAYOUT_MODES, layoutOf } from "../../../lib/domain/org/layout.ts";
import { sceneOf } from "../../../lib/domain/org/scene.ts";
import { position } from "../../../test/sample-record.ts";
import type { Palette } from "./card-colours.ts";
import { branchNames } from "./far-names.ts";
import { paintFar } from "./far-picture.ts";
import { prepareOrgChart } from "./org-chart-model.ts";

const CARD = { width: 172, height: 56 };
const SIZE = { width: 1200, height: 800 };
const RUNS = { seed: 20_261_122, numRuns: 60 };
const PALETTE: Palette = {
  groups: [],
  card: "grey",
  team: "grey",
  line: "grey",
  ground: "white",
  ink: "black",
  ink2: "black",
  lit: "blue",
  added: "green",
  removed: "red",
  changed: "amber",
  font: "sans-serif",
};

type Rectangle = readonly [number, number, number, number];

const ignore = () => {};

/** A canvas that only remembers its rectangles: Node has none. */
function rememberingCanvas() {
  const rectangles: Rectangle[] = [];
  const context = {
    fillRect: (...rectangle: Rectangle) => rectangles.push(rectangle),
    beginPath: ignore,
    moveTo: ignore,
    lineTo: ignore,
    stroke: ignore,
    fillText: ignore,
  };
  return { rectangles, context: context as unknown as CanvasRenderingContext2D };
}

const positionsOf = (parents: readonly number[]) =>
  parents.map((parent, i) => position(`p${i}`, parent < 0 ? null : `p${parent}`, "unknown"));

const trees = fc
  .array(fc.nat(), { minLength: 1, maxLength: 120 })
  .map((seeds) => seeds.map((seed, i) => (i === 0 ? -1 : seed % i)));

function pictureOf(parents: readonly number[], mode: (typeof LAYOUT_MODES)[number]) {
  const model = prepareOrgChart({ positions: positionsOf(parents) }, "en-GB");
  const forest = forestOf(Int32Array.from(parents));
  const scene = sceneOf(forest, layoutOf(forest, mode, new Set(), CARD));
  return { scene, model, groups: null, lit: [], selected: -1 };
}

test.each(LAYOUT_MODES)("a map of %s covers every card, however far away", (mode) => {
  fc.assert(
    fc.property(trees, fc.double({ min: 0.002, max: 0.4, noNaN: true }), (parents, k) => {
      const picture = pictureOf(parents, mode);
      const { left, top, right, bottom } = picture.scene.bounds;
      const at = zoomIdentity.scale(k).translate(-left, -top);
      const size = { width: (right - left) * k, height: (bottom - top) * k };
      const { rectangles, context } = rememberingCanvas();
      paintFar(context, picture, at, size, PALETTE);
      for (const i of parents.keys()) {
        const x = at.applyX((picture.scene.layout.x[i] ?? 0) + CARD.width / 2);
        const y = at.applyY((picture.scene.layout.y[i] ?? 0) + CARD.height / 2);
        const isCovered = rectangles.some(
          ([l, t, width, height]) =>
            x >= l - 1 && x <= l + width + 1 && y >= t - 1 && y <= t + height + 1,
        );
        expect(isCovered).toBe(true);
      }
    }),
    RUNS,
  );
});

test("from very far a branch is one rectangle", () => {
  const parents = Array.from({ length: 5_000 }, (_, i) => (i === 0 ? -1 : Math.floor((i - 1) / 5)));
  const picture = pictureOf(parents, "tidy");
  const { rectangles, context } = rememberingCanvas();
  const { left, top } = picture.scene.bounds;
  paintFar(context, picture, zoomIdentity.scale(0.002).translate(-left, -top), SIZE, PALETTE);
  expect(rectangles).toHaveLength(1);
});

test("names of branches keep apart, and within the branch", () => {
  fc.assert(
    fc.property(trees, fc.double({ min: 0.05, max: 0.4, noNaN: true }), (parents, k) => {
      const picture = pictureOf(parents, "rows");
      const names = branchNames(picture, zoomIdentity.scale(k), (text) => text.length * 7);
      for (const [n, a] of names.entries())
        for (const b of names.slice(n + 1)) {
          const isBeside = a.x + a.width <= b.x || b.x + b.width <= a.x;
          expect(isBeside || Math.abs(a.y - b.y) >= 12).toBe(true);
        }
      for (const { x, width } of names)
        expect(x + width).toBeLessThanOrEqual(picture.scene.bounds.right * k + 1);
    }),
    RUNS,
  );
});
