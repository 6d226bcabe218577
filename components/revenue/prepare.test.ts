import { expect, test } from "vitest";
import { parseDate, quarter, quarterKey, shift } from "@/lib/domain/quarter";
import type { RevenueLine } from "@/lib/domain/revenue/line";
import { readStatement } from "@/lib/domain/revenue/statement";
import { guessMapping } from "@/lib/domain/revenue/statement-guess";
import { revenueCsv } from "./prepare-file";
import { quarterFigures } from "./prepare-figures";
import { influencedNote, mixChart, mixSentence } from "./prepare-mix";
import { firstQuarters, gridQuarters } from "./prepare-quarters";

const Q1 = quarter(2027, 1);
const line = (
  at: number,
  motion: RevenueLine["motion"],
  amount: bigint,
  partnerInfluenced = 0n,
): RevenueLine => ({
  quarter: shift(Q1, at),
  motion,
  amount,
  partnerInfluenced,
  basis: "reported",
});
const YEAR = [0, 1, 2, 3].flatMap((at) => [
  line(at, "direct", 60_000n, 10_000n),
  line(at, "partner_resale", 40_000n),
]);
const plain = (text: string | null) => text?.replaceAll("\u00a0", " ") ?? null;

test.each([
  [[], null, "Paste four quarters of revenue to see the first verdict."],
  [YEAR, null, "Mark a quarter complete to see what partners bring."],
  [YEAR, shift(Q1, 3), "Partner revenue is 40.0 % of the four quarters to FY27 Q4."],
  [YEAR, Q1, "Partner revenue is 40.0 % of FY27 Q1."],
  [[line(0, "direct", -5n)], Q1, "Revenue to FY27 Q1 adds up to no share."],
])("of %o at %s the page says so", (lines, latest, sentence) => {
  expect(plain(mixSentence(lines, latest))).toBe(sentence);
});

test("influenced revenue is told apart, and only where there is some", () => {
  expect(plain(influencedNote(YEAR, Q1))).toMatch(/^50.0 % when/);
  expect(influencedNote([line(0, "direct", 5n)], Q1)).toBe(null);
});

test("a quarter's total, shares and ratio", () => {
  const figures = quarterFigures(Q1, YEAR, "USD");
  expect(Object.values(figures ?? {}).map(plain)).toEqual(["1,000", "40.0 %", "50.0 %", "1.5 : 1"]);
  expect(quarterFigures(shift(Q1, 9), YEAR, "USD")).toBe(null);
  expect(quarterFigures(Q1, [line(0, "direct", 5n)], "USD")).toMatchObject({ ratio: null });
});

test("the chart leaves out what is in entry, and begins where revenue does", () => {
  const held = [0, 1, 2, 3].map((at) => ({
    quarter: shift(Q1, at),
    state: at === 1 ? ("entry" as const) : ("complete" as const),
    version: 1,
    seriesBreak: at === 2 ? "Bought a distributor" : null,
  }));
  const chart = mixChart(YEAR, held, shift(Q1, 3));
  expect(chart?.quarters.map(({ key }) => plain(key))).toEqual([
    "FY27 Q1",
    "FY27 Q2",
    "FY27 Q3",
    "FY27 Q4",
  ]);
  expect(
    chart?.series.map(({ role, points }) => [role, points.map((point) => point?.share ?? null)]),
  ).toEqual([
    ["rival", [0.6, null, 0.6, 0.6]],
    ["partner", [0.4, null, 0.4, 0.4]],
  ]);
  expect(chart?.quarters.map(({ seriesBreak }) => seriesBreak ?? null)).toEqual([
    null,
    null,
    "Bought a distributor",
    null,
  ]);
  expect(mixChart(YEAR, held, null)).toBe(null);
});

const keys = (held: readonly number[]) =>
  gridQuarters(held.map((at) => shift(Q1, at))).map(quarterKey);

test("what is downloaded is what the import reads", () => {
  const lines = [line(1, "partner_oem", -1_250n), line(0, "direct", 100_000n, 50n)];
  const [, ...cells] = revenueCsv(lines, "USD")
    .replace("\uFEFF", "")
    .trim()
    .split("\r\n")
    .map((row) => row.split(","));
  expect(cells).toEqual([
    ["2027Q1", "Direct", "1000.00", "0.50", "reported"],
    ["2027Q2", "Partner OEM", "-12.50", "", "reported"],
  ]);
  const sheet = {
    name: "",
    rows: [["Quarter", "Motion", "Amount", "Partner influenced", "Basis"], ...cells].map(
      (row, at) => ({ number: at + 1, cells: row }),
    ),
    unevaluated: [],
  };
  const read = readStatement(sheet, guessMapping(sheet, 1), {
    currency: "USD",
    fiscalYearStartMonth: 1,
  });
  expect(read.problems).toEqual([]);
  expect(read.lines).toMatchObject([
    { quarter: Q1, motion: "direct", amount: 100_000n, influenced: 50n },
    { motion: "partner_oem", amount: -1_250n, influenced: null },
  ]);
});

test("columns run from the first to the last quarter, unless a year was mistyped", () => {
  expect(keys([2, 0])).toEqual(["2027Q1", "2027Q2", "2027Q3"]);
  expect(keys([0, 400])).toEqual(["2027Q1", "2127Q1"]);
  expect(keys([])).toEqual([]);
});

test("an empty grid begins with the eight quarters that have ended", () => {
  const today = parseDate("2026-11-22");
  const first = today === null ? [] : firstQuarters(today, 2).map(quarterKey);
  expect([first[0], first.at(-1), first.length]).toEqual(["2025Q4", "2027Q3", 8]);
});
