import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDate, quarter, type IsoDate } from "../domain/quarter.ts";
import { capitalised, counted, inWords } from "./count.ts";
import { dateLabel } from "./date.ts";
import { alternatives, listed } from "./list.ts";
import { moneyCompact, moneyFull } from "./money.ts";
import { quarterLabel, quarterMonths } from "./quarter.ts";
import { quoted } from "./quoted.ts";
import { basisPointsLabel, shareLabel } from "./share.ts";

const day = (text: string): IsoDate => {
  const date = parseDate(text);
  if (date === null) throw new Error(text);
  return date;
};

test("quarters never break, and their months are said", () => {
  expect(quarterLabel(quarter(2027, 1))).toBe("FY27\u00a0Q1");
  expect(quarterLabel(quarter(1999, 4))).toBe("FY1999\u00a0Q4");
  expect(quarterMonths(quarter(2028, 3), 2, "en-GB")).toBe("Aug to Oct\u00a02027");
  expect(quarterMonths(quarter(2028, 4), 2, "en-GB")).toBe("Nov\u00a02027 to Jan\u00a02028");
  expect(quarterMonths(quarter(2027, 1), 1, "en-GB")).toBe("Jan to Mar\u00a02027");
});

test("days are the same in every time zone", () => {
  expect(dateLabel(day("2027-02-12"), "en-GB")).toBe("12 Feb 2027");
  expect(dateLabel(day("2027-02-12"), "de")).toBe("12. Feb. 2027");
});

test.each([
  [350_000_000n, "USD", "$3.5m", "$3,500,000"],
  [123_456_789_012n, "EUR", "€1.2bn", "€1,234,567,890.12"],
  [450_000_000n, "JPY", "¥450m", "¥450,000,000"],
  [-350_000_050n, "USD", "\u2212$3.5m", "\u2212$3,500,000.50"],
  [1_250n, "KWD", "KWD\u00a01.3", "KWD\u00a01.250"],
  [0n, "USD", "$0", "$0"],
  [99_999_999_999_999_999n, "USD", "$1000tn", "$999,999,999,999,999.99"],
])("%s minor units of %s read %s and %s", (units, currency, compact, full) => {
  expect(moneyCompact(units, currency, "en-GB")).toBe(compact);
  expect(moneyFull(units, currency, "en-GB")).toBe(full);
});

test.each([
  [396n, 1000n, "39.6\u00a0%"],
  [1n, 3n, "33.3\u00a0%"],
  [3965n, 10_000n, "39.7\u00a0%"],
  [39_649n, 100_000n, "39.6\u00a0%"],
  [-3965n, 10_000n, "\u221239.6\u00a0%"],
  [-3966n, 10_000n, "\u221239.7\u00a0%"],
  [0n, 7n, "0.0\u00a0%"],
  [7n, 7n, "100.0\u00a0%"],
  [123n, 10n, "1,230.0\u00a0%"],
])("%s of %s is %s", (part, whole, label) => {
  expect(shareLabel(part, whole, "en-GB")).toBe(label);
});

test("a share is rounded to the nearest tenth of a percent, halves up", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.nat(10 ** 9),
      (part, size) => {
        const whole = BigInt(size) + 1n;
        const label = shareLabel(part, whole, "en-GB").replaceAll(",", "").replace("\u2212", "-");
        const tenths = BigInt(label.replace("\u00a0%", "").replace(".", ""));
        const twiceOff = 2n * (tenths * whole - part * 1000n);
        expect(twiceOff > -whole && twiceOff <= whole).toBe(true);
      },
    ),
    { seed: 396, numRuns: 1000 },
  );
});

test("thresholds are said without idle decimals", () => {
  expect(basisPointsLabel(2_000, "en-GB")).toBe("20\u00a0%");
  expect(basisPointsLabel(512, "de")).toBe("5,12\u00a0%");
});

test("lists and counts", () => {
  expect(listed(["a", "b", "c"], "en-GB")).toBe("a, b and c");
  expect(listed(["a"], "en-GB")).toBe("a");
  expect(alternatives(["a", "b", "c"], "en-GB")).toBe("a, b or c");
  expect(counted(1, "VP", "VPs", "en-GB")).toBe("1 VP");
  expect(counted(1_200, "person", "people", "en-GB")).toBe("1,200 people");
  expect(capitalised(inWords(3, "en-GB"))).toBe("Three");
  expect(inWords(11, "en-GB")).toBe("11");
});

test("what somebody wrote stays on one line, and short", () => {
  expect(quoted("a\nb")).toBe("“a b”");
  expect(quoted("x".repeat(61))).toBe(`“${"x".repeat(60)}…”`);
  expect(quoted("😀".repeat(60))).toBe(`“${"😀".repeat(60)}”`);
});
