import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { line, quarterAt } from "../../../test/sample-record.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import { type Parameters, READINGS } from "../rubric/rubric.ts";
import { linesOf, mixIn, quartersWithPartner, revenueBook, windowAt } from "./book.ts";
import type { RevenueLine } from "./line.ts";
import { type Mix, partnerRank, printedShare } from "./mix.ts";
import { readingHolds, shortBy, shortOfShare } from "./reading.ts";

const Q4 = quarterAt("2026Q4");

function mix(direct: bigint, partner: bigint, selfServe = 0n, other = 0n): Mix {
  const total = direct + partner + selfServe + other;
  return {
    first: Q4,
    last: Q4,
    families: { direct, partner, self_serve: selfServe, other },
    total,
  };
}

const asking = (reading: Parameters["reading"]): Parameters => ({
  ...STANDARD.parameters,
  reading,
});

describe("readings flip on one minor unit", () => {
  test.each([
    ["largest", mix(500n, 500n), true],
    ["largest", mix(501n, 500n), false],
    ["largest", mix(0n, 500n, 501n), false],
    ["largest", mix(0n, 500n, 0n, 501n), false],
    ["largest", mix(-5n, 0n, 10n, 0n), false],
    ["majority", mix(500n, 500n), false],
    ["majority", mix(500n, 501n), true],
    ["top_three", mix(599n, 200n, 201n), true],
    ["top_three", mix(600n, 200n, 200n), false],
    ["top_three", mix(400n, 199n, 401n), false],
    ["top_three", mix(400n, 200n, 400n), true],
    ["top_three", mix(260n, 239n, 240n, 261n), false],
    ["top_three", mix(260n, 240n, 240n, 260n), true],
  ] as const)("%s of %o: %s", (reading, sums, holds) => {
    expect(readingHolds(sums, asking(reading))).toBe(holds);
  });
});

test.each([
  [1n, 3n, 0.3333],
  [2n, 3n, 0.6667],
  [5n, 100_000n, 0.0001],
  [49_999n, 1_000_000_000n, 0],
  [-5n, 100_000n, 0],
  [-6n, 100_000n, -0.0001],
  [3n, 2n, 1.5],
  [10n ** 19n + 1n, 2n * 10n ** 19n, 0.5],
])("%d of %d prints as %d", (part, total, share) => {
  expect(printedShare(part, total)).toBe(share);
});

test("rank is one more than the families with a larger sum", () => {
  expect(partnerRank(mix(5n, 5n, 5n, 5n))).toBe(1);
  expect(partnerRank(mix(6n, 5n, 6n, 6n))).toBe(4);
});

const sums = fc.bigInt({ min: -50n, max: 400n });
const mixes = fc
  .tuple(sums, sums, sums, sums)
  .map(([direct, partner, selfServe, other]) => mix(direct, partner, selfServe, other))
  .filter(({ total }) => total > 0n);

const withMore = ({ families }: Mix, more: bigint): Mix =>
  mix(families.direct, families.partner + more, families.self_serve, families.other);

test("what a reading lacks is the least that makes it hold", () => {
  fc.assert(
    fc.property(mixes, fc.constantFrom(...READINGS), (before, reading) => {
      const missing = shortBy(before, asking(reading));
      if (missing === null) throw new Error("a standard reading can always be reached");
      expect(readingHolds(withMore(before, missing), asking(reading))).toBe(true);
      expect(missing === 0n || !readingHolds(withMore(before, missing - 1n), asking(reading))).toBe(
        true,
      );
    }),
    { seed: 31, numRuns: 1_000 },
  );
});

test("a share of everything cannot be reached beside other revenue", () => {
  expect(shortOfShare(mix(1n, 1n), 10_000)).toBeNull();
  expect(shortOfShare(mix(0n, 1n), 10_000)).toBe(0n);
  expect(shortBy(mix(1n, 9n), { ...asking("majority"), majorityShareBp: 10_000 })).toBeNull();
});

const window = (lines: readonly RevenueLine[]) => windowAt(revenueBook(lines), Q4);

describe("the window", () => {
  test("is at most four quarters, ends at the quarter and stops at a gap", () => {
    const keys = ["2025Q4", "2026Q1", "2026Q2", "2026Q3", "2026Q4"];
    const whole = keys.map((key) => line(key, "direct", 1n));
    expect(window(whole)).toMatchObject({ first: quarterAt("2026Q1"), length: 4 });
    const gap = whole.filter(({ quarter }) => quarter !== quarterAt("2026Q2"));
    expect(window(gap)).toMatchObject({ first: quarterAt("2026Q3"), length: 2 });
    expect(window(whole.slice(0, 4))).toBeNull();
  });

  test("moves influenced revenue to partner and never adds it", () => {
    const book = revenueBook([
      line("2026Q4", "direct", 100n, 30n),
      line("2026Q4", "services", 50n, 20n),
      line("2026Q4", "partner_oem", 7n),
    ]);
    const both = windowAt(book, Q4);
    if (both === null) throw new Error("the quarter has lines");
    expect(mixIn(book, both, "sourced")).toMatchObject({
      families: { direct: 100n, self_serve: 0n, partner: 7n, other: 50n },
      total: 157n,
    });
    expect(mixIn(book, both, "sourced_plus_influenced")).toMatchObject({
      families: { direct: 70n, self_serve: 0n, partner: 57n, other: 30n },
      total: 157n,
    });
  });

  test("counts quarters with partner revenue under the definition, and names its lines in order", () => {
    const book = revenueBook([
      line("2026Q4", "other", 9n),
      line("2026Q4", "direct", 9n, 1n),
      line("2026Q3", "partner_referral", 5n),
      line("2026Q3", "partner_resale", -5n),
      line("2026Q2", "partner_oem", 1n),
    ]);
    const whole = windowAt(book, Q4);
    if (whole === null) throw new Error("the quarter has lines");
    expect(quartersWithPartner(book, whole, "sourced")).toBe(1);
    expect(quartersWithPartner(book, whole, "sourced_plus_influenced")).toBe(2);
    expect(linesOf(book, whole).map(({ motion }) => motion)).toEqual([
      "partner_oem",
      "partner_resale",
      "partner_referral",
      "direct",
      "other",
    ]);
  });
});
