import { expect, test } from "vitest";
import { CHART, POSITION, changed, pointers } from "@/test/sample-dossier";

test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
  [
    "half a character",
    { "/charts/0/positions/0/title": "\ud83d" },
    ["/charts/0/positions/0/title"],
  ],
  ["an unknown chart kind", { "/charts/0/kind": "draft" }, ["/charts/0/kind"]],
  [
    "a date that does not exist",
    { "/charts/0/effectiveFrom": "2026-02-29" },
    ["/charts/0/effectiveFrom"],
  ],
  [
    "a date with a time",
    { "/charts/0/effectiveFrom": "2026-02-01T00:00" },
    ["/charts/0/effectiveFrom"],
  ],
  ["no positions", { "/charts/0/positions": undefined }, ["/charts/0/positions"]],
  [
    "two actual charts of a date",
    { "/charts/1": { ...CHART, key: "again" } },
    ["/charts/1/effectiveFrom"],
  ],
  [
    "two charts of a key",
    { "/charts/1": { ...CHART, effectiveFrom: "2027-01-01" } },
    ["/charts/1/key"],
  ],
  [
    "a stranger as chief executive",
    { "/charts/0/chiefExecutive": "p9" },
    ["/charts/0/chiefExecutive"],
  ],
  [
    "a stranger as leader",
    { "/charts/0/partnershipsLeader": "p9" },
    ["/charts/0/partnershipsLeader"],
  ],
  ["two positions of a key", { "/charts/0/positions/2": POSITION }, ["/charts/0/positions/2/key"]],
  [
    "a stranger as manager",
    { "/charts/0/positions/1/manager": "p9" },
    ["/charts/0/positions/1/manager"],
  ],
  [
    "a manager of itself",
    { "/charts/0/positions/1/manager": "lead" },
    ["/charts/0/positions/1/manager"],
  ],
  [
    "a cycle",
    { "/charts/0/positions/0/manager": "lead" },
    ["/charts/0/positions/0/manager", "/charts/0/positions/1/manager"],
  ],
  [
    "a manager twice over",
    { "/charts/0/positions/1/managerUnresolved": "J. Doe" },
    ["/charts/0/positions/1/managerUnresolved"],
  ],
  [
    "a stranger in dotted",
    { "/charts/0/positions/1/dotted": ["ceo", "p9"] },
    ["/charts/0/positions/1/dotted/1"],
  ],
  ["an unknown level", { "/charts/0/positions/1/level": "svp" }, ["/charts/0/positions/1/level"]],
  ["an unknown status", { "/charts/0/positions/1/status": "" }, ["/charts/0/positions/1/status"]],
  [
    "a mark that is no mark",
    { "/charts/0/positions/1/executiveTeam": "yes" },
    ["/charts/0/positions/1/executiveTeam"],
  ],
  [
    "no function",
    { "/charts/0/positions/1/function": undefined },
    ["/charts/0/positions/1/function"],
  ],
])("refuses %s", (_, changes, expected) => {
  expect(pointers(changed(changes))).toEqual(expected);
});
