import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acted, anyChart, anyWill } from "../../../test/any-chart.ts";
import { chart, position } from "../../../test/sample-record.ts";
import type { Chart } from "./chart.ts";
import { conflictsOf } from "./conflicts.ts";
import { diff } from "./diff.ts";
import { longestRun } from "./longest-run.ts";
import { applyPatch, type ChartPatch, inverseOf } from "./patch.ts";

const RUNS = { seed: 20_261_122, numRuns: 2_000 };

const moved = ({ positions }: ChartPatch) =>
  positions
    .filter(
      ({ before, after }) => before !== null && after !== null && before.after !== after.after,
    )
    .map(({ key }) => key);

const body = ({ positions, chiefExecutive, leader }: Chart) => ({
  positions,
  chiefExecutive,
  leader,
});

function expectDiff(from: Chart, to: Chart): void {
  const patch = diff(from, to);
  const made = applyPatch(from, patch);
  expect(body(made)).toEqual(body(to));
  expect(applyPatch(made, inverseOf(patch))).toEqual(from);
  expect(conflictsOf(from, patch)).toEqual([]);
}

describe("the difference makes one chart the other", () => {
  test("for any two charts", () => {
    fc.assert(fc.property(anyChart, anyChart, expectDiff), RUNS);
  });

  test("for a chart and what was made of it, both ways", () => {
    fc.assert(
      fc.property(anyChart, fc.array(anyWill, { maxLength: 8 }), (before, wills) => {
        const { chart: after } = acted(before, wills, "new");
        expectDiff(before, after);
        expectDiff(after, before);
        expect(diff(after, after).positions).toEqual([]);
      }),
      RUNS,
    );
  });

  test("nothing differs from itself", () => {
    fc.assert(
      fc.property(anyChart, (one) => {
        expect(
          diff(one, { ...one, positions: one.positions.map((seat) => ({ ...seat })) }),
        ).toEqual({
          positions: [],
          leadership: null,
        });
      }),
      RUNS,
    );
  });
});

test("no more positions than necessary change their place", () => {
  const seats = ["a", "b", "c", "d", "e", "f"].map((key) => position(key, null, "manager"));
  const inOrder = (keys: string) =>
    chart([...keys].flatMap((key) => seats.filter((seat) => seat.key === key)));
  expect(moved(diff(inOrder("abcdef"), inOrder("bcdefa")))).toEqual(["a"]);
  expect(moved(diff(inOrder("abcdef"), inOrder("fabcde")))).toEqual(["f"]);
  expect(moved(diff(inOrder("abcdef"), inOrder("acbdfe")))).toHaveLength(2);
  expect(moved(diff(inOrder("abcde"), inOrder("afbcde")))).toEqual([]);
  expect(moved(diff(inOrder("abcdef"), inOrder("fedcba")))).toHaveLength(5);
});

/** The length of a longest increasing run, by trying every choice. */
function longestByForce(numbers: readonly number[], above = -1): number {
  const lengths = numbers.map((number, place) =>
    number > above ? 1 + longestByForce(numbers.slice(place + 1), number) : 0,
  );
  return Math.max(0, ...lengths);
}

test("the longest run is one, as long as any", () => {
  const permutation = fc
    .uniqueArray(fc.nat({ max: 50 }), { maxLength: 9 })
    .map((numbers) => Int32Array.from(numbers));
  fc.assert(
    fc.property(permutation, (numbers) => {
      const run = longestRun(numbers);
      expect(run).toEqual([...run].toSorted((one, other) => one - other));
      const values = run.map((place) => numbers[place] ?? -1);
      expect(values).toEqual(values.toSorted((one, other) => one - other));
      expect(run).toHaveLength(longestByForce([...numbers]));
    }),
    RUNS,
  );
});

test("fifty thousand positions in another order", () => {
  const positions = Array.from({ length: 50_000 }, (_, i) =>
    position(`p${i}`, i === 0 ? null : `p${(i - 1) >> 3}`, "manager"),
  );
  const from = chart(positions, { chiefExecutive: "p0", leader: { kind: "none" } });
  const shuffled = positions.toSorted(
    (one, other) => (Number(one.key.slice(1)) % 997) - (Number(other.key.slice(1)) % 997),
  );
  const to = { ...from, positions: shuffled };
  expect(applyPatch(from, diff(from, to)).positions).toEqual(to.positions);
});
