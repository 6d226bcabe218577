import fc from "fast-check";
import { expect, test } from "vitest";
import { acted, anyChart, anyWill, faultsOf } from "../../../test/any-chart.ts";
import { applyPatch, inverseOf } from "./patch.ts";

const RUNS = { seed: 20_261_122, numRuns: 2_000 };

test("any acts, then all of them taken back, give the same chart", () => {
  const kinds = new Set<number>();
  fc.assert(
    fc.property(anyChart, fc.array(anyWill, { maxLength: 12 }), (chart, wills) => {
      const { chart: edited, patches } = acted(chart, wills, "new");
      kinds.add(patches.length);
      const back = patches.toReversed().map(inverseOf).reduce(applyPatch, edited);
      expect(back).toEqual(chart);
      expect(patches.reduce(applyPatch, back)).toEqual(edited);
    }),
    RUNS,
  );
  expect(kinds.size).toBeGreaterThan(8);
});

test("one patch after another is one patch", () => {
  fc.assert(
    fc.property(anyChart, fc.array(anyWill, { maxLength: 6 }), (chart, wills) => {
      const { chart: edited, patches } = acted(chart, wills, "new");
      const positions = patches.flatMap((patch) => patch.positions);
      const named = patches.flatMap(({ leadership }) => (leadership === null ? [] : [leadership]));
      const [first, last] = [named[0], named.at(-1)];
      const leadership =
        first === undefined || last === undefined
          ? null
          : { before: first.before, after: last.after };
      const whole = { positions, leadership };
      expect(applyPatch(chart, whole)).toEqual(edited);
      expect(applyPatch(edited, inverseOf(whole))).toEqual(chart);
    }),
    RUNS,
  );
});

test("no act makes a circle, leaves a key behind that is gone, or a key twice", () => {
  fc.assert(
    fc.property(anyChart, fc.array(anyWill, { maxLength: 12 }), (chart, wills) => {
      expect(faultsOf(chart)).toEqual([]);
      expect(faultsOf(acted(chart, wills, "new").chart)).toEqual([]);
    }),
    RUNS,
  );
});
