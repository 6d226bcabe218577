import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDate } from "../quarter.ts";
import type { FormulaCell } from "../sheet.ts";
import { MOST_POSITIONS } from "./chart.ts";
import { type ChartImport, type ImportAnswers, importChart, likeliestSheet } from "./import.ts";
import type { ImportProblem } from "./import-problem.ts";

const DAY = parseDate("2026-10-01");
const NO_ANSWERS: ImportAnswers = { columns: null, choices: {}, titles: {} };

type Table = readonly (readonly string[])[];

interface Asked extends Partial<ImportAnswers> {
  readonly unevaluated?: readonly FormulaCell[];
}

function read(table: Table, { unevaluated = [], ...answers }: Asked = {}) {
  if (DAY === null) throw new Error("no such day");
  const rows = table.map((cells, i) => ({ number: i + 1, cells }));
  return importChart({
    ...NO_ANSWERS,
    ...answers,
    sheet: { name: "", rows, unevaluated },
    chart: { key: "c", name: "October", kind: "actual", effectiveFrom: DAY },
  });
}

function whole(table: Table, asked?: Asked): ChartImport {
  const result = read(table, asked);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.problems));
  return result.value;
}

function problemsOf(table: Table, asked?: Asked) {
  const result = read(table, asked);
  if (result.ok) throw new Error("it was imported");
  return result.refusal.problems.filter((problem) => problem.severity === "refused");
}

const csv = (text: string) => text.split("\n").map((line) => line.split(","));
const sheet = (text: string) => ({
  name: "",
  rows: csv(text).map((cells, i) => ({ number: i + 1, cells })),
  unevaluated: [],
});
const kinds = (problems: readonly ImportProblem[]) => problems.map(({ reason }) => reason.kind);

/** Each position's manager as a word: its key, `top`, or `?` where it is not established. */
const lines = ({ chart }: ChartImport) =>
  Object.fromEntries(
    chart.positions.map(({ key, manager }) => {
      if (manager.kind === "named") return [key, manager.key];
      return [key, manager.kind === "top" ? "top" : "?"];
    }),
  );
const guessed = ({ guesses }: ChartImport) =>
  guesses.map(({ reason, rows, chosen }) => [reason.kind, rows, chosen]);

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

describe("managers in another form", () => {
  test.each([
    ["e-mail, in any case", "ana@example.com", null],
    ["other accents", "Ana Ruíz", "folded"],
    ["the other way round", "Ruiz, Ana", "reversed_name"],
    ["a title", "Chief Executive", "title"],
    ["a slug of the title", "chief_executive", "slug"],
    ["a path", "Company/Board/Ana Ruiz", "path"],
    ["a directory path", "CN=Ana Ruiz,OU=Staff", "path"],
  ])("%s", (_, manager, form) => {
    const table = [
      ["Name", "Title", "Email", "Manager"],
      ["Ana Ruiz", "Chief Executive", "Ana@Example.com", ""],
      ["Ben", "CRO", "b@example.com", manager],
      ["Cai", "CFO", "c@example.com", "Ana Ruiz"],
    ];
    const imported = whole(table);
    expect(lines(imported)).toEqual({ "ana-ruiz": "top", ben: "ana-ruiz", cai: "ana-ruiz" });
    expect(imported.guesses.map(({ reason }) => reason)).toEqual(
      form === null ? [] : [{ kind: "manager_form", form }],
    );
  });

  test("a name that stands last first in the name column too", () => {
    const imported = whole([
      ["Name", "Title", "Manager"],
      ["Ruiz, Ana", "CEO", ""],
      ["Ek, Ben", "CRO", "Ana Ruiz"],
    ]);
    expect(lines(imported)).toEqual({ "ruiz-ana": "top", "ek-ben": "ruiz-ana" });
  });

  test("slugs of roles stand in a column of their own, which most rows leave blank", () => {
    const imported = whole(
      csv(
        "name,role,reports_to,manager_role_slug\nAna,CEO,none,ceo\nBen,VP Sales,ceo,vp_sales\nCai,Clerk,vp_sales,\nAna,Interim lead,ceo,lead",
      ),
    );
    expect(lines(imported)).toEqual({ ceo: "top", vp_sales: "ceo", cai: "vp_sales", lead: "ceo" });
    expect(guessed(imported)).toEqual([["root_word", [2], "top"]]);
  });

  test.each([
    ["numbers", ["1", "1.1", "1.1.4", "1.2"]],
    ["titles", ["CEO", "CEO/CRO", "CEO/CRO/VP Sales", "CEO/CFO"]],
  ])("each row's own place in an outline of %s", (_, places) => {
    const table = places.map((place, i) => [`N${i}`, `T${i}`, place]);
    const imported = whole([["Name", "Title", "Path"], ...table]);
    expect(lines(imported)).toEqual({ n0: "top", n1: "n0", n2: "n1", n3: "n0" });
  });
});

