import { expect, test } from "vitest";
import type { Position } from "../domain/org/chart.ts";
import type { ChartCommand, NewSeat } from "../domain/org/commands.ts";
import { commandDone } from "./command-done.ts";

function seat(key: string, title: string, manager: string | null, person: string | null = null) {
  const line: Position["manager"] =
    manager === null ? { kind: "top" } : { kind: "named", key: manager };
  return {
    key,
    title,
    person,
    manager: line,
    level: "unknown",
    function: "",
    status: "filled",
    startsOn: null,
    executiveTeam: null,
    dotted: [],
    description: null,
  } as const satisfies Position;
}

const POSITIONS = [
  seat("ceo", "Chief Executive Officer", null, "A. Osei"),
  seat("cro", "Chief Revenue Officer", "ceo"),
  seat("vp", "VP Partnerships", "cro", "Ana Petrov"),
  seat("dir", "Director, Alliances", "vp"),
  seat("mgr", "Partner Manager", "dir"),
];

const { manager: _, ...NEW_SEAT } = seat("new", "Director, Partner Success", null);
const named = (key: string) => ({ kind: "named", key }) as const;

test.each([
  [
    { kind: "move", key: "vp", manager: named("ceo"), team: "with" },
    "Moved Ana Petrov and 2 others to the CEO",
  ],
  [
    { kind: "move", key: "vp", manager: named("ceo"), team: "alone" },
    "Moved Ana Petrov alone to the CEO; its 1 report goes to the CRO",
  ],
  [
    { kind: "move", key: "mgr", manager: { kind: "top" }, team: "with" },
    "Moved Partner Manager to the top of the chart",
  ],
  [
    { kind: "move", key: "vp", manager: named("cro"), team: "with", after: null },
    "Moved Ana Petrov and 2 others among those under the CRO",
  ],
  [
    { kind: "remove", key: "vp", reportsTo: "ceo" },
    "Deleted VP Partnerships; its 1 report goes to the CEO",
  ],
  [
    { kind: "remove", key: "ceo", reportsTo: null },
    "Deleted the CEO; its 1 report goes to the top",
  ],
  [
    { kind: "add_report", under: "vp", seat: NEW_SEAT satisfies NewSeat },
    "Added Director, Partner Success",
  ],
  [{ kind: "edit", key: "dir", fields: { level: "director" } }, "Changed Director, Alliances"],
] as const satisfies readonly (readonly [ChartCommand, string])[])(
  "%j is told",
  (command, said) => {
    expect(commandDone({ positions: POSITIONS }, command, "en-GB")).toBe(said);
  },
);
