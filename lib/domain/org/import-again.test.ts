import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv, whole } from "../../../test/chart-table.ts";
import type { Chart } from "./chart.ts";
import { differencesOf } from "./differences.ts";
import { type EarlierChart, nextVersion } from "./import-again.ts";
import { importDifference } from "./import-difference.ts";

const read = (text: string) => whole(csv(text));

const HEADINGS = "id,name,title,manager";
const FIRST = [
  "1,Ana,CEO,",
  "2,Ben,CRO,1",
  "3,Cai,VP Partnerships,2",
  "4,Dee,Partner Manager,3",
  "5,Eve,Wizard,1",
];
const earlier = (change: (chart: Chart) => Chart = (chart) => chart): EarlierChart => ({
  chart: change(read([HEADINGS, ...FIRST].join("\n")).chart),
  stamp: "1",
  levelsByPerson: new Set(),
});
const again = (lines: readonly string[], before = earlier()) =>
  nextVersion(before, read([HEADINGS, ...lines].join("\n")));

const withoutIds = (lines: readonly (string | undefined)[]) =>
  ["name,title,manager", ...lines].join("\n");

const keysBy = (lines: readonly string[]) => {
  const before = earlier();
  const difference = importDifference(before.chart, {
    ...again(lines, before).chart,
    chiefExecutive: null,
    leader: { kind: "unknown" },
  });
  return {
    joined: difference.joined.map(({ key }) => key),
    left: difference.left.map(({ key }) => key),
    moved: difference.moved.map(({ key }) => key),
    retitled: difference.retitled.map(({ key }) => key),
    refilled: difference.refilled.map(({ key }) => key),
  };
};
const NOTHING = { joined: [], left: [], moved: [], retitled: [], refilled: [] };

describe("a second import is told by seat", () => {
  test("joined, left, moved, retitled and refilled", () => {
    expect(
      keysBy([
        "1,Ana,CEO,",
        "2,Ben,President,1",
        "33,Fay,VP Partnerships,2",
        "4,Dee,Partner Manager,1",
        "9,Gus,Cook,2",
      ]),
    ).toEqual({ joined: ["9"], left: ["5"], moved: ["4"], retitled: ["2"], refilled: ["3"] });
  });

  test("the same file, its rows in any order, changes nothing", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(FIRST, { minLength: FIRST.length }), (rows) => {
        expect(keysBy(rows)).toEqual(NOTHING);
        expect(again(rows).chart.positions).toEqual(earlier().chart.positions);
      }),
      { seed: 20_261_122, numRuns: 100 },
    );
  });

  const person = fc.record({ name: fc.nat(40), title: fc.constantFrom("VP", "Clerk", "Cook") });
  test("so does any file without ids of which every name stands once", () => {
    const people = fc.uniqueArray(person, {
      selector: ({ name }) => name,
      minLength: 1,
      maxLength: 20,
    });
    const shuffled = people.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.array(fc.nat(), { minLength: list.length, maxLength: list.length }),
        fc.shuffledSubarray([...list.keys()], { minLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([list, seeds, order]) => {
        const lines = list.map(({ name, title }, i) => {
          const above = i === 0 ? "" : `Person ${list[(seeds[i] ?? 0) % i]?.name}`;
          return `Person ${name},${title},${above}`;
        });
        const before = {
          chart: read(withoutIds(lines)).chart,
          stamp: "1",
          levelsByPerson: new Set<string>(),
        };
        const next = nextVersion(before, read(withoutIds(order.map((i) => lines[i]))));
        expect(differencesOf(before.chart, next.chart)).toEqual([]);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });

  test("a new seat never takes the key of one that left", () => {
    const { chart } = read("name,title,manager\nAna,CEO,\n,Cook,Ana");
    const after = read("name,title,manager\nAna,CEO,\nCook,Baker,Ana");
    const next = nextVersion({ chart, stamp: "1", levelsByPerson: new Set() }, after);
    expect(next.chart.positions.map(({ key }) => key)).toEqual(["ana", "cook-2"]);
  });
});

/** As people left it: who leads, a level, a function, a mark and dotted lines. */
const marked = (chart: Chart): Chart => ({
  ...chart,
  chiefExecutive: "1",
  leader: { kind: "named", key: "3" },
  positions: chart.positions.map((position) => {
    if (position.key === "5")
      return { ...position, level: "director", function: "magic", dotted: ["2", "4"] };
    return position.key === "3" ? { ...position, executiveTeam: true } : position;
  }),
});

test.each([
  ["open", null, "unfilled"],
  ["planned", null, "unfilled"],
  ["planned", "Eve", "left"],
  ["filled", "Eve", "left"],
  ["filled", null, "left"],
] as const)("a seat that is %s for %s and not in the file is %s", (status, person, list) => {
  const before = earlier((chart) => ({
    ...chart,
    positions: chart.positions.map((position) =>
      position.key === "5" ? { ...position, status, person } : position,
    ),
  }));
  const next = again(FIRST.slice(0, -1), before).chart;
  const { left, unfilled } = importDifference(before.chart, next);
  const keys = { left: left.map(({ key }) => key), unfilled: unfilled.map(({ key }) => key) };
  expect(keys).toEqual({ left: [], unfilled: [], [list]: ["5"] });
});

describe("what people said is carried over", () => {
  const before = { ...earlier(marked), levelsByPerson: new Set(["5"]) };

  test("where the title is the same", () => {
    const { chart, levelsByPerson, carried } = again(
      FIRST.filter((line) => !line.startsWith("4")),
      before,
    );
    expect(chart.positions.at(-1)).toMatchObject({
      level: "director",
      function: "magic",
      dotted: ["2"],
    });
    expect(chart.positions[2]).toMatchObject({ executiveTeam: true });
    expect(levelsByPerson).toEqual(new Set(["5"]));
    expect(carried).toEqual({
      levels: ["5"],
      functions: ["5"],
      executiveTeam: ["3"],
      dotted: ["5"],
      chiefExecutive: "1",
      leader: { kind: "named", key: "3" },
    });
  });

  test("and not where it is another", () => {
    const { chart, carried } = again(["1,Ana,CEO,", "3,Cai,Cook,1", "5,Eve,Sorcerer,1"], before);
    expect(chart.positions.at(-1)).toMatchObject({
      level: "unknown",
      function: "unknown",
      dotted: [],
    });
    expect(carried).toMatchObject({
      levels: [],
      executiveTeam: [],
      leader: null,
      chiefExecutive: "1",
    });
  });
});