/** Five positions, the manager cell of the third blank, and what another column says of it. */
const blankBeside = (heading: string, said: string) => [
  ["id", "name", "title", "Supervisor ID", heading],
  ["1", "Ana", "CEO", "", ""],
  ["2", "Ben", "CRO", "1", "Ana"],
  ["3", "Cai", "VP", "", said],
  ["4", "Dee", "Clerk", "3", ""],
  ["5", "Eve", "Clerk", "3", ""],
];

describe("a blank manager cell beside another column that names somebody", () => {
  test.each([
    ["Ben", "2", ["named_beside", [4], "row:3"]],
    ["ben", "2", ["named_beside", [4], "row:3"]],
    ["Xan", "?", ["manager_not_found", [4], "not_established"]],
    ["TBD", "?", ["untold_manager", [4], "not_established"]],
  ])("%s", (said, manager, guess) => {
    const imported = whole(blankBeside("Supervisor Name", said));
    expect(lines(imported)).toEqual({ 1: "top", 2: "1", 3: manager, 4: "3", 5: "3" });
    expect(guessed(imported)).toContainEqual(guess);
    expect(imported.guesses[0]).toMatchObject({ column: "Supervisor Name", value: said });
  });

  test.each([
    ["Supervisor Name", ""],
    ["Supervisor Name", "none"],
    ["Supervisor Name", "Cai"],
    ["Supervisor", "No"],
    ["Hierarchy", "Europe"],
    ["Remark", "Ben"],
  ])("nobody is named by %s: %j", (heading, said) => {
    const imported = whole(blankBeside(heading, said));
    expect(lines(imported)).toMatchObject({ 1: "top", 3: "top" });
    expect(guessed(imported)).toEqual([["several_tops", [4], "kept"]]);
  });

  test("who is not in the file stands in the open line as the file names them", () => {
    const { chart } = whole(blankBeside("Supervisor Name", "Xan"));
    expect(chart.positions[2]?.manager).toEqual({ kind: "not_established", raw: "Xan" });
  });

  test("the guess offers who is named, and can be set to nobody", () => {
    const table = blankBeside("Supervisor Name", "Ben");
    const { offered, guesses } = whole(table);
    expect(guesses[0]?.options).toEqual(["row:3", "not_established", "top"]);
    expect(offered.get(3)).toBe("CRO, Ben");
    expect(lines(whole(table, { choices: { named_beside: "top" } }))[3]).toBe("top");
    const open = whole(table, { choices: { named_beside: "not_established" } }).chart;
    expect(open.positions[2]?.manager).toEqual({ kind: "not_established", raw: "Ben" });
  });

  test("an id counts beside a blank name as a name does beside a blank id", () => {
    const imported = whole(
      csv(
        "id,name,title,Supervisor Name,Supervisor ID\n1,Ana,CEO,,\n2,Ben,CRO,Ana,\n3,Cai,VP,,1\n4,Dee,Clerk,Cai,",
      ),
    );
    expect(lines(imported)).toEqual({ 1: "top", 2: "1", 3: "1", 4: "3" });
    expect(guessed(imported)).toEqual([["named_beside", [4], "row:2"]]);
  });

  test("of two such columns the one that is found counts", () => {
    const [headings = [], ...rows] = blankBeside("Supervisor Name", "B. Ek");
    const emails = ["", "", "b@x.example", "", ""];
    const table = [
      [...headings, "Supervisor Email", "Email"],
      ...rows.map((row, i) => [...row, emails[i] ?? "", i === 1 ? "b@x.example" : ""]),
    ];
    expect(lines(whole(table))[3]).toBe("2");
  });
});

