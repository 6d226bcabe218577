import { flextree } from "d3-flextree";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forestOf, reportsOf, type Forest } from "./forest.ts";
import { LAYOUT_MODES, layoutOf, type Layout, type LayoutMode } from "./layout.ts";
import { lineOf, sceneOf, visit, type Box } from "./scene.ts";
import { tidy } from "./tidy.ts";

const CARD = { width: 172, height: 56 };
const RUNS = { seed: 20_261_122, numRuns: 150 };
const NOTHING: ReadonlySet<number> = new Set();

/** A forest in which position `i` reports to some earlier one, or to nobody. */
const forests = (tops: "one" | "several", most: number) =>
  fc
    .array(fc.tuple(fc.nat(), fc.nat(9)), { minLength: 1, maxLength: most })
    .map((seeds) =>
      forestOf(
        Int32Array.from(seeds, ([seed, lot], i) =>
          i === 0 || (tops === "several" && lot === 0) ? -1 : seed % i,
        ),
      ),
    );

const drawn = (forest: Forest, layout: Layout) =>
  [...forest.order].filter((i) => layout.shown[i] === 1);

const at = (cells: Float64Array, i: number) => cells[i] ?? Number.NaN;

function cardOf(layout: Layout, i: number): Box {
  const [left, top] = [at(layout.x, i), at(layout.y, i)];
  return { left, top, right: left + CARD.width, bottom: top + CARD.height };
}

/** Whether two boxes, or a line without width and a box, share more than an edge. */
const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const collapsedIn = (forest: Forest, lots: readonly number[]) =>
  new Set(lots.map((lot) => lot % forest.count));

describe("the tidy tree", () => {
  test("equals d3-flextree on random trees of boxes of any size", () => {
    const trees = fc.tuple(
      forests("one", 60),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 60 })), {
        minLength: 60,
        maxLength: 60,
      }),
    );
    fc.assert(
      fc.property(trees, ([forest, sizes]) => {
        const width = Float64Array.from(sizes.slice(0, forest.count), ([w]) => w);
        const height = Float64Array.from(sizes.slice(0, forest.count), ([, h]) => h);
        const y = new Float64Array(forest.count);
        for (const i of forest.order)
          for (const child of reportsOf(forest, i)) y[child] = at(y, i) + at(height, i);
        const x = tidy(forest, width, y, height);

        const nodes = (i: number): object => ({
          i,
          children: [...reportsOf(forest, i)].map(nodes),
        });
        const oracle = flextree<{ i: number }>({
          nodeSize: ({ data }) => [at(width, data.i), at(height, data.i)],
        });
        const tree = oracle.hierarchy(nodes(0) as { i: number });
        oracle(tree);
        const rootLeft = at(x, 0) + at(width, 0) / 2;
        for (const node of tree.nodes) {
          const middle = at(x, node.data.i) + at(width, node.data.i) / 2 - rootLeft;
          expect(middle).toBeCloseTo(node.x, 6);
          expect(at(y, node.data.i)).toBeCloseTo(node.y, 6);
        }
      }),
      RUNS,
    );
  });

  test("a line of 20,000 positions does not overflow the stack", () => {
    const forest = forestOf(Int32Array.from({ length: 20_000 }, (_, i) => i - 1));
    const layout = layoutOf(forest, "tidy", NOTHING, CARD);
    expect(at(layout.y, 19_999)).toBe(19_999 * (CARD.height + 48));
  });
});

