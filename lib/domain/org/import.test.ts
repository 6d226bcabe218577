import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  csv,
  importTable,
  kinds,
  lines,
  NAMED,
  problemsOf,
  whole,
} from "../../../test/chart-table.ts";
import { MOST_POSITIONS } from "./chart.ts";
import { likeliestSheet } from "./import.ts";

const sheet = (text: string) => ({
  name: "",
  rows: csv(text).map((cells, i) => ({ number: i + 1, cells })),
  unevaluated: [],
});

const formulaIn = (column: number) => [{ row: 3, column, formula: "=A1" }];

/** Who is proposed where a Chief Partner Officer has one report of this title. */
const leadersAbove = (report: string) =>
  whole(
    csv(`Name,Title,Manager\nAna,CEO,\nBen,Chief Partner Officer,Ana\nCai,${report},Ben`),
  ).leaders.map(({ key, from }) => [key, from]);

describe("a whole chart", () => {
  test("managers are found by name, keys made from names, seats proposed", () => {
    const imported = whole(NAMED);
    const { chart, figures, problems, guesses, chiefExecutives, leaders } = imported;
    expect(lines(imported)).toEqual({ ana: "top", ben: "ana", cai: "ben", dee: "cai" });
    expect(figures).toEqual({
      positions: 4,
      tops: 1,
      notEstablished: 0,
      open: 0,
      unknownLevels: 0,
      leftOut: 0,
    });
    expect([...problems, ...guesses]).toEqual([]);
    expect(chiefExecutives).toEqual([
      { key: "ana", from: "title", words: "chief executive officer" },
    ]);
    expect(leaders).toEqual([{ key: "cai", from: "title", words: "partnerships" }]);
    expect(chart.chiefExecutive).toBeNull();
    expect(chart.leader).toEqual({ kind: "unknown" });
  });

  test("ids are keys, and spaces, letter forms and case do not matter", () => {
    const imported = whole(
      csv(
        "id,name,title,manager id\nA-1,Zoe\u0308  Ek,CEO,\nA-2,Ben,CFO, a-1 \nA-3,Cai,Clerk,zo\u00EB ek",
      ),
    );
    expect(lines(imported)).toEqual({ "A-1": "top", "A-2": "A-1", "A-3": "A-1" });
    expect(imported.guesses).toEqual([]);
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
    expect(leadersAbove("HR Business Partner")).toEqual([]);
    expect(leadersAbove("VP Alliances,Ben\nDee,VP Talent,Ben\nEve,HR Director")).not.toContainEqual(
      ["ben", "reports"],
    );
  });

  test("a second manager column becomes dotted lines, one name or several", () => {
    const { chart, problems } = whole([
      ["Name", "Title", "Manager", "Dotted line to"],
      ["Ana", "CEO", "", ""],
      ["Ben", "CRO", "Ana", ""],
      ["Cai", "VP", "Ana", "Ben"],
      ["Dee", "Clerk", "Cai", "Ana; Ben; Cai; Xan"],
    ]);
    expect(chart.positions.map(({ dotted }) => dotted)).toEqual([[], [], ["ben"], ["ana", "ben"]]);
    expect(problems).toMatchObject([{ row: 5, reason: { kind: "dotted_not_found", rows: 1 } }]);
  });

  test("Markdown around a title is no part of it", () => {
    const { chart } = whole([
      ["Name", "Role", "Reports to"],
      ["Ana", "[CEO](../ceo.md), co-founder", ""],
      ["Ben", "Clerk", "Ana"],
    ]);
    expect(chart.positions[0]?.title).toBe("CEO, co-founder");
  });
});

describe("levels and functions by title", () => {
  test("each title is read once, with who says so", () => {
    const { titles } = whole([...NAMED, ["Eve", "Partner Manager", "Cai", "Sales"]]);
    expect(titles.at(-1)).toEqual({
      title: "Partner Manager",
      positions: 2,
      level: "manager",
      levelBy: "title",
      levelWords: "manager",
      function: "Sales",
      functionBy: "file",
      functionWords: "partner manager",
    });
  });

  test("a person's word holds for every position of the title", () => {
    const titles = { "VP Partnerships": { level: "director", function: "partnerships" } } as const;
    const { chart, placings } = whole(NAMED, { titles });
    expect(chart.positions[2]).toMatchObject({ level: "director", function: "partnerships" });
    expect(placings.get("cai")).toMatchObject({ levelBy: "person", functionBy: "person" });
    expect(placings.get("ben")?.levelBy).toBe("title");
  });
});

const withId = (id: string) => csv(`ID,Name,Title,Manager\n1,Ana,CEO,\n${id},Ben,Clerk,1`);

