import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acted, anyChart, anyWill } from "../../../test/any-chart.ts";
import type { Position } from "./chart.ts";
import { differencesOf } from "./differences.ts";
import { chartForest } from "./forest.ts";
import { type Overlay, overlay } from "./overlay.ts";
import { focusOf } from "./unchanged.ts";
import { position } from "../../../test/sample-record.ts";

const RUNS = { seed: 20_261_122, numRuns: 300 };

const seat = (key: string, manager: string | null, changes: Partial<Position> = {}): Position =>
  position(key, manager, "unknown", { title: key, function: "", ...changes });

const lost = (key: string, raw: string) =>
  seat(key, null, { manager: { kind: "not_established", raw } });

/** Seats out of a common pool in any order, each under an earlier one, a top or a manager not found. */
const anyPositions = fc
  .shuffledSubarray(
    Array.from({ length: 14 }, (_, i) => `k${i}`),
    { minLength: 1 },
  )
  .chain((keys) =>
    fc.record({
      seats: fc.tuple(
        ...keys.map((key, i) =>
          fc
            .record({ lot: fc.nat(), kind: fc.nat(9), title: fc.constantFrom(key, key, "other") })
            .map(({ lot, kind, title }) => {
              const manager = keys[lot % Math.max(1, i)] ?? key;
              if (i === 0 || kind === 0) return seat(key, null, { title });
              return kind === 1 ? lost(key, "Nobody") : seat(key, manager, { title });
            }),
        ),
      ),
      order: fc.shuffledSubarray([...keys], { minLength: keys.length }),
    }),
  )
  .map(({ seats, order }) => seats.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key)));

const anyPair = fc.tuple(anyPositions, anyPositions);
const over = (before: readonly Position[], after: readonly Position[]) =>
  overlay({ positions: before }, { positions: after });
const keysOf = (positions: readonly Position[]) => positions.map(({ key }) => key);

/** A forest that holds a cycle reaches fewer positions than it has. */
const isForest = (positions: readonly Position[]) =>
  new Set(chartForest(positions).order).size === positions.length;

const reportsTo = (positions: readonly Position[], manager: string) =>
  keysOf(positions.filter((one) => one.manager.kind === "named" && one.manager.key === manager));

describe("an overlay", () => {
  test("holds each seat of either chart once, a ghost for each that left a known place, and no cycle", () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const { positions, ghosts } = over(before, after);
        const seats = new Set([...keysOf(before), ...keysOf(after)]);
        const keys = keysOf(positions);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(keys)).toEqual(new Set([...seats, ...ghosts.keys()]));
        expect(isForest(positions)).toBe(true);
      }),
      RUNS,
    );
  });

  test("keeps the later chart as it is, and what is gone under the manager it had", () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const { positions, marks, ghosts } = over(before, after);
        const later = new Set(keysOf(after));
        expect(positions.filter(({ key }) => later.has(key))).toEqual(after);
        for (const { key, manager } of positions) {
          const mark = marks.get(key);
          if (mark !== "removed" && mark !== "ghost") continue;
          const old = before.find((one) => one.key === (ghosts.get(key) ?? key));
          expect(manager).toEqual(old?.manager);
        }
      }),
      RUNS,
    );
  });

  test("keeps what went in its old place, where its siblings kept theirs", () => {
    fc.assert(
      fc.property(anyPositions, fc.array(fc.nat(), { maxLength: 6 }), (before, lots) => {
        const gone = new Set(lots.map((lot) => before[lot % before.length]?.key));
        const after = before
          .filter(({ key }) => !gone.has(key))
          .map((one) =>
            one.manager.kind === "named" && gone.has(one.manager.key)
              ? { ...one, manager: { kind: "top" } as const }
              : one,
          );
        const { positions, ghosts } = over(before, after);
        for (const manager of keysOf(after)) {
          const shown = reportsTo(positions, manager).map((key) => ghosts.get(key) ?? key);
          expect(shown).toEqual(reportsTo(before, manager));
        }
      }),
      RUNS,
    );
  });

  test("marks what the list of differences tells, and nothing else", () => {
    fc.assert(
      fc.property(anyChart, fc.array(anyWill, { maxLength: 8 }), (before, wills) => {
        const { chart: after } = acted(before, wills, "new");
        const told = differencesOf(before, after).flatMap((one): [string, string][] =>
          "key" in one ? [[one.key, one.kind]] : [],
        );
        const marks = [...overlay(before, after).marks].filter(([, mark]) => mark !== "ghost");
        expect(new Map(marks)).toEqual(new Map(told));
      }),
      RUNS,
    );
  });

  test("of a chart over itself is that chart, unmarked", () => {
    fc.assert(
      fc.property(anyPositions, (positions) => {
        expect(over(positions, positions)).toEqual({
          positions,
          marks: new Map(),
          ghosts: new Map(),
        });
      }),
      RUNS,
    );
  });

  test("marks a move before a change, and gives no ghost to a line that was not established", () => {
    const before = [seat("ceo", null), seat("cro", "ceo"), seat("vp", "cro"), lost("x", "Ann")];
    const after = [
      seat("ceo", null),
      seat("cro", "ceo", { person: "D. Marchetti" }),
      seat("vp", "ceo", { title: "Chief Partner Officer" }),
      seat("x", "cro"),
      seat("new", "vp"),
    ];
    const { positions, marks, ghosts } = over(before, after);
    expect(Object.fromEntries(marks)).toEqual({
      cro: "changed",
      vp: "moved",
      x: "moved",
      new: "added",
      "ghost vp": "ghost",
    });
    expect([...ghosts]).toEqual([["ghost vp", "vp"]]);
    expect(positions.find(({ key }) => key === "ghost vp")).toMatchObject({
      title: "vp",
      manager: { kind: "named", key: "cro" },
    });
  });

  test("finds another key for a ghost where its own is taken", () => {
    const { ghosts } = over(
      [seat("a", null), seat("b", "a"), seat("ghost b", "a")],
      [seat("a", null), seat("b", null), seat("ghost b", "a")],
    );
    expect([...ghosts]).toEqual([["ghost ghost b", "b"]]);
  });
});