describe.each(LAYOUT_MODES)("%s", (mode: LayoutMode) => {
  const cases = fc.tuple(forests("several", 50), fc.array(fc.nat(), { maxLength: 4 }));

  test("no two cards overlap, and nothing below a collapsed position is drawn", () => {
    fc.assert(
      fc.property(cases, ([forest, lots]) => {
        const collapsed = collapsedIn(forest, lots);
        const layout = layoutOf(forest, mode, collapsed, CARD);
        const cards = drawn(forest, layout).map((i) => cardOf(layout, i));
        for (const [i, card] of cards.entries())
          for (const other of cards.slice(i + 1)) expect(overlap(card, other)).toBe(false);
        for (const i of collapsed)
          for (const child of reportsOf(forest, i)) expect(layout.shown[child]).toBe(0);
      }),
      RUNS,
    );
  });

  test("siblings keep their order: rightwards, down a column, or in a later row", () => {
    fc.assert(
      fc.property(cases, ([forest, lots]) => {
        const layout = layoutOf(forest, mode, collapsedIn(forest, lots), CARD);
        const groups = [
          [...forest.tops],
          ...[...forest.order].map((i) => [...reportsOf(forest, i)]),
        ];
        for (const group of groups)
          for (const [n, i] of group.entries()) {
            const next = group[n + 1];
            if (next === undefined || layout.shown[i] !== 1) continue;
            const [a, b] = [cardOf(layout, i), cardOf(layout, next)];
            const inColumn = b.left === a.left && b.top >= a.bottom;
            const inLaterRow = mode === "rows" && b.top > a.bottom;
            expect(b.left >= a.right || inColumn || inLaterRow).toBe(true);
          }
      }),
      RUNS,
    );
  });

  test("no line crosses a card", () => {
    fc.assert(
      fc.property(cases, ([forest, lots]) => {
        const layout = layoutOf(forest, mode, collapsedIn(forest, lots), CARD);
        const scene = sceneOf(forest, layout);
        const shown = drawn(forest, layout);
        for (const i of shown) {
          const corners = lineOf(scene, i);
          for (const [n, [x1, y1]] of corners.entries()) {
            const [x2, y2] = corners[n + 1] ?? [x1, y1];
            const segment = {
              left: Math.min(x1, x2),
              right: Math.max(x1, x2),
              top: Math.min(y1, y2),
              bottom: Math.max(y1, y2),
            };
            for (const other of shown) {
              const meets = overlap(segment, cardOf(layout, other));
              expect(meets).toBe(false);
            }
          }
        }
      }),
      RUNS,
    );
  });

  test("what a rectangle shows is found by branch boxes as by looking at every card", () => {
    const views = fc.tuple(
      cases,
      fc.tuple(fc.nat(1500), fc.nat(900), fc.integer({ min: 1, max: 900 })),
    );
    fc.assert(
      fc.property(views, ([[forest, lots], [left, top, side]]) => {
        const layout = layoutOf(forest, mode, collapsedIn(forest, lots), CARD);
        const view = { left, top, right: left + side, bottom: top + side };
        const seen: number[] = [];
        visit(sceneOf(forest, layout), view, 0, { card: (i) => seen.push(i) });
        const expected = drawn(forest, layout).filter((i) => {
          const card = cardOf(layout, i);
          return (
            card.left <= view.right &&
            card.right >= view.left &&
            card.top <= view.bottom &&
            card.bottom >= view.top
          );
        });
        expect(seen.toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b));
      }),
      RUNS,
    );
  });
});

test("rows keep a wide chart near the shape of a screen", () => {
  const forest = forestOf(
    Int32Array.from({ length: 3_000 }, (_, i) => (i === 0 ? -1 : Math.floor((i - 1) / 5))),
  );
  const shape = (mode: LayoutMode) => {
    const { bounds } = sceneOf(forest, layoutOf(forest, mode, NOTHING, CARD));
    return (bounds.right - bounds.left) / (bounds.bottom - bounds.top);
  };
  expect(shape("tidy")).toBeGreaterThan(100);
  expect(shape("rows")).toBeLessThan(4);
});

test("from far away a branch too low to see stands for its cards", () => {
  const forest = forestOf(Int32Array.from([-1, 0, 0, 1, 1, 2, 2]));
  const scene = sceneOf(forest, layoutOf(forest, "tidy", NOTHING, CARD));
  const [cards, branches]: [number[], number[]] = [[], []];
  visit(scene, scene.bounds, 200, { card: (i) => cards.push(i), branch: (i) => branches.push(i) });
  expect([cards, branches]).toEqual([[0], [1, 2]]);
});
