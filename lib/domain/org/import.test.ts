import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDate } from "../quarter.ts";
import type { FormulaCell } from "../sheet.ts";
import { MOST_POSITIONS } from "./chart.ts";
import { importChart, type ChartImport } from "./import.ts";
import type { ImportProblem } from "./import-problem.ts";

const DAY = parseDate("2026-10-01");

function read(table: readonly (readonly string[])[], unevaluated: readonly FormulaCell[] = []) {
  if (DAY === null) throw new Error("no such day");
  const rows = table.map((cells, i) => ({ number: i + 1, cells }));
  return importChart({
    sheet: { name: "", rows, unevaluated },
    columns: null,
    chart: { key: "c", name: "October", kind: "actual", effectiveFrom: DAY },
  });
}

function whole(table: readonly (readonly string[])[]): ChartImport {
  const result = read(table);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.problems));
  return result.value;
}

function problemsOf(table: readonly (readonly string[])[], unevaluated?: readonly FormulaCell[]) {
  const result = read(table, unevaluated);
  if (result.ok) throw new Error("it was imported");
  return result.refusal.problems.filter((problem) => problem.severity === "refused");
}

const csv = (text: string) => text.split("\n").map((line) => line.split(","));
const kinds = (problems: readonly ImportProblem[]) => problems.map(({ reason }) => reason.kind);

const formulaIn = (column: number) => [{ row: 3, column, formula: "=A1" }];

/** Who is proposed where a Chief Partner Officer has one report of this title. */
const leadersAbove = (report: string) =>
  whole(
    csv(`Name,Title,Manager\nAna,CEO,\nBen,Chief Partner Officer,Ana\nCai,${report},Ben`),
  ).leaders.map(({ key, from }) => [key, from]);

const NAMED = csv(`Name,Job Title,Manager,Department
Ana,Chief Executive Officer,,Executive
Ben,Chief Revenue Officer,Ana,Sales
Cai,VP Partnerships,Ben,Sales
Dee,Partner Manager,Cai,Sales`);

describe("a whole chart", () => {
  test("managers are found by name, keys made from names, seats proposed", () => {
    const { chart, figures, problems, chiefExecutives, leaders } = whole(NAMED);
    expect(chart.positions.map(({ key, manager }) => [key, manager])).toEqual([
      ["ana", { kind: "top" }],
      ["ben", { kind: "named", key: "ana" }],
      ["cai", { kind: "named", key: "ben" }],
      ["dee", { kind: "named", key: "cai" }],
    ]);
    expect(figures).toEqual({
      positions: 4,
      tops: 1,
      notEstablished: 0,
      open: 0,
      unknownLevels: 0,
    });
    expect(problems).toEqual([]);
    expect(chiefExecutives).toEqual([
      { key: "ana", from: "title", words: "chief executive officer" },
    ]);
    expect(leaders).toEqual([{ key: "cai", from: "title", words: "partnerships" }]);
    expect(chart.chiefExecutive).toBeNull();
    expect(chart.leader).toEqual({ kind: "unknown" });
  });

  test("ids are keys, and spaces, letter forms and unique case do not matter", () => {
    const { chart } = whole(
      csv(
        "id,name,title,manager id\nA-1,Zoe\u0308,CEO,\nA-2,Ben,CFO, a-1 \nA-3,Cai,Clerk,Zo\u00EB",
      ),
    );
    expect(chart.positions.map(({ manager }) => manager)).toEqual([
      { kind: "top" },
      { kind: "named", key: "A-1" },
      { kind: "named", key: "A-1" },
    ]);
  });

  test("an opening is a seat without a person", () => {
    const { chart, figures } = whole(
      csv(
        "Name,Role,Manager,Status\nAna,CEO,,Active\nOpen - Sr Engineer,,Ana,Open\nVacant,Clerk,Ana,Open",
      ),
    );
    expect(chart.positions.slice(1)).toMatchObject([
      { person: null, title: "Sr Engineer", status: "open" },
      { person: null, title: "Clerk", status: "open" },
    ]);
    expect(figures.open).toBe(2);
  });

  test("a manager who is named and not found is not established, and reported", () => {
    const { chart, problems, figures } = whole([...NAMED, ["Eve", "Clerk", "Somebody Else", ""]]);
    expect(chart.positions.at(-1)?.manager).toEqual({
      kind: "not_established",
      raw: "Somebody Else",
    });
    expect(problems).toEqual([
      {
        row: 6,
        column: "Manager",
        value: "Somebody Else",
        reason: { kind: "manager_not_found" },
        severity: "reported",
      },
    ]);
    expect(figures.notEstablished).toBe(1);
  });

  test("people of one name to whom nobody reports are two seats", () => {
    const { chart } = whole([...NAMED, ["Dee", "Clerk", "Ben", ""]]);
    expect(chart.positions.map(({ key }) => key)).toEqual(["ana", "ben", "cai", "dee", "dee-2"]);
  });

  test("a made key never takes an id that the file holds", () => {
    const { chart } = whole(csv("id,name,title,manager\nana,Ben,CEO,\n,Ana,Clerk,Ben"));
    expect(chart.positions.map(({ key }) => key)).toEqual(["ana", "ana-2"]);
  });

  test("a Chief Partner Officer leads partnerships where the reports prove it", () => {
    expect(leadersAbove("VP Alliances")).toContainEqual(["ben", "reports"]);
    expect(leadersAbove("VP Human Resources")).toEqual([]);
  });
});

