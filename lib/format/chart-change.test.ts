import { expect, test } from "vitest";
import { move, patchOf } from "../../test/chart-acts.ts";
import { chart, day, notEstablished, position } from "../../test/sample-record.ts";
import type { Position } from "../domain/org/chart.ts";
import type { ChartCommand, CommandRefusal } from "../domain/org/commands.ts";
import { type Difference, differencesOf } from "../domain/org/differences.ts";
import { applyPatch } from "../domain/org/patch.ts";
import { differenceNames, differenceSentence } from "./chart-change.ts";
import { commandRefusal } from "./command-refusal.ts";

const LOCALE = "en-GB";

const CHART = chart([
  position("ceo", null, "c_level", { title: "Chief Executive Officer" }),
  position("cro", "ceo", "c_level", { title: "Chief Revenue Officer" }),
  position("leader", "cro", "vp", { title: "VP Partnerships", person: "Ana Ruiz" }),
  position("d1", "leader", "director", { title: "Director, Alliances" }),
  position("m1", "d1", "manager", { title: "Partner Manager", person: "Bo Lind" }),
  position("m2", "d1", "manager", { title: "Partner Manager", person: "Cy Otto" }),
  position("x", "d1", "manager", { title: " " }),
]);

const edit = (key: string, fields: Partial<Position>): ChartCommand => ({
  kind: "edit",
  key,
  fields,
});

const made = (...commands: readonly ChartCommand[]) =>
  commands.map((command) => patchOf(CHART, command)).reduce(applyPatch, CHART);

function sentences(hideNames: boolean, ...commands: readonly ChartCommand[]): readonly string[] {
  const after = made(...commands);
  const names = differenceNames(CHART, after, { hideNames });
  return differencesOf(CHART, after).map((row: Difference) =>
    differenceSentence(row, names, LOCALE),
  );
}

const seat = position("new", null, "director", { title: "Director, Partner Engineering" });

test.each<readonly [string, readonly ChartCommand[]]>([
  ["VP Partnerships moves from the CRO to the CEO.", [move("leader", "ceo")]],
  [
    "VP Partnerships moves from the CRO to the CEO, is retitled SVP Partnerships and joins the executive team.",
    [move("leader", "ceo"), edit("leader", { title: "SVP Partnerships", executiveTeam: true })],
  ],
  [
    "Partner Manager (Bo Lind) moves from Director, Alliances to the top.",
    [{ kind: "move", key: "m1", manager: { kind: "top" }, team: "with" }],
  ],
  [
    "Director, Partner Engineering is added under VP Partnerships.",
    [{ kind: "add_report", under: "leader", seat }],
  ],
  [
    "Director, Partner Engineering is added at the top, planned from 1 Feb 2027.",
    [
      {
        kind: "add_report",
        under: null,
        seat: { ...seat, status: "planned", startsOn: day("2027-02-01") },
      },
    ],
  ],
  ["Partner Manager (Cy Otto) is removed.", [{ kind: "remove", key: "m2" }]],
  [
    "VP Partnerships is now held by Dee Park instead of Ana Ruiz.",
    [edit("leader", { person: "Dee Park" })],
  ],
  [
    "VP Partnerships is vacated by Ana Ruiz and is now open.",
    [edit("leader", { person: null, status: "open" })],
  ],
  ["Director, Alliances is now held by Dee Park.", [edit("d1", { person: "Dee Park" })]],
  ["Director, Alliances is now at the level “Vice President”.", [edit("d1", { level: "vp" })]],
  ["Director, Alliances has no known level any more.", [edit("d1", { level: "unknown" })]],
  ["Director, Alliances now counts as sales.", [edit("d1", { function: "sales" })]],
  ["Director, Alliances has no function any more.", [edit("d1", { function: "" })]],
  [
    "Director, Alliances is now planned and starts on 1 Feb 2027.",
    [edit("d1", { status: "planned", startsOn: day("2027-02-01") })],
  ],
  [
    "Director, Alliances does not sit on the executive team.",
    [edit("d1", { executiveTeam: false })],
  ],
  [
    "Director, Alliances also reports to the CRO by dotted line.",
    [edit("d1", { dotted: ["cro"] })],
  ],
  ["Director, Alliances is described anew.", [edit("d1", { description: "Allies" })]],
  ["Director, Alliances loses its title.", [edit("d1", { title: "" })]],
  ["“x” is retitled Partner Lead.", [edit("x", { title: "Partner Lead" })]],
  [
    "The CRO leads partnerships instead of VP Partnerships.",
    [{ kind: "name_leadership", chiefExecutive: "ceo", leader: { kind: "named", key: "cro" } }],
  ],
])("%s", (sentence, commands) => {
  const led = { ...CHART, leader: { kind: "named", key: "leader" } } as const;
  const after = commands.map((command) => patchOf(CHART, command)).reduce(applyPatch, led);
  const rows = differencesOf(led, after);
  const names = differenceNames(led, after);
  expect(rows.map((row) => differenceSentence(row, names, LOCALE))).toEqual([sentence]);
});

test("a removed seat, and where its reports went", () => {
  expect(sentences(false, { kind: "remove", key: "d1", reportsTo: "leader" })).toEqual([
    "Partner Manager (Bo Lind) moves from Director, Alliances to VP Partnerships.",
    "Partner Manager (Cy Otto) moves from Director, Alliances to VP Partnerships.",
    "“x” moves from Director, Alliances to VP Partnerships.",
    "Director, Alliances is removed; 3 reports join VP Partnerships.",
  ]);
});

test("a line that is not established any more", () => {
  const after = {
    ...CHART,
    positions: CHART.positions.map((one) =>
      one.key === "d1" ? { ...one, manager: notEstablished } : one,
    ),
  };
  const [row] = differencesOf(CHART, after);
  const names = differenceNames(CHART, after);
  expect(row === undefined ? "" : differenceSentence(row, names, LOCALE)).toBe(
    "Director, Alliances moves from VP Partnerships to “J. Doe”, who is not in the chart.",
  );
});

test("people stay unnamed where that is asked", () => {
  expect(sentences(true, edit("leader", { person: "Dee Park" }))).toEqual([
    "VP Partnerships is refilled.",
  ]);
  expect(sentences(true, edit("leader", { person: null }))).toEqual([
    "VP Partnerships is vacated.",
  ]);
  expect(sentences(true, edit("m1", { person: "Dee Park" }))).toEqual([
    "Partner Manager is refilled.",
  ]);
});

test.each<readonly [CommandRefusal, string]>([
  [
    { kind: "cycle", key: "cro", manager: "d1" },
    "Director, Alliances sits below the CRO. Choose somebody outside that branch.",
  ],
  [{ kind: "cycle", key: "cro", manager: "cro" }, "The CRO cannot report to itself."],
  [
    { kind: "reports_left", key: "d1", reports: 3 },
    "3 positions report to Director, Alliances. Say where they go.",
  ],
  [
    { kind: "no_such_position", key: "gone" },
    "This position is not in the chart any more. Somebody may have removed it.",
  ],
  [{ kind: "key_taken", key: "d1" }, "The chart holds this position already."],
  [
    { kind: "too_many_positions", most: 100_000 },
    "A chart may hold 100,000 positions, and this one does.",
  ],
  [{ kind: "nothing_changes" }, "It is so already."],
])("%o", (refusal, sentence) => {
  expect(commandRefusal(refusal, CHART, LOCALE)).toBe(sentence);
});
