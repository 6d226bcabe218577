import { describe, expect, test } from "vitest";
import { csv, guessed, lines, NAMED, whole } from "../../../test/chart-table.ts";

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
