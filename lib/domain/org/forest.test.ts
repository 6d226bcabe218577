import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  branchForest,
  foldedBelow,
  forestOf,
  layersBelow,
  readingOrder,
  reportsOf,
  type Forest,
} from "./forest.ts";
import { LAYOUT_MODES, layoutOf } from "./layout.ts";
import { sceneOf } from "./scene.ts";

const CARD = { width: 172, height: 56 };
const RUNS = { seed: 20_261_122, numRuns: 150 };

/** A forest in which position `i` reports to some earlier one, or now and then to nobody. */
const forests = fc
  .array(fc.tuple(fc.nat(), fc.nat(9)), { minLength: 1, maxLength: 60 })
  .map((seeds) =>
    forestOf(Int32Array.from(seeds, ([seed, lot], i) => (i === 0 || lot === 0 ? -1 : seed % i))),
  );

function branchOf(forest: Forest, head: number): readonly number[] {
  return [head, ...[...reportsOf(forest, head)].flatMap((report) => branchOf(forest, report))];
}

test("a reader goes through each branch from its head down, past what is folded away", () => {
  fc.assert(
    fc.property(forests, fc.nat(), (forest, seed) => {
      const all = [...forest.tops].flatMap((top) => branchOf(forest, top));
      expect([...readingOrder(forest)]).toEqual(all);
      const folded = seed % forest.count;
      const hidden = new Set(branchOf(forest, folded).slice(1));
      expect([...readingOrder(forest, new Set([folded]))]).toEqual(
        all.filter((i) => !hidden.has(i)),
      );
    }),
    RUNS,
  );
});

const ascending = (one: number, other: number) => one - other;

const shownIn = (forest: Forest, shown: Uint8Array) =>
  [...forest.order].filter((i) => shown[i] === 1);

describe("the branch of one position", () => {
  const cases = fc.tuple(forests, fc.nat(59)).map(([forest, lot]) => ({
    forest,
    head: lot % forest.count,
  }));

  test("holds its positions and nobody else, with the head as the only top", () => {
    fc.assert(
      fc.property(cases, ({ forest, head }) => {
        const branch = branchForest(forest, head);
        const expected = branchOf(forest, head);
        expect([...branch.order].toSorted(ascending)).toEqual(expected.toSorted(ascending));
        expect([...branch.tops]).toEqual([head]);
        for (const i of expected)
          expect(branch.depth[i]).toBe((forest.depth[i] ?? 0) - (forest.depth[head] ?? 0));
      }),
      RUNS,
    );
  });

  test.each(LAYOUT_MODES)("is drawn alone, in %s", (mode) => {
    fc.assert(
      fc.property(cases, ({ forest, head }) => {
        const branch = branchForest(forest, head);
        const layout = layoutOf(branch, mode, new Set(), CARD);
        const scene = sceneOf(branch, layout);
        expect(scene.shownCount).toBe(forest.size[head]);
        expect(shownIn(forest, layout.shown).toSorted(ascending)).toEqual(
          branchOf(forest, head).toSorted(ascending),
        );
      }),
      RUNS,
    );
  });
});

test("folding by level shows so many levels and no more", () => {
  fc.assert(
    fc.property(forests, fc.integer({ min: 1, max: 6 }), (forest, levels) => {
      const { shown } = layoutOf(forest, "tidy", foldedBelow(forest, levels), CARD);
      const expected = [...forest.order].filter((i) => (forest.depth[i] ?? 0) < levels);
      expect(shownIn(forest, shown)).toEqual(expected);
    }),
    RUNS,
  );
});

test("layers are the levels below a position", () => {
  fc.assert(
    fc.property(forests, (forest) => {
      const layers = layersBelow(forest);
      for (const i of forest.order) {
        const depths = branchOf(forest, i).map((below) => forest.depth[below] ?? 0);
        expect(layers[i]).toBe(Math.max(...depths) - (forest.depth[i] ?? 0));
      }
    }),
    RUNS,
  );
});
