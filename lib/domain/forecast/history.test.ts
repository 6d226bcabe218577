import { describe, expect, test } from "vitest";
import { linesOf } from "../../../test/forecast-question.ts";
import { line, Q4, quarterAt } from "../../../test/sample-record.ts";
import { shift } from "../quarter.ts";
import type { RevenueLine } from "../revenue/line.ts";
import { type RevenueHistory, revenueHistory } from "./history.ts";
import { partnerShares, quartersOfPartner } from "./partner-shares.ts";

const YEARS = [
  ...linesOf("direct", [50, 50, 50, 50, 50, 50, 50, 50]),
  ...linesOf("partner_resale", [0, 0, 10, 20, 0, 40, 50, 50]),
];

function history(
  lines: readonly RevenueLine[],
  breaks = [] as Parameters<typeof revenueHistory>[2],
) {
  const found = revenueHistory(lines, Q4, breaks);
  if (!found.ok) throw new Error(found.refusal);
  return found.value;
}

const replaced = (key: string, changes: Partial<RevenueLine>) =>
  YEARS.map((one) => (one.quarter === quarterAt(key) ? { ...one, ...changes } : one));

const motion = ({ motions }: RevenueHistory, name: string) =>
  motions.find((one) => one.motion === name);

describe("what a forecast rests on", () => {
  test("a motion counts from its first revenue; a later quarter without is filled and said", () => {
    const found = history(YEARS);
    expect(found).toMatchObject({ first: quarterAt("2025Q1"), begins: "first_lines", unit: 340n });
    expect(motion(found, "direct")?.values).toHaveLength(8);
    const values = motion(found, "partner_resale")?.values ?? [];
    expect(values.map((value) => Math.round(value * 340))).toEqual([10, 20, 5, 40, 50, 50]);
    expect(found.filled).toEqual([{ quarter: quarterAt("2026Q1"), motion: "partner_resale" }]);
    expect(quartersOfPartner(found, "sourced")).toBe(5);
  });

  test.each([
    [
      "a quarter without lines",
      YEARS.filter(({ quarter }) => quarter !== quarterAt("2025Q3")),
      "quarter_without_lines",
    ],
    ["a year's figure", replaced("2025Q3", { basis: "annual" }), "annual_lines"],
    ["more credits than sales", replaced("2025Q3", { amount: -1n }), "negative_revenue"],
  ] as const)("begins after %s", (_, lines, begins) => {
    expect(history(lines)).toMatchObject({ first: quarterAt("2025Q4"), begins });
  });

  test("begins at a series break, the latest of them", () => {
    const breaks = [quarterAt("2025Q2"), quarterAt("2026Q1"), shift(Q4, 1)];
    expect(history(YEARS, breaks)).toMatchObject({
      first: quarterAt("2026Q1"),
      begins: "series_break",
    });
  });

  test.each([
    ["no lines", YEARS.filter(({ quarter }) => quarter !== Q4), "quarter_without_lines"],
    ["a year's figure", replaced("2026Q4", { basis: "annual" }), "annual_lines"],
    ["credits", replaced("2026Q4", { amount: -1n }), "negative_revenue"],
    ["nothing for a year", linesOf("direct", [5, 0, 0, 0, 0]), "no_revenue"],
    ["no revenue at all", [], "quarter_without_lines"],
  ] as const)("is refused where the last quarter has %s", (_, lines, refusal) => {
    expect(revenueHistory(lines, Q4, [])).toEqual({ ok: false, refusal });
  });

  test("a motion without revenue in the last year is over", () => {
    const ended = [...YEARS, ...linesOf("services", [9, 9, 9, 9, 0, 0, 0, 0])];
    expect(motion(history(ended), "services")).toBeUndefined();
  });

  test("lines after the last quarter are not seen, and the order of lines does not matter", () => {
    const later = linesOf("direct", [1_000], shift(Q4, 1));
    expect(history([...later, ...YEARS.toReversed()])).toEqual(history(YEARS));
  });
});

describe("partner shares", () => {
  test("begin with the first partner revenue and stay inside 0 and 1", () => {
    const shares = partnerShares(history(YEARS), "sourced");
    expect(shares).toHaveLength(6);
    expect(shares[0]).toBeCloseTo(10 / 60, 9);
    expect(shares[2]).toBeCloseTo(10 / 60 / 2, 9);
  });

  test("count influenced revenue where the definition does", () => {
    const lines = [line("2026Q4", "direct", 60n, 20n), line("2026Q4", "partner_oem", 40n)];
    expect(partnerShares(history(lines), "sourced")[0]).toBeCloseTo(0.4, 9);
    expect(partnerShares(history(lines), "sourced_plus_influenced")[0]).toBeCloseTo(0.6, 9);
  });

  test("are none where partners have all or nothing", () => {
    expect(partnerShares(history(linesOf("partner_oem", [1, 1])), "sourced")).toEqual([]);
    expect(partnerShares(history(linesOf("direct", [1, 1])), "sourced")).toEqual([]);
  });
});
