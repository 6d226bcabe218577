import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { position, under } from "../../../test/sample-record.ts";
import type { Position } from "./chart.ts";
import { matchSeats } from "./import-match.ts";

const seat = (key: string, seatOf: Partial<Position> = {}): Position =>
  position(key, null, "unknown", { title: "Clerk", function: "unknown", ...seatOf });

/** Matches as `new key: old key by what`. */
const found = (
  before: readonly Position[],
  after: readonly Position[],
  ids: readonly string[] = [],
) =>
  Object.fromEntries(
    [...matchSeats(before, after, new Set(ids))].map(([key, match]) => [
      key,
      `${match.key} by ${match.by}`,
    ]),
  );

const BEFORE = [
  seat("1", { title: "CEO", person: "Ana Ruiz" }),
  seat("2", { title: "CRO", person: "Ben Ek", manager: under("1") }),
  seat("3", { title: "VP Partnerships", person: "Cai Lo", manager: under("2") }),
];

describe("a seat is found again", () => {
  test("by the source's id, whatever else changed", () => {
    const after = [seat("3", { title: "SVP", person: "Cai Lo-Ek" })];
    expect(found(BEFORE, after, ["3"])).toEqual({ 3: "3 by id" });
  });

  test("by the person's name, spelled alike, where ids are new", () => {
    const after = [seat("x", { title: "Chief Revenue Officer", person: "ben  EK" })];
    expect(found(BEFORE, after, ["x"])).toEqual({ x: "2 by name" });
  });

  test("a key made from a name is no id", () => {
    expect(
      found([seat("clerk", { person: "A", title: "Cook" })], [seat("clerk", { person: "B" })]),
    ).toEqual({});
  });

  test("by title under the same manager, where somebody else sits there now", () => {
    const after = [
      seat("a", { title: "CEO", person: "Ana Ruiz" }),
      seat("b", { title: "CRO", person: "Eve", manager: under("a") }),
      seat("c", { title: "VP Partnerships", person: "Fay", manager: under("b") }),
      seat("d", { title: "VP Partnerships", person: "Gus", manager: under("a") }),
    ];
    expect(found(BEFORE, after)).toEqual({ a: "1 by name", b: "2 by title", c: "3 by title" });
  });

  test("who moved is followed before a seat counts as refilled", () => {
    const after = [
      seat("a", { title: "CEO", person: "Ana Ruiz" }),
      seat("b", { title: "CRO", person: "Cai Lo", manager: under("a") }),
      seat("c", { title: "VP Partnerships", person: "Eve", manager: under("b") }),
    ];
    expect(found(BEFORE, after)).toEqual({ a: "1 by name", b: "3 by name" });
  });

  test("people of one name are told apart by manager, then by title", () => {
    const before = [
      seat("1", { title: "CEO", person: "Ana" }),
      seat("2", { title: "CFO", person: "Ben", manager: under("1") }),
      seat("3", { title: "Clerk", person: "Jo", manager: under("1") }),
      seat("4", { title: "Clerk", person: "Jo", manager: under("2") }),
    ];
    const after = [
      seat("jo", { title: "Clerk", person: "Jo", manager: under("ben") }),
      seat("jo-2", { title: "Clerk", person: "Jo", manager: under("ana") }),
      seat("ben", { title: "CFO", person: "Ben", manager: under("ana") }),
      seat("ana", { title: "CEO", person: "Ana" }),
    ];
    expect(found(before, after)).toMatchObject({ jo: "4 by name", "jo-2": "3 by name" });
  });
});

const NAMES = ["Ana", "Ben", "Cai", "Dee"] as const;
const TITLES = ["CEO", "VP", "Clerk"] as const;
const rows = fc.array(
  fc.record({
    person: fc.option(fc.constantFrom(...NAMES)),
    title: fc.constantFrom(...TITLES),
    above: fc.nat(),
  }),
  { minLength: 1, maxLength: 12 },
);
const chartOf = (list: readonly { person: string | null; title: string; above: number }[]) =>
  list.map(({ person, title, above }, i) =>
    seat(`k${i}`, { person, title, manager: i === 0 ? { kind: "top" } : under(`k${above % i}`) }),
  );

describe("whatever two charts hold", () => {
  test("no seat is matched twice, nor to one that is not there", () => {
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (one, other, hasIds) => {
        const [before, after] = [chartOf(one), chartOf(other)];
        const ids = hasIds ? after.map(({ key }) => key) : [];
        const matches = matchSeats(before, after, new Set(ids));
        const keys = [...matches.values()].map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(before.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
        expect(after.map(({ key }) => key)).toEqual(expect.arrayContaining([...matches.keys()]));
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });

  test("a chart matches itself whole", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const chart = chartOf(list);
        expect(matchSeats(chart, chart, new Set()).size).toBe(chart.length);
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });
});
