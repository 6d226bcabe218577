import { describe, expect, test } from "vitest";
import { csv, guessed, kinds, lines, NAMED, problemsOf, whole } from "../../../test/chart-table.ts";

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
