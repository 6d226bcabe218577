import fc from "fast-check";
import { expect, test } from "vitest";
import { acted, anyChart, anyWill } from "../../../test/any-chart.ts";
import { chart, day, position } from "../../../test/sample-record.ts";
import type { Chart } from "./chart.ts";
import { type Difference, differencesOf } from "./differences.ts";
import { changedFields } from "./position-fields.ts";

const RUNS = { seed: 20_261_122, numRuns: 2_000 };

const BEFORE = chart([
  position("ceo", null, "c_level"),
  position("cro", "ceo", "c_level"),
  position("leader", "cro", "vp", { person: "Ana" }),
  position("d1", "leader", "director"),
  position("d2", "leader", "director"),
  position("m1", "d1", "manager"),
  position("m2", "d1", "manager"),
  position("m3", "d1", "manager"),
]);

const seat = ({ positions }: Chart, key: string) =>
  positions.find((one) => one.key === key) ?? position("none", null, "unknown");

test("one row each, managers before their reports, a removed one among those it stood with", () => {
  const after = chart(
    [
      position("m2", "d2", "manager"),
      position("ceo", null, "c_level"),
      position("cro", "ceo", "c_level"),
      position("leader", "ceo", "c_level", { person: "Bo", title: "Partnerships" }),
      position("m1", "leader", "manager"),
      position("new", "leader", "director", { status: "planned", startsOn: day("2027-01-01") }),
      position("d2", "leader", "director"),
      position("m3", null, "manager"),
    ],
    { chiefExecutive: "cro", leader: { kind: "none" } },
  );
  expect(differencesOf(BEFORE, after)).toEqual<readonly Difference[]>([
    { kind: "chief_executive", before: "ceo", after: "cro" },
    { kind: "leader", before: { kind: "named", key: "leader" }, after: { kind: "none" } },
    {
      kind: "moved",
      key: "leader",
      before: seat(BEFORE, "leader"),
      after: seat(after, "leader"),
      fields: ["title", "person", "manager", "level"],
    },
    {
      kind: "moved",
      key: "m1",
      before: seat(BEFORE, "m1"),
      after: seat(after, "m1"),
      fields: ["manager"],
    },
    { kind: "added", key: "new", after: seat(after, "new") },
    {
      kind: "moved",
      key: "m2",
      before: seat(BEFORE, "m2"),
      after: seat(after, "m2"),
      fields: ["manager"],
    },
    {
      kind: "removed",
      key: "d1",
      before: seat(BEFORE, "d1"),
      heirs: [
        { manager: "leader", reports: ["m1"] },
        { manager: "d2", reports: ["m2"] },
        { manager: null, reports: ["m3"] },
      ],
    },
    {
      kind: "moved",
      key: "m3",
      before: seat(BEFORE, "m3"),
      after: seat(after, "m3"),
      fields: ["manager"],
    },
  ]);
});

test("the order of siblings makes no row", () => {
  expect(differencesOf(BEFORE, chart(BEFORE.positions.toReversed()))).toEqual([]);
});

const rowKeys = (differences: readonly Difference[]) =>
  differences.flatMap((one) => ("key" in one ? [one.key] : []));

test("a row for every position that differs and for no other, below its manager's", () => {
  fc.assert(
    fc.property(anyChart, fc.array(anyWill, { maxLength: 8 }), (before, wills) => {
      const { chart: after } = acted(before, wills, "new");
      const keys = rowKeys(differencesOf(before, after));
      const all = new Map([...before.positions, ...after.positions].map((one) => [one.key, one]));
      const differs = [...all.keys()].filter((key) => {
        const [was, is] = [before, after].map((one) =>
          one.positions.find((own) => own.key === key),
        );
        return was === undefined || is === undefined || changedFields(was, is).length > 0;
      });
      expect(keys.toSorted()).toEqual(differs.toSorted());
      const places = new Map(keys.map((key, place) => [key, place]));
      const early = keys.filter((key, place) => {
        const manager = all.get(key)?.manager;
        return manager?.kind === "named" && (places.get(manager.key) ?? -1) > place;
      });
      expect(early).toEqual([]);
    }),
    RUNS,
  );
});