/** Five positions, the second its own manager, the last three under one that is given. */
const selfManagerBeside = (manager: string) =>
  csv(
    `id,name,title,manager\n1,Ana,CEO,\n2,Ben,CRO,2\n3,C,Clerk,${manager}\n4,D,Clerk,${manager}\n5,E,Clerk,${manager}`,
  );

describe("who stands at the top", () => {
  test.each(["XX", "xx", "none", "NULL", "N/A", "-", "0"])("%s is nobody", (said) => {
    const table = csv(`id,name,title,manager\n1,Ana,CEO,${said}\n2,Ben,CRO,1`);
    expect(guessed(whole(table))).toEqual([["root_word", [2], "top"]]);
    const other = whole(table, { choices: { [`root_word:${said}`]: "not_established" } });
    expect(lines(other)).toEqual({ 1: "?", 2: "1" });
  });

  test("an id that reads like such a word is an id", () => {
    expect(lines(whole(csv("id,name,title,manager\n0,Ana,CEO,\n2,Ben,CRO,0")))).toEqual({
      0: "top",
      2: "0",
    });
  });

  test("TBD is somebody, not nobody", () => {
    const imported = whole(csv("id,name,title,manager\n1,Ana,CEO,\n2,Ben,CRO,TBD\n3,C,Clerk,1"));
    expect(lines(imported)).toEqual({ 1: "top", 2: "?", 3: "1" });
  });

  test("where a word marks the top, a blank cell does not", () => {
    const table = csv("id,name,title,manager\n1,Ana,CEO,none\n2,Ben,CRO,1\n3,Cai,Clerk,");
    expect(lines(whole(table))).toEqual({ 1: "top", 2: "1", 3: "?" });
    const top = whole(table, { choices: { blank_beside_word: "top" } });
    expect(lines(top)).toEqual({ 1: "top", 2: "1", 3: "top" });
  });

  test("a self-manager is the top where there is no other", () => {
    const imported = whole(csv("id,name,title,manager\n1,Ana,CEO,1\n2,Ben,CRO,1\n3,Cai,Clerk,2"));
    expect(lines(imported)).toEqual({ 1: "top", 2: "1", 3: "2" });
    expect(guessed(imported)).toEqual([["self_only_top", [2], "top"]]);
  });

  test("beside another top it is so only where most of the chart stands below it", () => {
    expect(lines(whole(selfManagerBeside("1")))).toMatchObject({ 1: "top", 2: "?" });
    const most = whole(selfManagerBeside("2"));
    expect(lines(most)).toMatchObject({ 1: "top", 2: "top" });
    expect(most.guesses[0]?.reason).toEqual({ kind: "self_most_below", below: 3, of: 5 });
  });

  const CIRCLE = csv(
    "id,name,title,manager\n1,Ana,Clerk,3\n2,Ben,VP Sales,1\n3,Cai,Director,2\n4,Dee,Clerk,3",
  );

  test("a circle at the top is opened at its highest title, and a person may choose another", () => {
    const imported = whole(CIRCLE);
    expect(lines(imported)).toEqual({ 1: "3", 2: "?", 3: "2", 4: "3" });
    expect(imported.guesses).toMatchObject([
      { reason: { kind: "circle", rows: [3, 2, 4], by: "level" }, chosen: "row:3" },
    ]);
    const other = whole(CIRCLE, { choices: { circle: "top:4" } });
    expect(lines(other)).toEqual({ 1: "3", 2: "1", 3: "top", 4: "3" });
  });

  test("circles apart are opened apart", () => {
    const imported = whole(
      csv("id,name,title,manager\n1,A,Clerk,2\n2,B,CEO,1\n3,C,Clerk,4\n4,D,Clerk,3\n5,E,Clerk,4"),
    );
    expect(lines(imported)).toEqual({ 1: "2", 2: "?", 3: "4", 4: "?", 5: "4" });
  });

  test("several tops stay, and hang under one where a person says so", () => {
    const table = csv("id,name,title,manager\n1,A,CEO,\n2,B,Clerk,1\n3,C,CFO,\n4,D,Clerk,1");
    expect(lines(whole(table))).toEqual({ 1: "top", 2: "1", 3: "top", 4: "1" });
    const hung = whole(table, { choices: { several_tops: "row:2" } });
    expect(lines(hung)).toEqual({ 1: "top", 2: "1", 3: "1", 4: "1" });
  });
});

