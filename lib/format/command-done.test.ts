import { expect, test } from "vitest";
import { position, under } from "../../test/sample-record.ts";
import type { ChartCommand } from "../domain/org/commands.ts";
import { commandDone } from "./command-done.ts";

const POSITIONS = [
  position("ceo", null, "c_level", { title: "Chief Executive Officer", person: "A. Osei" }),
  position("cro", "ceo", "c_level", { title: "Chief Revenue Officer" }),
  position("vp", "cro", "vp", { title: "VP Partnerships", person: "Ana Petrov" }),
  position("dir", "vp", "director", { title: "Director, Alliances" }),
  position("mgr", "dir", "manager", { title: "Partner Manager" }),
];

const SEAT = position("new", null, "director", { title: "Director, Partner Success" });

test.each([
  [
    { kind: "move", key: "vp", manager: under("ceo"), team: "with" },
    "Moved Ana Petrov and 2 others to the CEO",
  ],
  [
    { kind: "move", key: "vp", manager: under("ceo"), team: "alone" },
    "Moved Ana Petrov alone to the CEO; its 1 report goes to the CRO",
  ],
  [
    { kind: "move", key: "mgr", manager: { kind: "top" }, team: "with" },
    "Moved Partner Manager to the top of the chart",
  ],
  [
    { kind: "move", key: "vp", manager: under("cro"), team: "with", after: null },
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
  [{ kind: "add_report", under: "vp", seat: SEAT }, "Added Director, Partner Success"],
  [{ kind: "edit", key: "dir", fields: { level: "director" } }, "Changed Director, Alliances"],
] as const satisfies readonly (readonly [ChartCommand, string])[])(
  "%j is told",
  (command, said) => {
    expect(commandDone({ positions: POSITIONS }, command, "en-GB")).toBe(said);
  },
);
