import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acted, anyChart, anyWill, faultsOf } from "../../../test/any-chart.ts";
import { chart, position } from "../../../test/sample-record.ts";
import type { Chart, Position } from "./chart.ts";
import { type ChartCommand, patchFor } from "./commands.ts";
import { conflictsOf } from "./conflicts.ts";
import { applyPatch, type ChartPatch, inverseOf } from "./patch.ts";
import { changedFields, isSameField, POSITION_FIELDS } from "./position-fields.ts";

const RUNS = { seed: 20_261_122, numRuns: 3_000 };

const seats = ({ positions }: Chart): ReadonlyMap<string, Position> =>
  new Map(positions.map((one) => [one.key, one]));

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
    const edits = anyWill.map((will) => ({ ...will, kind: "edit" }));
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

const CHART = chart([
  position("ceo", null, "c_level"),
  position("leader", "ceo", "vp"),
  position("a", "leader", "director"),
  position("b", "leader", "director"),
  position("c", "leader", "director"),
]);

const under = (key: string) => ({ kind: "named", key }) as const;

function patchOf(command: ChartCommand): ChartPatch {
  const patch = patchFor(CHART, command);
  if (!patch.ok) throw new Error(patch.refusal.kind);
  return patch.value;
}

const afterTheirs = (command: ChartCommand) => applyPatch(CHART, patchOf(command));

const move = (key: string, manager: string, after?: string | null): ChartCommand => ({
  kind: "move",
  key,
  manager: under(manager),
  team: "with",
  ...(after === undefined ? {} : { after }),
});

const NEW = position("new", null, "manager");
const seat = (key: string) => CHART.positions.find((one) => one.key === key) ?? NEW;

type Case = readonly [
  string,
  ChartCommand,
  ChartCommand,
  readonly {
    readonly key: string | null;
    readonly field: string;
    readonly [side: string]: unknown;
  }[],
];

const CASES: readonly Case[] = [
  [
    "one field each: both hold",
    { kind: "edit", key: "a", fields: { title: "Theirs" } },
    { kind: "edit", key: "a", fields: { person: "Mine" } },
    [],
  ],
  [
    "one moves, the other retitles",
    move("a", "ceo"),
    { kind: "edit", key: "a", fields: { title: "Mine" } },
    [],
  ],
  [
    "a report added to the team in which one is reordered",
    { kind: "add_report", under: "leader", seat: NEW },
    move("c", "leader", null),
    [],
  ],
  [
    "the sibling before the one that is reordered is gone",
    { kind: "remove", key: "b" },
    move("c", "leader", null),
    [],
  ],
  [
    "two managers",
    move("a", "ceo"),
    move("a", "b"),
    [
      {
        key: "a",
        field: "manager",
        before: under("leader"),
        theirs: under("ceo"),
        mine: under("b"),
      },
    ],
  ],
  [
    "two places among the siblings",
    move("c", "leader", "a"),
    move("c", "leader", null),
    [{ key: "c", field: "place", before: "b", theirs: "a", mine: "leader" }],
  ],
  [
    "reordered where it is not any more",
    move("c", "ceo"),
    move("c", "leader", null),
    [{ key: "c", field: "place", before: "b", theirs: "leader", mine: "leader" }],
  ],
  [
    "edited there, removed here",
    { kind: "edit", key: "a", fields: { title: "Theirs" } },
    { kind: "remove", key: "a" },
    [
      {
        key: "a",
        field: "position",
        before: seat("a"),
        theirs: { ...seat("a"), title: "Theirs" },
        mine: null,
      },
    ],
  ],
  [
    "removed there, edited here",
    { kind: "remove", key: "a" },
    { kind: "edit", key: "a", fields: { title: "Mine" } },
    [
      {
        key: "a",
        field: "position",
        before: seat("a"),
        theirs: null,
        mine: { ...seat("a"), title: "Mine" },
      },
    ],
  ],
  [
    "one key added twice",
    { kind: "add_report", under: "a", seat: NEW },
    { kind: "add_report", under: "b", seat: NEW },
    [
      {
        key: "new",
        field: "position",
        before: null,
        theirs: { ...NEW, manager: under("a") },
        mine: { ...NEW, manager: under("b") },
      },
    ],
  ],
  [
    "a report came to the seat that is removed",
    move("b", "a"),
    { kind: "remove", key: "a" },
    [{ key: "a", field: "reports", before: [], theirs: ["b"], mine: [] }],
  ],
  [
    "the new manager is gone",
    { kind: "remove", key: "a" },
    move("b", "a"),
    [
      {
        key: "b",
        field: "manager_gone",
        before: under("leader"),
        theirs: under("leader"),
        mine: under("a"),
      },
    ],
  ],
  [
    "each under the other",
    move("a", "b"),
    move("b", "a"),
    [
      {
        key: "b",
        field: "cycle",
        before: under("leader"),
        theirs: under("leader"),
        mine: under("a"),
      },
    ],
  ],
  [
    "a dotted line to the seat that is removed",
    { kind: "edit", key: "b", fields: { dotted: ["a"] } },
    { kind: "remove", key: "a" },
    [{ key: "b", field: "dotted", before: [], theirs: ["a"], mine: [] }],
  ],
  [
    "the seat that is removed now leads",
    { kind: "name_leadership", chiefExecutive: "ceo", leader: { kind: "named", key: "a" } },
    { kind: "remove", key: "a" },
    [
      {
        key: null,
        field: "leader",
        before: { kind: "unknown" },
        theirs: { kind: "named", key: "a" },
        mine: { kind: "unknown" },
      },
    ],
  ],
  [
    "two leaders, one chief executive",
    { kind: "name_leadership", chiefExecutive: "leader", leader: { kind: "none" } },
    { kind: "name_leadership", chiefExecutive: "ceo", leader: { kind: "named", key: "a" } },
    [
      {
        key: null,
        field: "leader",
        before: { kind: "named", key: "leader" },
        theirs: { kind: "none" },
        mine: { kind: "named", key: "a" },
      },
    ],
  ],
];

test.each(CASES)("%s", (_, theirs, mine, conflicts) => {
  expect(conflictsOf(afterTheirs(theirs), patchOf(mine))).toEqual(conflicts);
});

test("ten thousand changes of fifty thousand positions are read once each", () => {
  const positions = Array.from({ length: 50_000 }, (_, i) =>
    position(`p${i}`, i === 0 ? null : `p${Math.floor((i - 1) / 8)}`, "manager"),
  );
  const big = chart(positions, { chiefExecutive: "p0", leader: { kind: "none" } });
  const changes = positions.slice(-10_000).map((one, i) => {
    const after = positions[40_000 + i - 1]?.key ?? null;
    const now = { ...one, title: `Seat ${i}`, manager: under(`p${i % 100}`) };
    return {
      key: one.key,
      before: { position: one, after },
      after: { position: now, after: i === 0 ? null : after },
    };
  });
  const patch = { positions: changes, leadership: null };
  expect(conflictsOf(big, patch)).toEqual([]);
  const edited = applyPatch(big, patch);
  expect(edited.positions[0]?.key).toBe("p40000");
  expect(applyPatch(edited, inverseOf(patch))).toEqual(big);
});