describe("managers who cannot be told", () => {
  test("one who is not in the file leaves the line not established, unless a position is added", () => {
    const table = [
      ...NAMED,
      ["Eve", "Clerk", "Somebody Else", ""],
      ["Fay", "Clerk", "Somebody Else", ""],
    ];
    const imported = whole(table);
    expect(imported.chart.positions.at(-1)?.manager).toEqual({
      kind: "not_established",
      raw: "Somebody Else",
    });
    expect(guessed(imported)).toEqual([["manager_not_found", [6, 7], "not_established"]]);
    const added = whole(table, { choices: { "manager_not_found:Somebody Else": "added" } });
    expect(lines(added)).toMatchObject({
      eve: "somebody-else",
      fay: "somebody-else",
      "somebody-else": "?",
    });
  });

  test("a name that two people have stays open, and both are offered", () => {
    const table = [...NAMED, ["Ben", "CFO", "Ana", ""]];
    const imported = whole(table);
    expect(lines(imported)).toMatchObject({ cai: "?" });
    expect(imported.guesses).toMatchObject([
      { value: "Ben", options: ["not_established", "row:3", "row:6"] },
    ]);
    expect(lines(whole(table, { choices: { "manager_ambiguous:Ben": "row:6" } }))).toMatchObject({
      cai: "ben-2",
    });
  });

  test("one person in two posts is two positions, and the first is the manager meant", () => {
    const table = csv(
      "id,name,title,manager\n1,Ana,CEO,\n2,Ben,CRO,1\n2,Ben,Interim CFO,1\n3,Cai,Clerk,2",
    );
    const imported = whole(table);
    expect(lines(imported)).toEqual({ 1: "top", 2: "1", "2-2": "1", 3: "2" });
    expect(guessed(imported)).toEqual([
      ["two_posts", [4], "kept"],
      ["manager_in_two_posts", [5], "row:3"],
    ]);
    expect(lines(whole(table, { choices: { manager_in_two_posts: "row:4" } }))[3]).toBe("2-2");
  });

  test("a row that repeats another in everything is left out", () => {
    const imported = whole(csv("id,name,title,manager\n1,Ana,CEO,\n2,Ben,CRO,1\n2,Ben,CRO,1"));
    expect(lines(imported)).toEqual({ 1: "top", 2: "1" });
    expect(guessed(imported)).toEqual([["duplicate", [4], "left_out"]]);
    expect(imported.figures.leftOut).toBe(1);
  });

  test("an id of two people is two positions, and neither is the manager meant", () => {
    const imported = whole(
      csv("id,name,title,manager\n1,Ana,CEO,\n2,Ben,CRO,1\n2,Eve,CFO,1\n3,Cai,Clerk,2"),
    );
    expect(lines(imported)).toEqual({ 1: "top", 2: "1", "2-2": "1", 3: "?" });
  });
});

/** Three positions, the name and the status of the second given. */
const named = (name: string, status = "") =>
  csv(
    `id,name,title,manager,status\n1,Ana,CEO,,Active\n2,${name},CFO,1,${status}\n3,Cai,Clerk,2,Active`,
  );

