import fc from "fast-check";
import { expect, test } from "vitest";
import { type IsoDate, parseDate } from "../quarter.ts";
import { type Chart, LEVELS, type Manager, type Position, POSITION_STATUSES } from "./chart.ts";
import { packChart, unpackChart } from "./packed-chart.ts";

function day(text: string): IsoDate {
  const date = parseDate(text);
  if (date === null) throw new Error(text);
  return date;
}

const text = fc.oneof(fc.constantFrom("", "Engineer", "VP, Sales"), fc.string());

const drawn = fc.record({
  title: text,
  person: fc.option(fc.string()),
  level: fc.constantFrom(...LEVELS),
  function: text,
  status: fc.constantFrom(...POSITION_STATUSES),
  startsOn: fc.option(fc.constantFrom("2026-02-28", "2027-01-01").map(day)),
  executiveTeam: fc.option(fc.boolean()),
  description: fc.option(text),
  above: fc.integer({ min: -2, max: 40 }),
  raw: text,
  dotted: fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 3 }),
});

function managerOf(above: number, raw: string, place: number): Manager {
  if (above === -2) return { kind: "not_established", raw };
  return above < 0 || place === 0
    ? { kind: "top" }
    : { kind: "named", key: `seat ${above % place}` };
}

const anyChart = fc.array(drawn, { maxLength: 40 }).map((seats): Chart => {
  const positions = seats.map(({ above, raw, dotted, ...seat }, place): Position => ({
    ...seat,
    key: `seat ${place}`,
    manager: managerOf(above, raw, place),
    dotted: [...new Set(dotted.map((other) => `seat ${other % seats.length}`))],
  }));
  return {
    key: "first",
    name: "First",
    kind: "actual",
    effectiveFrom: day("2026-10-01"),
    chiefExecutive: positions[0]?.key ?? null,
    leader: { kind: "unknown" },
    positions,
    basedOn: null,
    description: "A description",
  };
});

test("a packed chart is the same chart after it travelled as JSON", () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      expect(unpackChart(JSON.parse(JSON.stringify(packChart(chart))))).toEqual(chart);
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});
