import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chart, day, notEstablished, position } from "../../../test/sample-record.ts";
import { type Chart, type Level, LEVELS, type Position } from "./chart.ts";
import { type LeaderPeople, leaderPeople } from "./leader-people.ts";
import { countsAsFilled, positionAt, structureOf } from "./structure.ts";

const CLOSE = day("2026-12-31");

function peopleOf(positions: readonly Position[], changes: Partial<Chart> = {}): LeaderPeople {
  const structure = structureOf(chart(positions, changes));
  const leader = positionAt(structure.chart, "leader");
  if (leader === null) throw new Error("the chart has no leader");
  return leaderPeople(structure, leader, CLOSE);
}

/** One way the open questions of a chart may be settled: everyone's manager and level. */
interface Settled {
  readonly managers: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, Level>;
}

/** The keys above a position, nearest first; null where they go round. */
function keysAbove(key: string, managers: ReadonlyMap<string, string>): string[] | null {
  const above: string[] = [];
  for (let next = managers.get(key); next !== undefined; next = managers.get(next)) {
    if (above.includes(next) || next === key) return null;
    above.push(next);
  }
  return above;
}

const isSenior = (level: Level | undefined) => level === "vp" || level === "director";
const isStaff = (level: Level | undefined) => level === "manager" || level === "individual";

/** Counts straight from the rubric's words, one position at a time. */
function countSettled(positions: readonly Position[], filled: Set<string>, settled: Settled) {
  const counts = { seniors: 0, vps: 0, led: 0, direct: 0 };
  for (const { key, function: work } of positions) {
    const above = keysAbove(key, settled.managers) ?? [];
    const leaderAt = above.indexOf("leader");
    if (!filled.has(key) || leaderAt === -1) continue;
    const level = settled.levels.get(key);
    if (isSenior(level)) counts.seniors += 1;
    if (level === "vp") counts.vps += 1;
    const between = above.slice(0, leaderAt);
    const isLed = between.some((other) => filled.has(other) && isSenior(settled.levels.get(other)));
    if (isStaff(level) && isLed) counts.led += 1;
    if (isStaff(level) && leaderAt === 0 && work !== "assistant") counts.direct += 1;
  }
  return counts;
}

function everyChoice<Choice>(choices: readonly (readonly Choice[])[]): Choice[][] {
  return choices.reduce<Choice[][]>(
    (ways, options) => ways.flatMap((way) => options.map((option) => [...way, option])),
    [[]],
  );
}

/** Every way to settle unknown levels and to hang the lines that are not established. */
function* everySettlement(positions: readonly Position[], filled: Set<string>): Generator<Settled> {
  const known = new Map(
    positions.flatMap(({ key, manager }) =>
      manager.kind === "named" ? [[key, manager.key] as const] : [],
    ),
  );
  const aboveLeader = new Set(["leader", ...(keysAbove("leader", known) ?? [])]);
  const tops = positions.filter(
    ({ key, manager }) => manager.kind === "not_established" && !aboveLeader.has(key),
  );
  const open = positions.filter(({ key, level }) => level === "unknown" && filled.has(key));
  const levels = LEVELS.filter((level) => level !== "unknown");
  const places = [null, ...positions.map(({ key }) => key)];
  for (const hung of everyChoice(tops.map(() => places))) {
    const managers = new Map(known);
    tops.forEach(({ key }, index) => {
      const place = hung[index] ?? null;
      if (place !== null) managers.set(key, place);
    });
    const isForest = positions.every(({ key }) => keysAbove(key, managers) !== null);
    const hangsBelow = tops.every(
      ({ key }) => !managers.has(key) || keysAbove(key, managers)?.includes("leader") === true,
    );
    if (!isForest || !hangsBelow) continue;
    for (const chosen of everyChoice(open.map(() => levels))) {
      const settled = new Map(positions.map(({ key, level }) => [key, level]));
      open.forEach(({ key }, index) => settled.set(key, chosen[index] ?? "c_level"));
      yield { managers, levels: settled };
    }
  }
}