describe("seats that nobody sits on", () => {
  test.each([
    ["Vacant", "vacant", { status: "open", person: null }],
    ["GAPPED", "vacant", { status: "open", person: null }],
    ["TBD", "vacant", { status: "open", person: null }],
    ["Vacant (from June)", "vacant", { status: "open", person: null }],
    ["N/D", "withheld", { status: "filled", person: null }],
    ["'N/D'", "withheld", { status: "filled", person: null }],
    ["NULL", "withheld", { status: "filled", person: null }],
    ["Open - controller", "opening", { status: "open", person: null }],
  ])("%s", (name, kind, position) => {
    const { chart, guesses } = whole(named(name));
    expect(chart.positions[1]).toMatchObject(position);
    expect(guesses).toMatchObject([{ reason: { kind }, value: name, rows: [3] }]);
  });

  test("an eliminated post is left out, and the line of who reported to it is open", () => {
    const imported = whole(named("Eliminated"));
    expect(lines(imported)).toEqual({ 1: "top", 3: "?" });
    expect(guessed(imported)).toEqual([
      ["eliminated", [3], "left_out"],
      ["manager_left_out", [4], "not_established"],
    ]);
    const kept = whole(named("Eliminated"), { choices: { eliminated: "open" } });
    expect(lines(kept)).toEqual({ 1: "top", 2: "1", 3: "2" });
  });

  test("who has left is left out; an unknown status is read as filled", () => {
    expect(lines(whole(named("Ben", "Terminated")))).toEqual({ 1: "top", 3: "?" });
    const strange = whole(named("Ben", "Sabbatical"));
    expect(guessed(strange)).toEqual([["status_not_known", [3], "filled"]]);
  });

  test.each(["Active", "Open"])(
    "a placeholder whose status is %s is a guess only where it must be",
    (status) => {
      const { chart, guesses } = whole(named("Vacant", status));
      expect(chart.positions[1]).toMatchObject({ status: "open", person: null });
      expect(guesses).toHaveLength(status === "Open" ? 0 : 1);
    },
  );

  test.each(["Na Li", "Gap Kim", "Open Smith", "Nil Patel"])("%s is a person", (name) => {
    expect(whole(named(name)).chart.positions[1]).toMatchObject({ person: name, status: "filled" });
  });
});

describe("rows that are no positions, and rows that are several", () => {
  test("what an empty form says to write, and headings that stand again, are left out", () => {
    const imported = whole(
      [
        ["Post id", "Name", "Post title", "Reports to post"],
        ["e.g. 12345", "Name of the holder", "Post title…", "Unique reference of the post"],
        ["1", "Ana", "CEO", "XX"],
        ["Post id", "Name", "Post title", "Reports to post"],
        ["2", "Ben", "Your Money Programme Lead", "1"],
      ],
      {
        columns: {
          ...whole(NAMED).columns.columns,
          manager: 3,
          id: 0,
          name: 1,
          title: 2,
          function: null,
        },
      },
    );
    expect(lines(imported)).toEqual({ 1: "top", 2: "1" });
    expect(guessed(imported).slice(0, 2)).toEqual([
      ["template_row", [2], "left_out"],
      ["headings_repeated", [4], "left_out"],
    ]);
  });

  const COUNTED = csv(
    "Reporting Senior Post,Generic Job Title,Number of Posts in FTE\n7,Clerk,3.5\n7,Driver,0.4\n7,Cook,0",
  );

  test("posts counted in a row are as many positions, parts rounded up", () => {
    const { chart, guesses } = whole(COUNTED);
    expect(chart.positions.map(({ key, title }) => [key, title])).toEqual([
      ["clerk", "Clerk"],
      ["clerk-2", "Clerk"],
      ["clerk-3", "Clerk"],
      ["clerk-4", "Clerk"],
      ["driver", "Driver"],
    ]);
    expect(guesses.map(({ reason }) => reason)).toEqual([
      { kind: "counted", posts: 3.5, positions: 4 },
      { kind: "no_posts" },
      { kind: "manager_not_found" },
    ]);
    expect(whole(COUNTED, { choices: { counted: "one" } }).chart.positions).toHaveLength(2);
  });

  test("one person is one position, whatever part of a post", () => {
    const table = csv("Name,Title,Manager,FTE\nAna,CEO,,1.2\nBen,Clerk,Ana,0.01");
    expect(whole(table).chart.positions).toHaveLength(2);
  });

  test("more posts than a chart may hold are refused", () => {
    const table = csv("Manager,Title,Headcount\nx,CEO,1\nCEO,Clerk,1e9");
    expect(kinds(problemsOf(table))).toContain("too_many_positions");
  });

  test("a row without a name, a title and an id is none, and is counted", () => {
    const imported = whole([...NAMED, ["", "", "", "4 people"]]);
    expect(imported.problems).toMatchObject([
      { row: 6, reason: { kind: "nothing_named", rows: 1 }, severity: "noted" },
    ]);
    expect(imported.figures).toMatchObject({ positions: 4, leftOut: 1 });
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
    expect(read(unused, { unevaluated: formulaIn(4) }).ok).toBe(true);
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

  const withId = (id: string) => csv(`ID,Name,Title,Manager\n1,Ana,CEO,\n${id},Ben,Clerk,1`);

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
