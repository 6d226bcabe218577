import { expect, test } from "vitest";
import { importChart } from "../domain/org/import.ts";
import type { EarlierChart } from "../domain/org/import-again.ts";
import { parseDate } from "../domain/quarter.ts";
import { chartLook } from "./chart-look.ts";

const DAY = parseDate("2026-10-01");

function read(text: string) {
  if (DAY === null) throw new Error("no such day");
  const rows = text.split("\n").map((line, i) => ({ number: i + 1, cells: line.split(",") }));
  return importChart({
    sheet: { name: "", rows, unevaluated: [] },
    columns: null,
    choices: {},
    titles: {},
    chart: { key: "october", name: "October", kind: "actual", effectiveFrom: DAY },
  });
}

function earlier(text: string): EarlierChart {
  const result = read(text);
  if (!result.ok) throw new Error("it was refused");
  const { chart } = result.value;
  const leader = { kind: "named", key: "3" } as const;
  return {
    chart: { ...chart, chiefExecutive: "1", leader },
    stamp: "1",
    levelsByPerson: new Set(["4"]),
  };
}

const HEADINGS = "id,name,title,manager";
const FIRST = `${HEADINGS}\n1,Ana,CEO,\n2,Ben,CRO,1\n3,Cai,VP Alliances,2\n4,Dee,Wizard,1`;

test("a first file is told by itself, its seats proposed with reasons", () => {
  const look = chartLook(read(FIRST), null, "en-US");
  expect(look).toMatchObject({ chiefExecutive: "1", leader: { key: "3" }, next: null });
  expect(look.leaders[0]).toEqual({
    key: "3",
    label: "VP Alliances, Cai",
    why: "the title says “alliances”",
  });
  expect(look.titles[0]).toMatchObject({ title: "Wizard", levelWhy: "The title does not tell." });
  expect(look.columnReasons?.manager).toBe("3 of 3 managers are found in “id”.");
});

test("guesses of a kind share their answers where they can be set together", () => {
  const text = `${HEADINGS}\n1,Ana,CEO,\n2,Vacant,CRO,1\n3,TBD,Clerk,1\n4,TBD,Clerk,1`;
  const [group] = chartLook(read(text), null, "en-US").groups;
  expect(group).toMatchObject({ kind: "vacant", rows: 3, guessCount: 2 });
  expect(group?.guesses.map(({ value, rows }) => [value, rows])).toEqual([
    ["TBD", "rows 4 and 5"],
    ["Vacant", "row 3"],
  ]);
  expect(group?.options.map(({ value }) => value)).toEqual(["open", "filled", "left_out"]);
});

test("a later file is told against the chart in force, leaders and levels carried over", () => {
  const later = `${HEADINGS}\n1,Ana,CEO,\n2,Ben,President,1\n3,Eve,VP Alliances,1\n4,Dee,Wizard,1\n9,Fay,Cook,2`;
  const { next, ...look } = chartLook(read(later), earlier(FIRST), "en-US");
  const lists = new Map(next?.changes.map(({ kind, changes }) => [kind, changes]));
  expect(lists.get("joined")).toMatchObject([{ seat: "Cook, Fay" }]);
  expect(lists.get("moved")).toEqual([
    { key: "3", seat: "VP Alliances, Eve", before: "CRO, Ben", after: "CEO, Ana" },
  ]);
  expect(lists.get("retitled")).toMatchObject([{ before: "CRO", after: "President" }]);
  expect(lists.get("refilled")).toMatchObject([{ before: "Cai", after: "Eve" }]);
  expect(next?.carried.levels).toBe(1);
  expect(look.leaders[0]).toMatchObject({ key: "3", why: "the chart before says so" });
});

test("a seat that was open and is not in the file is told apart from who left", () => {
  const [before, later] = [`${HEADINGS}\n1,Ana,CEO,\n2,Vacant,CRO,1\n3,Cai,Clerk,1`, HEADINGS];
  const { next } = chartLook(read(`${later}\n1,Ana,CEO,`), earlier(before), "en-US");
  const seats = (next?.changes ?? [])
    .filter(({ count }) => count > 0)
    .map(({ kind, changes }) => [kind, changes.map(({ seat }) => seat)]);
  expect(seats).toEqual([
    ["left", ["Clerk, Cai"]],
    ["unfilled", ["CRO"]],
  ]);
});

const withTeams = (team: string) =>
  `id,name,title,manager,department\n1,Ana,CEO,,Lead\n2,Ben,CRO,1,${team}\n3,Cai,Clerk,1,Lead`;

test("what changes beside title, manager and person is told by its fields", () => {
  const { next } = chartLook(read(withTeams("Revenue")), earlier(withTeams("Sales")), "en-US");
  expect(next?.changes.find(({ kind }) => kind === "otherwise")?.changes).toEqual([
    { key: "2", seat: "CRO, Ben", before: "Function: Sales", after: "Function: Revenue" },
  ]);
});

test("a refused file tells why and no more, and proposes nobody", () => {
  const look = chartLook(read(`${HEADINGS}\n1,Jos\uFFFD,CEO,\n2,Ben`), null, "en-US");
  expect(look.problems).toMatchObject([{ row: 3, refused: true }]);
  expect(look).toMatchObject({ figures: null, chiefExecutives: [], leaders: [], next: null });
});
