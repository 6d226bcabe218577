import { describe, expect, test } from "vitest";
import { chart, day, notEstablished, position, under } from "../../../test/sample-record.ts";
import { type Chart, MOST_POSITIONS, type Position } from "./chart.ts";
import { type ChartCommand, type CommandRefusal, type NewSeat, patchFor } from "./commands.ts";
import { applyPatch } from "./patch.ts";

const CHART = chart([
  position("ceo", null, "c_level"),
  position("cro", "ceo", "c_level"),
  position("cfo", "ceo", "c_level"),
  position("vp", "cro", "vp"),
  position("sales", "cro", "vp"),
  position("d1", "vp", "director", { dotted: ["cfo"] }),
  position("d2", "vp", "director"),
  position("lost", null, "manager", { manager: notEstablished }),
]);
const NAMED: Chart = { ...CHART, leader: { kind: "named", key: "vp" } };

const seat: NewSeat = { ...position("new", null, "director"), startsOn: day("2027-01-01") };
const TOP = { kind: "top" } as const;

/** Each line of a chart as `manager: reports`, tops and lines not established under a dash. */
function outline({ positions }: Chart): readonly string[] {
  const reports = new Map<string, string[]>();
  for (const { key, manager } of positions) {
    const above = manager.kind === "named" ? manager.key : "-";
    reports.set(above, [...(reports.get(above) ?? []), key]);
  }
  return [...reports].map(([above, keys]) => `${above}: ${keys.join(" ")}`);
}

function done(command: ChartCommand, before = NAMED): Chart {
  const patch = patchFor(before, command);
  if (!patch.ok) throw new Error(patch.refusal.kind);
  return applyPatch(before, patch.value);
}

function refused(command: ChartCommand, before = NAMED): CommandRefusal {
  const patch = patchFor(before, command);
  if (patch.ok) throw new Error("not refused");
  return patch.refusal;
}

const at = ({ positions }: Chart, key: string): Position | undefined =>
  positions.find((one) => one.key === key);

describe("where a position comes to stand", () => {
  test.each<readonly [string, ChartCommand, readonly string[]]>([
    [
      "with its team, last among its new siblings",
      { kind: "move", key: "vp", manager: under("ceo"), team: "with" },
      ["-: ceo lost", "ceo: cro cfo vp", "cro: sales", "vp: d1 d2"],
    ],
    [
      "first",
      { kind: "move", key: "vp", manager: under("ceo"), team: "with", after: null },
      ["-: ceo lost", "ceo: vp cro cfo", "cro: sales", "vp: d1 d2"],
    ],
    [
      "after a sibling",
      { kind: "move", key: "vp", manager: under("ceo"), team: "with", after: "cro" },
      ["-: ceo lost", "ceo: cro vp cfo", "cro: sales", "vp: d1 d2"],
    ],
    [
      "among its own siblings",
      { kind: "move", key: "vp", manager: under("cro"), team: "with", after: "sales" },
      ["-: ceo lost", "ceo: cro cfo", "cro: sales vp", "vp: d1 d2"],
    ],
    [
      "alone, its reports in its place",
      { kind: "move", key: "vp", manager: under("cfo"), team: "alone" },
      ["-: ceo lost", "ceo: cro cfo", "cfo: vp", "cro: d1 d2 sales"],
    ],
    [
      "alone under one of its reports",
      { kind: "move", key: "vp", manager: under("d1"), team: "alone" },
      ["-: ceo lost", "ceo: cro cfo", "d1: vp", "cro: d1 d2 sales"],
    ],
    [
      "to the top",
      { kind: "move", key: "vp", manager: TOP, team: "with" },
      ["-: ceo lost vp", "ceo: cro cfo", "cro: sales", "vp: d1 d2"],
    ],
    [
      "a line that was not established, under a manager",
      { kind: "move", key: "lost", manager: under("vp"), team: "with", after: "d1" },
      ["-: ceo", "ceo: cro cfo", "cro: vp sales", "vp: d1 lost d2"],
    ],
    [
      "a new report, last",
      { kind: "add_report", under: "vp", seat },
      ["-: ceo lost", "ceo: cro cfo", "cro: vp sales", "vp: d1 d2 new"],
    ],
    [
      "a new report of nobody's",
      { kind: "add_report", under: null, seat },
      ["-: ceo lost new", "ceo: cro cfo", "cro: vp sales", "vp: d1 d2"],
    ],
    [
      "a new peer, right behind",
      { kind: "add_peer", beside: "vp", seat },
      ["-: ceo lost", "ceo: cro cfo", "cro: vp new sales", "vp: d1 d2"],
    ],
    [
      "a new manager, in its place",
      { kind: "add_manager", above: "vp", seat },
      ["-: ceo lost", "ceo: cro cfo", "cro: new sales", "new: vp", "vp: d1 d2"],
    ],
    [
      "removed, its reports in its place",
      { kind: "remove", key: "vp", reportsTo: "cro" },
      ["-: ceo lost", "ceo: cro cfo", "cro: d1 d2 sales"],
    ],
    [
      "removed, its reports behind another's",
      { kind: "remove", key: "vp", reportsTo: "ceo" },
      ["-: ceo lost", "ceo: cro cfo d1 d2", "cro: sales"],
    ],
    [
      "removed, its reports on top",
      { kind: "remove", key: "vp", reportsTo: null },
      ["-: ceo lost d1 d2", "ceo: cro cfo", "cro: sales"],
    ],
  ])("%s", (_, command, lines) => {
    expect(outline(done(command)).toSorted()).toEqual(lines.toSorted());
  });

  test("a move that fits where the position is writes down its manager alone", () => {
    const patch = patchFor(NAMED, { kind: "move", key: "d2", manager: under("cro"), team: "with" });
    expect(
      patch.ok && patch.value.positions.map(({ before, after }) => [before?.after, after?.after]),
    ).toEqual([["d1", "d1"]]);
  });
});