/** Charts of up to seven seats with at most two unknown levels and two lines not established. */
const smallChart = fc
  .array(
    fc.record({
      above: fc.nat({ max: 99 }),
      open: fc.nat({ max: 3 }),
      level: fc.constantFrom(...LEVELS, "vp", "individual"),
      status: fc.constantFrom("filled", "filled", "filled", "filled", "open"),
      function: fc.constantFrom("partnerships", "partnerships", "assistant"),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((seats) => {
    let unknown = 2;
    let lines = 2;
    const keys = ["leader"];
    const positions = [position("leader", null, "c_level")];
    seats.forEach((seat, index) => {
      const key = `s${index}`;
      const level = seat.level === "unknown" && (unknown -= 1) < 0 ? "manager" : seat.level;
      const hangs = seat.open === 0 && (lines -= 1) >= 0;
      const manager = keys[seat.above % keys.length] ?? "leader";
      positions.push(
        position(key, manager, level, {
          status: seat.status as Position["status"],
          function: seat.function,
          ...(hangs ? { manager: notEstablished } : {}),
        }),
      );
      keys.push(key);
    });
    return positions;
  });

test("bounds are the least and the most over every assignment and every hanging", () => {
  fc.assert(
    fc.property(smallChart, (positions) => {
      const drawn = chart(positions);
      const filled = new Set(
        positions.filter((seat) => countsAsFilled(drawn, seat, CLOSE)).map(({ key }) => key),
      );
      const { seniors, vps, led, direct } = peopleOf(positions);
      const bounds = { seniors, vps, led, direct };
      const seen = { seniors: [], vps: [], led: [], direct: [] } as Record<
        keyof typeof bounds,
        number[]
      >;
      for (const settled of everySettlement(positions, filled)) {
        const counts = countSettled(positions, filled, settled);
        for (const name of ["seniors", "vps", "led", "direct"] as const) {
          seen[name].push(counts[name]);
        }
      }
      for (const name of ["seniors", "vps", "led", "direct"] as const) {
        const [least, most] = [Math.min(...seen[name]), Math.max(...seen[name])];
        expect({ name, ...bounds[name] }).toEqual({ name, least, most });
      }
    }),
    { seed: 20_260_101, numRuns: 1_000 },
  );
});

describe("what counts", () => {
  test("a chief below the leader is neither senior nor staff, and is followed through", () => {
    const people = peopleOf([
      position("leader", null, "c_level"),
      position("chief", "leader", "c_level"),
      position("vp", "chief", "vp"),
      position("m", "vp", "manager"),
    ]);
    expect(people).toMatchObject({
      seniors: { least: 1, most: 1 },
      led: { least: 1, most: 1 },
      direct: { least: 0, most: 0 },
      reportKeys: ["chief"],
    });
  });

  test("an open seat does not count and does not lead, but its people are reached", () => {
    const people = peopleOf([
      position("leader", null, "c_level"),
      position("vp", "leader", "vp", { status: "open", startsOn: day("2026-01-01") }),
      position("m", "vp", "manager"),
      position("d", "vp", "director"),
    ]);
    expect(people.seniors).toEqual({ least: 1, most: 1 });
    expect(people.led).toEqual({ least: 0, most: 0 });
    expect(people.reportKeys).toEqual([]);
  });

  test.each([
    ["open", "2026-12-31", 1],
    ["planned", "2026-12-31", 1],
    ["planned", "2027-01-01", 0],
    ["planned", null, 0],
    ["filled", "2027-01-01", 1],
  ] as const)("in a proposed chart a seat %s from %s counts %i", (status, startsOn, counted) => {
    const seat = position("vp", "leader", "vp", {
      status,
      startsOn: startsOn === null ? null : day(startsOn),
    });
    const { vps } = peopleOf([position("leader", null, "c_level"), seat], { kind: "proposed" });
    expect(vps).toEqual({ least: counted, most: counted });
  });

  test("a staff member below two leaders counts once", () => {
    const people = peopleOf([
      position("leader", null, "c_level"),
      position("vp", "leader", "vp"),
      position("d", "vp", "director"),
      position("m", "d", "manager"),
    ]);
    expect(people.led).toEqual({ least: 1, most: 1 });
  });

  test("an assistant under a director is led; under the leader, not led in person", () => {
    const people = peopleOf([
      position("leader", null, "c_level"),
      position("d", "leader", "director"),
      position("a1", "d", "individual", { function: "assistant" }),
      position("a2", "leader", "individual", { function: "assistant" }),
      position("a3", "leader", "individual", { function: "Assistant" }),
    ]);
    expect(people.led).toEqual({ least: 1, most: 1 });
    expect(people.direct).toEqual({ least: 1, most: 1 });
  });

  test("the line that holds the leader is never below it, and its own people count", () => {
    const people = peopleOf([
      position("boss", null, "c_level", { manager: notEstablished }),
      position("leader", "boss", "c_level"),
      position("peer", "boss", "vp"),
      position("vp", "leader", "vp"),
    ]);
    expect(people).toMatchObject({ vps: { least: 1, most: 1 }, lineTops: [] });
  });

  test("only the top of a line can be a direct report, and a whole line can be led", () => {
    const people = peopleOf([
      position("leader", null, "c_level"),
      position("vp", "leader", "vp"),
      position("top", null, "manager", { manager: notEstablished }),
      position("m", "top", "individual"),
    ]);
    expect(people.direct).toEqual({ least: 0, most: 1 });
    expect(people.led).toEqual({ least: 0, most: 2 });
  });

  test("a chain of 20,000 seats is counted without a deep stack", () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      position(
        `c${index}`,
        index === 0 ? "leader" : `c${index - 1}`,
        index === 0 ? "vp" : "manager",
      ),
    );
    const people = peopleOf([position("leader", null, "c_level"), ...chain]);
    expect(people.led).toEqual({ least: 19_999, most: 19_999 });
  });
});
