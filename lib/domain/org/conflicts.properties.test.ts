import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acted, anyChart, anyWill, faultsOf } from "../../../test/any-chart.ts";
import type { Chart, Position } from "./chart.ts";
import { conflictsOf } from "./conflicts.ts";
import { applyPatch, type ChartPatch, inverseOf } from "./patch.ts";
import { changedFields, isSameField, POSITION_FIELDS } from "./position-fields.ts";

const RUNS = { seed: 20_261_122, numRuns: 3_000 };

const seats = ({ positions }: Chart): ReadonlyMap<string, Position> =>
  new Map(positions.map((one) => [one.key, one]));

/** Patches one after the other as one. */
const joined = (patches: readonly ChartPatch[]): ChartPatch => {
  const named = patches.flatMap(({ leadership }) => (leadership === null ? [] : [leadership]));
  const [first, last] = [named[0], named.at(-1)];
  return {
    positions: patches.flatMap(({ positions }) => positions),
    leadership:
      first === undefined || last === undefined
        ? null
        : { before: first.before, after: last.after },
  };
};

const twoWills = [
  fc.array(anyWill, { maxLength: 4 }),
  fc.array(anyWill, { maxLength: 4 }),
] as const;

describe("two people at work on one chart", () => {
  test("where nothing is in conflict the chart is sound, whoever comes first", () => {
    const outcomes = { merged: 0, disputed: 0 };
    fc.assert(
      fc.property(anyChart, ...twoWills, (base, one, other) => {
        const [theirs, mine] = [acted(base, one, "a"), acted(base, other, "b")];
        const patch = joined(mine.patches);
        if (conflictsOf(theirs.chart, patch).length > 0) {
          outcomes.disputed += 1;
          return;
        }
        outcomes.merged += 1;
        const merged = applyPatch(theirs.chart, patch);
        expect(faultsOf(merged)).toEqual([]);
        const turned = applyPatch(mine.chart, joined(theirs.patches));
        expect(seats(turned)).toEqual(seats(merged));
        expect([turned.chiefExecutive, turned.leader]).toEqual([
          merged.chiefExecutive,
          merged.leader,
        ]);
      }),
      RUNS,
    );
    expect(Math.min(outcomes.merged, outcomes.disputed)).toBeGreaterThan(RUNS.numRuns / 10);
  });

  test("where nothing is in conflict every field holds what was made of it", () => {
    fc.assert(
      fc.property(anyChart, ...twoWills, (base, one, other) => {
        const [theirs, mine] = [acted(base, one, "a"), acted(base, other, "b")];
        const patch = joined(mine.patches);
        if (conflictsOf(theirs.chart, patch).length > 0) return;
        const merged = seats(applyPatch(theirs.chart, patch));
        const lost = [theirs, mine].flatMap(({ chart: edited }) =>
          base.positions.flatMap((was): readonly string[] => {
            const [made, now] = [seats(edited).get(was.key), merged.get(was.key)];
            if (made === undefined) return now === undefined ? [] : ["removed"];
            const changed = changedFields(was, made);
            return now === undefined
              ? changed
              : changed.filter((field) => !isSameField(field, made, now));
          }),
        );
        expect(lost).toEqual([]);
      }),
      RUNS,
    );
  });

  test("edits are in conflict exactly in the fields that both made differ", () => {
    const edits = anyWill.map((will) => ({ ...will, kind: "edit" as const }));
    const found = new Set<string>();
    fc.assert(
      fc.property(anyChart, edits, edits, (base, one, other) => {
        const [theirs, mine] = [acted(base, [one], "a"), acted(base, [other], "b")];
        const expected = base.positions.flatMap((was) => {
          const [a, b] = [seats(theirs.chart).get(was.key), seats(mine.chart).get(was.key)];
          if (a === undefined || b === undefined) throw new Error("an edit removes nothing");
          return POSITION_FIELDS.filter(
            (field) =>
              !isSameField(field, was, a) &&
              !isSameField(field, was, b) &&
              !isSameField(field, a, b),
          ).map((field) => ({
            key: was.key,
            field,
            before: was[field],
            theirs: a[field],
            mine: b[field],
          }));
        });
        for (const { field } of expected) found.add(field);
        expect(conflictsOf(theirs.chart, joined(mine.patches))).toEqual(expected);
      }),
      RUNS,
    );
    expect(found.size).toBe(POSITION_FIELDS.length - 1);
  });

  test("nobody is in conflict with a chart nobody else touched, nor when sending again", () => {
    fc.assert(
      fc.property(anyChart, fc.array(anyWill, { maxLength: 1 }), (base, wills) => {
        const { chart: edited, patches } = acted(base, wills, "a");
        const patch = joined(patches);
        expect(conflictsOf(base, patch)).toEqual([]);
        expect(conflictsOf(edited, inverseOf(patch))).toEqual([]);
        expect(conflictsOf(edited, patch)).toEqual([]);
      }),
      RUNS,
    );
  });
});