describe("what an act takes along", () => {
  test("removing ends dotted lines and what the seat was named for", () => {
    const after = done({ kind: "remove", key: "cfo" });
    expect(at(after, "d1")?.dotted).toEqual([]);
    const headless = done({ kind: "remove", key: "ceo", reportsTo: null });
    expect(headless.chiefExecutive).toBeNull();
    const led = done({ kind: "remove", key: "vp", reportsTo: "cro" });
    expect(led.leader).toEqual({ kind: "unknown" });
    expect(led.chiefExecutive).toBe("ceo");
  });

  test("an edit sets its fields and no other; a dotted line counts once", () => {
    const fields = { title: "SVP Partnerships", dotted: ["cfo", "sales", "cfo"] };
    const after = done({ kind: "edit", key: "vp", fields });
    expect(at(after, "vp")).toEqual({
      ...at(NAMED, "vp"),
      title: "SVP Partnerships",
      dotted: ["cfo", "sales"],
    });
    expect(after.positions.filter(({ key }) => key !== "vp")).toEqual(
      NAMED.positions.filter(({ key }) => key !== "vp"),
    );
  });

  test("leadership is named anew, the positions as they are", () => {
    const command = {
      kind: "name_leadership",
      chiefExecutive: null,
      leader: { kind: "none" },
    } as const;
    expect(done(command)).toEqual({ ...NAMED, chiefExecutive: null, leader: { kind: "none" } });
  });
});

const REFUSALS: readonly (readonly [ChartCommand, CommandRefusal])[] = [
  [
    { kind: "move", key: "cro", manager: under("d1"), team: "with" },
    { kind: "cycle", key: "cro", manager: "d1" },
  ],
  [
    { kind: "move", key: "cro", manager: under("cro"), team: "alone" },
    { kind: "cycle", key: "cro", manager: "cro" },
  ],
  [
    { kind: "remove", key: "cro", reportsTo: "d1" },
    { kind: "cycle", key: "cro", manager: "d1" },
  ],
  [
    { kind: "edit", key: "vp", fields: { dotted: ["vp"] } },
    { kind: "cycle", key: "vp", manager: "vp" },
  ],
  [
    { kind: "remove", key: "vp" },
    { kind: "reports_left", key: "vp", reports: 2 },
  ],
  [
    { kind: "add_report", under: "vp", seat: { ...seat, key: "cfo" } },
    { kind: "key_taken", key: "cfo" },
  ],
  [{ kind: "move", key: "d2", manager: under("vp"), team: "with" }, { kind: "nothing_changes" }],
  [{ kind: "edit", key: "vp", fields: { person: null } }, { kind: "nothing_changes" }],
  [
    { kind: "name_leadership", chiefExecutive: "ceo", leader: { kind: "named", key: "vp" } },
    { kind: "nothing_changes" },
  ],
];

const NOWHERE = "nobody";
const STRANGERS: readonly ChartCommand[] = [
  { kind: "move", key: NOWHERE, manager: TOP, team: "with" },
  { kind: "move", key: "vp", manager: under(NOWHERE), team: "alone" },
  { kind: "move", key: "vp", manager: under("cro"), team: "with", after: NOWHERE },
  { kind: "add_report", under: NOWHERE, seat },
  { kind: "add_report", under: "vp", seat: { ...seat, dotted: [NOWHERE] } },
  { kind: "add_peer", beside: NOWHERE, seat },
  { kind: "add_manager", above: NOWHERE, seat },
  { kind: "edit", key: NOWHERE, fields: {} },
  { kind: "edit", key: "vp", fields: { dotted: [NOWHERE] } },
  { kind: "remove", key: NOWHERE },
  { kind: "remove", key: "vp", reportsTo: NOWHERE },
  { kind: "name_leadership", chiefExecutive: NOWHERE, leader: { kind: "none" } },
  { kind: "name_leadership", chiefExecutive: null, leader: { kind: "named", key: NOWHERE } },
];

describe("what cannot be done", () => {
  test.each(REFUSALS)("%o", (command, refusal) => {
    expect(refused(command)).toEqual(refusal);
  });

  test.each(STRANGERS)("a key that no position has: %o", (command) => {
    expect(refused(command)).toEqual({ kind: "no_such_position", key: NOWHERE });
  });

  test("a place after what is not a sibling there", () => {
    const command = { kind: "move", key: "vp", manager: under("ceo"), team: "with" } as const;
    expect(refused({ ...command, after: "sales" })).toEqual({
      kind: "no_such_position",
      key: "sales",
    });
  });

  test("one position more than a chart may hold", () => {
    const many = Array.from({ length: MOST_POSITIONS }, (_, i) =>
      position(`p${i}`, null, "manager"),
    );
    const full = chart(many, { chiefExecutive: null, leader: { kind: "none" } });
    expect(refused({ kind: "add_report", under: "p0", seat }, full)).toEqual({
      kind: "too_many_positions",
      most: MOST_POSITIONS,
    });
  });
});
