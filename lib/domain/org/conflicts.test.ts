import { expect, test } from "vitest";
import { move, patchOf } from "../../../test/chart-acts.ts";
import { chart, position, under } from "../../../test/sample-record.ts";
import type { ChartCommand } from "./commands.ts";
import { conflictsOf } from "./conflicts.ts";
import { applyPatch, inverseOf } from "./patch.ts";

const CHART = chart([
  position("ceo", null, "c_level"),
  position("leader", "ceo", "vp"),
  position("a", "leader", "director"),
  position("b", "leader", "director"),
  position("c", "leader", "director"),
]);

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
  const theirChart = applyPatch(CHART, patchOf(CHART, theirs));
  expect(conflictsOf(theirChart, patchOf(CHART, mine))).toEqual(conflicts);
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
