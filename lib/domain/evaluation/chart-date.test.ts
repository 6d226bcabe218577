import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyRecord } from "../../../test/any-record.ts";
import {
  chart,
  day,
  fact,
  facts,
  position,
  positions,
  Q4,
  quarterAt,
  sample,
} from "../../../test/sample-record.ts";
import type { CompanyRecord } from "../company.ts";
import type { Chart, Position } from "../org/chart.ts";
import { type Quarter, quarterOf, shift } from "../quarter.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import { chartDate } from "./chart-date.ts";
import { evaluate } from "./evaluate.ts";
import { sourceOf } from "./input-source.ts";

const TODAY = chart([position("ceo", null, "c_level")], { leader: { kind: "none" } });

const proposal = (
  changes: Readonly<Record<string, Partial<Position>>> = {},
  drawing: Partial<Chart> = {},
): Chart =>
  chart(
    positions.map((seat) => ({ ...seat, ...changes[seat.key] })),
    { key: "proposal", kind: "proposed", effectiveFrom: day("2027-02-15"), ...drawing },
  );

const dateOf = (proposed: Chart, record: Partial<CompanyRecord> = {}) =>
  chartDate(sample({ charts: [TODAY, proposed], ...record }), proposed.key, Q4, () => STANDARD);

const planned = (startsOn: string) => ({ status: "planned", startsOn: day(startsOn) }) as const;

describe("the date from which a chart could carry the title", () => {
  test("the first close on or after its own day", () => {
    expect(dateOf(proposal())).toEqual({ kind: "holds_from", quarter: quarterAt("2027Q1") });
    expect(dateOf(proposal({}, { effectiveFrom: day("2026-03-01") }))).toEqual({
      kind: "holds_from",
      quarter: Q4,
    });
    expect(dateOf(proposal({}, { effectiveFrom: day("2040-01-01") }))).toEqual({
      kind: "holds_from",
      quarter: quarterAt("2040Q1"),
    });
  });

  test("later where a seat that it takes starts later", () => {
    const late = proposal({ vp: planned("2027-07-01"), m1: planned("2027-03-31") });
    expect(dateOf(late)).toEqual({ kind: "holds_from", quarter: quarterAt("2027Q3") });
  });

  test("an actual chart to come counts its filled seats alone", () => {
    const actual = proposal({ vp: planned("2027-01-01") }, { kind: "actual" });
    expect(dateOf(actual)).toMatchObject({
      kind: "chart_never",
      criteria: [{ id: "org.leads-leaders", status: "not_met" }],
    });
  });

  test("what stands in the way beside the chart, as it is today", () => {
    const late = proposal({ vp: planned("2027-07-01") });
    expect(dateOf(late, { facts: [...facts, fact("seat.kind", "none")] })).toMatchObject({
      kind: "blocked",
      chartFrom: quarterAt("2027Q3"),
      criteria: [{ id: "seat.decides", status: "not_met", kind: "decided" }],
    });
    expect(dateOf(late, { revenue: [], facts: [] })).toMatchObject({
      kind: "blocked",
      criteria: [
        { id: "motion.reading", kind: "projected" },
        { id: "motion.sustained", kind: "projected" },
        { id: "board.tracks", kind: "waited_for" },
        { id: "board.presents", kind: "decided" },
        { id: "seat.decides", kind: "decided" },
        { id: "authority.product", kind: "decided" },
        { id: "authority.pricing", kind: "decided" },
        { id: "authority.sales-structure", kind: "decided" },
      ],
    });
  });

  test("none where the chart does not do, whatever starts", () => {
    const low = proposal({
      leader: { manager: { kind: "named", key: "vp" } },
      vp: { manager: { kind: "named", key: "ceo" }, ...planned("2028-06-01") },
    });
    expect(dateOf(low)).toMatchObject({
      kind: "chart_never",
      criteria: [
        { id: "board.reports-to-ceo" },
        { id: "org.leads-leaders" },
        { id: "org.leaders-lead-managers" },
      ],
    });
    const beyond = proposal({ vp: planned("2029-05-01") });
    expect(dateOf(beyond)).toMatchObject({ kind: "chart_never" });
  });

  test("none without the chart", () => {
    expect(chartDate(sample({ charts: [TODAY] }), "nowhere", Q4, () => STANDARD)).toMatchObject({
      kind: "chart_never",
      criteria: Array.from({ length: 5 }, () => ({
        status: "unknown",
        reason: { code: "no_chart" },
      })),
    });
  });
});

/** The first close, tried one after the other, at which the engine finds nothing lacking in the chart. */
function firstByTrying(record: CompanyRecord, { key, effectiveFrom }: Chart): Quarter | null {
  const inForce = quarterOf(effectiveFrom, record.profile.fiscalYearStartMonth);
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const quarter = shift(inForce > Q4 ? inForce : Q4, ahead);
    const { conditions } = evaluate(record, quarter, STANDARD, { chart: key });
    const lacking = conditions
      .flatMap(({ criteria }) => criteria)
      .filter(({ id, status }) => sourceOf(id) === "chart" && status !== "met");
    if (lacking.length === 0) return quarter;
  }
  return null;
}

test("is the first close that the engine finds, tried one after the other", () => {
  const STARTS = ["2026-10-01", "2027-03-31", "2027-04-01", "2028-02-01", "2029-12-31", null];
  const anyStart = fc.constantFrom(...STARTS).map((text) => (text === null ? null : day(text)));
  const found = new Set<Quarter | null>();
  fc.assert(
    fc.property(
      anyRecord,
      fc.array(fc.tuple(fc.nat({ max: positions.length - 1 }), anyStart), { maxLength: 4 }),
      fc.constantFrom("2026-10-01", "2027-02-15", "2028-01-01").map(day),
      (record, starts, effectiveFrom) => {
        const drawn = record.charts[0] ?? chart(positions);
        const seats = drawn.positions.map((seat, at) => {
          const start = starts.find(([place]) => place === at);
          return start === undefined
            ? seat
            : { ...seat, status: "planned" as const, startsOn: start[1] };
        });
        const proposed: Chart = {
          ...drawn,
          key: "proposal",
          kind: "proposed",
          effectiveFrom,
          positions: seats,
        };
        const company = { ...record, charts: [...record.charts, proposed] };
        const date = chartDate(company, "proposal", Q4, () => STANDARD);
        const first = date.kind === "holds_from" ? date.quarter : null;
        const from = date.kind === "blocked" ? date.chartFrom : first;
        expect(from).toBe(firstByTrying(company, proposed));
        found.add(from);
      },
    ),
    { seed: 20_261_122, numRuns: 800 },
  );
  expect(found.size).toBeGreaterThan(4);
});