const markedIn = ({ positions, marks }: Overlay) =>
  keysOf(positions.filter(({ key }) => marks.has(key)));

describe("the focus on what changed", () => {
  const NONE: ReadonlySet<string> = new Set();

  test("keeps every mark with the line above it, and counts all that it leaves out", () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const whole = over(before, after);
        const { positions, others } = focusOf(whole, NONE, NONE);
        expect(isForest(positions)).toBe(true);
        const keys = new Set(keysOf(positions));
        const managers = positions.flatMap(({ manager }) =>
          manager.kind === "named" ? manager.key : [],
        );
        expect([...markedIn(whole), ...managers].filter((key) => !keys.has(key))).toEqual([]);
        const leftOut = [...others.values()].reduce(
          (sum, one) => sum + one.keys.length + one.below,
          0,
        );
        expect(positions.length - others.size + leftOut).toBe(whole.positions.length);
      }),
      RUNS,
    );
  });

  const before = [
    seat("ceo", null),
    ...["a", "b", "c", "d"].map((key) => seat(key, "ceo")),
    seat("a1", "a"),
    seat("a2", "a1"),
    seat("d1", "d"),
  ];
  const after = [...before, seat("d2", "d")];
  const toD = { kind: "named", key: "d" } as const;

  test("puts one box in place of three siblings without a change, behind the others", () => {
    const { positions, others, folded } = focusOf(over(before, after), NONE, NONE);
    expect(keysOf(positions)).toEqual(["ceo", "d", "d1", "d2", "others a"]);
    expect(Object.fromEntries(others)).toEqual({
      "others a": { keys: ["a", "b", "c"], below: 2 },
    });
    expect(folded).toEqual([]);
  });

  test("folds a seat that moved with all of its team", () => {
    const moved = before.map((one) => (one.key === "a" ? { ...one, manager: toD } : one));
    const { positions, others, folded } = focusOf(over(before, moved), NONE, NONE);
    expect(keysOf(positions)).toContain("a2");
    expect([...others.keys()]).toEqual([]);
    expect(folded).toEqual(["a"]);
  });

  test("gives them back, folded, once their box is opened", () => {
    const { positions, others, folded } = focusOf(over(before, after), new Set(["others a"]), NONE);
    expect(keysOf(positions)).toEqual(keysOf(after));
    expect(others.size).toBe(0);
    expect(folded).toEqual(["a"]);
  });

  test("keeps a seat in sight that is asked for, though it is alike in both", () => {
    const { positions } = focusOf(over(before, after), NONE, new Set(["a2"]));
    expect(keysOf(positions)).toContain("a2");
  });

  test("leaves two charts that are alike whole", () => {
    const { positions, folded } = focusOf(over(before, before), NONE, NONE);
    expect(positions).toEqual(before);
    expect(folded).toEqual([]);
  });
});