describe("refused, by row and column", () => {
  test.each([
    ["more cells than headings", "Ben,CRO,Ana,extra", "row_too_long"],
    ["too few cells to hold the manager", "Ben,CRO", "row_too_short"],
  ])("%s", (_, line, kind) => {
    const [problem, ...others] = problemsOf(
      csv(`Name,Title,Manager\nAna,Chief Executive,\n${line}\nCai,Clerk,Ana\nDee,Clerk,Ana`),
    );
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ row: 3, reason: { kind } });
  });

  test("a formula without a value, where it is read", () => {
    expect(kinds(problemsOf(NAMED, { unevaluated: formulaIn(2) }))).toEqual([
      "formula_without_value",
    ]);
    const unused = NAMED.map((row) => [...row, "x"]);
    expect(importTable(unused, { unevaluated: formulaIn(4) }).ok).toBe(true);
  });

  test.each([
    ["nothing", [], "no_rows"],
    ["headings alone", csv("Name,Title,Manager"), "no_rows"],
    ["teams without a manager column", csv("team,lead\nA,Ana"), "no_manager_column"],
    ["nothing but managers", csv("Manager,Place\nAna,Oslo\nBen,Rome"), "nothing_to_tell_apart"],
  ])("%s", (_, table, kind) => {
    expect(kinds(problemsOf(table))).toContain(kind);
  });

  test("more rows than a chart may hold positions", () => {
    const rows = Array.from({ length: MOST_POSITIONS + 1 }, () => ["Ana", "Clerk", ""]);
    expect(kinds(problemsOf([["Name", "Title", "Manager"], ...rows]))).toEqual(["too_many_rows"]);
  });

  test("a cell that no index could hold is refused where it stands", () => {
    const longest = "a".repeat(300);
    expect(whole(withId(longest)).chart.positions[1]?.key).toBe(longest);
    expect(problemsOf(withId(`${longest}a`))).toMatchObject([
      { row: 3, column: "ID", reason: { kind: "cell_too_long", characters: 301, most: 300 } },
    ]);
  });
});

describe("noted beside a whole chart", () => {
  test.each([
    ["a flat list", "Ana,CEO,\nBen,CRO,\nCai,CFO,", "managers_mostly_blank"],
    ["managers from elsewhere", "Ana,CEO,\nBen,CRO,Xan\nCai,CFO,Xan", "managers_mostly_not_found"],
    ["letters that were lost", "Ana,CEO,\nJos\uFFFD,Clerk,Ana", "unreadable_text"],
    ["a title too long", `Ana,CEO,\nBen,${"a".repeat(301)},Ana`, "cell_cut"],
    ["a missing title", "Ana,CEO,\nBen,,Ana", "title_missing"],
  ])("%s", (_, rows, kind) => {
    expect(kinds(whole(csv(`Name,Title,Manager\n${rows}`)).problems)).toEqual([kind]);
  });

  test("no column of titles", () => {
    expect(kinds(whole(csv("Name,Manager\nAna,\nBen,Ana")).problems)).toContain("no_title_column");
  });
});

test("of a workbook's sheets the first that names managers is the likeliest", () => {
  const teams = sheet("short_name,full_name,parent,contact\nT1,Team 1,,\nT2,Team 2,T1,P1");
  expect(likeliestSheet([sheet("name,home team\nAna,T1"), teams])).toBe(1);
  expect(likeliestSheet([sheet("name,home team\nAna,T1")])).toBe(0);
});

test("a forest of any shape comes back as it was, its depth without limit", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (seeds) => {
      const managers = seeds.map((seed, i) => (i === 0 ? "" : `p${seed % i}`));
      const table = [
        ["id", "name", "title", "manager"],
        ...managers.map((manager, i) => [`p${i}`, `Name ${i}`, "Clerk", manager]),
      ];
      const found = whole(table).chart.positions.map(({ manager }) =>
        manager.kind === "named" ? manager.key : "",
      );
      expect(found).toEqual(managers);
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

test("whatever rows say of each other, the lines make a forest and nobody is lost", () => {
  const cell = fc.constantFrom("", "1", "2", "3", "4", "5", "6", "none", "TBD", "Ana", "x");
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (managers) => {
      const table = managers.map((manager, i) => [`${i + 1}`, "Ana", "Clerk", manager]);
      const { chart } = whole([["id", "name", "title", "manager"], ...table]);
      const above = new Map(
        chart.positions.map(({ key, manager }) => [
          key,
          manager.kind === "named" ? manager.key : null,
        ]),
      );
      expect(above.size).toBe(managers.length);
      for (const { key } of chart.positions) {
        let [at, steps]: [string | null, number] = [key, 0];
        while (at !== null && steps <= managers.length) {
          at = above.get(at) ?? null;
          steps += 1;
        }
        expect(at).toBeNull();
      }
    }),
    { seed: 20_261_122, numRuns: 500 },
  );
});