describe("refused, by row and column", () => {
  test.each([
    ["a self-manager", "Ben,CRO,Ben", "reports_to_itself"],
    ["a sentinel", "Ben,CRO,XX", "manager_form"],
    ["NULL", "Ben,CRO,NULL", "manager_form"],
    ["an e-mail", "Ben,CRO,ana@example.com", "manager_form"],
    ["a slug", "Ben,CRO,chief-executive", "manager_form"],
    ["a path", "Ben,CRO,Company/Ana", "manager_form"],
    ["a placeholder for a person", "N/D,CRO,Ana", "person_placeholder"],
    ["no name and no title", ",,Ana", "nothing_named"],
    ["more cells than headings", "Ben,CRO,Ana,extra", "row_too_long"],
    ["too few cells to hold the manager", "Ben,CRO", "row_too_short"],
  ])("%s", (_, line, kind) => {
    const [problem, ...others] = problemsOf(
      csv(`Name,Title,Manager\nAna,Chief Executive,\n${line}\nCai,Clerk,Ana\nDee,Clerk,Ana`),
    );
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ row: 3, reason: { kind } });
  });

  test("names that stand last first", () => {
    const table = [
      ["Name", "Title", "Manager"],
      ["Ana Ruiz", "CEO", ""],
      ["Ben", "CRO", "Ruiz, Ana"],
    ];
    expect(problemsOf(table)).toMatchObject([
      { row: 3, value: "Ruiz, Ana", reason: { kind: "manager_form", form: "reversed_name" } },
    ]);
  });

  test("a manager whose name two people have, with their rows", () => {
    expect(problemsOf([...NAMED, ["Ben", "CFO", "Ana", ""]])).toMatchObject([
      { row: 4, value: "Ben", reason: { kind: "manager_ambiguous", rows: [3, 6] } },
    ]);
  });

  test("an id in two rows", () => {
    expect(
      problemsOf(csv("id,name,title,manager\n1,Ana,CEO,\n2,Ben,CRO,1\n2,Cai,CFO,1")),
    ).toMatchObject([
      { row: 4, column: "id", value: "2", reason: { kind: "id_repeated", firstRow: 3 } },
    ]);
  });

  test("a circle, once, with its rows", () => {
    const table = csv(
      "id,name,title,manager\n1,Ana,CEO,\n2,Ben,CRO,4\n3,Cai,VP,2\n4,Dee,VP,3\n5,Eve,Clerk,4",
    );
    expect(problemsOf(table)).toMatchObject([
      { row: 3, reason: { kind: "cycle", rows: [3, 5, 4] } },
    ]);
  });

  test("somebody who has left", () => {
    const table = csv("Name,Title,Manager,Status\nAna,CEO,,Active\nBen,CRO,Ana,Terminated");
    expect(problemsOf(table)).toMatchObject([
      { row: 3, column: "Status", value: "Terminated", reason: { kind: "has_left" } },
    ]);
  });

  test("a formula without a value, where it is read", () => {
    expect(kinds(problemsOf(NAMED, formulaIn(2)))).toEqual(["formula_without_value"]);
    const unused = NAMED.map((row) => [...row, "x"]);
    expect(read(unused, formulaIn(4)).ok).toBe(true);
  });

  test.each([
    ["nothing", [], "no_rows"],
    ["headings alone", csv("Name,Title,Manager"), "no_rows"],
    ["teams without a manager column", csv("team,lead\nA,Ana"), "no_manager_column"],
    ["no titles", csv("Name,Manager\nAna,\nBen,Ana"), "no_title_column"],
    ["neither names nor ids", csv("Title,Manager\nCEO,\nCRO,CEO"), "no_name_or_id_column"],
    [
      "a flat list",
      csv("Name,Title,Manager\nAna,CEO,\nBen,CRO,\nCai,CFO,"),
      "managers_mostly_blank",
    ],
    [
      "managers from elsewhere",
      csv("Name,Title,Manager\nAna,CEO,\nBen,CRO,Xan\nCai,CFO,Xan"),
      "managers_mostly_not_found",
    ],
  ])("%s", (_, table, kind) => {
    expect(kinds(problemsOf(table))).toContain(kind);
  });

  test("more positions than a chart may hold", () => {
    const rows = Array.from({ length: MOST_POSITIONS + 1 }, () => ["Ana", "Clerk", ""]);
    expect(kinds(problemsOf([["Name", "Title", "Manager"], ...rows]))).toEqual(["too_many_rows"]);
  });
});

