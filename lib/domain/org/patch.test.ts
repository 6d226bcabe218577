import fc from "fast-check";
import { expect, test } from "vitest";
import { acted, anyChart, anyWill } from "../../../test/any-chart.ts";
import type { Chart } from "./chart.ts";
import { circular } from "./circular.ts";
import { applyPatch, inverseOf } from "./patch.ts";

const RUNS = { seed: 20_261_122, numRuns: 2_000 };

/** What is broken in a chart: keys twice or missing, and circles. */
function faultsOf({ positions, chiefExecutive, leader }: Chart): readonly string[] {
  const keys = new Set(positions.map(({ key }) => key));
  const managers = positions.flatMap(({ key, manager }) =>
    manager.kind === "named" ? [[key, manager.key] as const] : [],
  );
  const named = [
    ...managers.map(([, manager]) => manager),
    ...positions.flatMap(({ dotted }) => dotted),
    ...(chiefExecutive === null ? [] : [chiefExecutive]),
    ...(leader.kind === "named" ? [leader.key] : []),
  ];
  return [
    ...(keys.size === positions.length ? [] : ["a key twice"]),
    ...named.filter((key) => !keys.has(key)),
    ...circular(new Map(managers)),
  ];
}

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