test("letters that were lost in another program are reported where they stand", () => {
  const { problems } = whole(csv("Name,Title,Manager\nAna,CEO,\nJos\uFFFD,Clerk,Ana"));
  expect(problems).toMatchObject([{ row: 3, column: "Name", reason: { kind: "unreadable_text" } }]);
});

const withId = (id: string) => csv(`ID,Name,Title,Manager\n1,Ana,CEO,\n${id},Ben,Clerk,1`);

test("a cell that no index could hold is refused where it stands", () => {
  const longest = "a".repeat(300);
  expect(whole(withId(longest)).chart.positions[1]?.key).toBe(longest);
  expect(problemsOf(withId(`${longest}a`))).toMatchObject([
    { row: 3, column: "ID", reason: { kind: "cell_too_long", characters: 301, most: 300 } },
  ]);
});

test("a forest of any shape comes back as it was, its depth without limit", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (seeds) => {
      const managers = seeds.map((seed, i) => (i === 0 ? "" : `p${seed % i}`));
      const table = [
        ["id", "name", "title", "manager"],
        ...managers.map((manager, i) => [`p${i}`, `Name ${i}`, "Clerk", manager]),
      ];
      const read = whole(table).chart.positions.map(({ manager }) =>
        manager.kind === "named" ? manager.key : "",
      );
      expect(read).toEqual(managers);
    }),
    { seed: 20_261_122, numRuns: 200 },
  );
  const deep = Array.from({ length: 50_000 }, (_, i) => [
    `${i}`,
    `N${i}`,
    "Clerk",
    i ? `${i - 1}` : "",
  ]);
  expect(whole([["id", "name", "title", "manager"], ...deep]).figures.tops).toBe(1);
});
