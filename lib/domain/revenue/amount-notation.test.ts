import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalMarkOf, type Notation, readAmount } from "./amount-notation.ts";

const USD: Notation = { currency: "USD", mark: null, power: 0 };

test.each([
  ["4200000", 420_000_000n],
  ["1,234,567", 123_456_700n],
  ["1.234.567", 123_456_700n],
  ["1 234 567", 123_456_700n],
  ["1\u00a0234\u00a0567", 123_456_700n],
  ["1\u202f234\u202f567,5", 123_456_750n],
  ["1'234'567.89", 123_456_789n],
  ["1’234’567", 123_456_700n],
  ["12,34,567", 123_456_700n],
  ["1,234.5", 123_450n],
  ["1.234,5", 123_450n],
  ["12,5", 1_250n],
  ["0,50", 50n],
  ["$1,234.00", 123_400n],
  ["US$ 4.2m", 420_000_000n],
  ["4.2m USD", 420_000_000n],
  ["4,2 mio", 420_000_000n],
  ["38.5M", 3_850_000_000n],
  ["4,2 Mio. $", 420_000_000n],
  ["123456789m", 12_345_678_900_000_000n],
  ["1.25bn", 125_000_000_000n],
  ["55,701.25 k", 5_570_125_000n],
  ["(1,234.50)", -123_450n],
  ["($12)", -1_200n],
  ["$(12)", -1_200n],
  ["-$12", -1_200n],
  ["$-12", -1_200n],
  ["1 234-", -123_400n],
  ["−12.50", -1_250n],
  ["–7", -700n],
  ["+7", 700n],
  ["  42\t", 4_200n],
  ["-0", 0n],
])("reads %j", (text, value) => {
  expect(readAmount(text, USD)).toEqual({ ok: true, value });
});

test.each([
  ["1,234", "ambiguous"],
  ["1.234", "ambiguous"],
  ["$ 12,500", "ambiguous"],
  ["1.234m", "ambiguous"],
  ["1,234.", "not_a_number"],
  ["12,345,6", "not_a_number"],
  ["1,23,4", "not_a_number"],
  ["1 23", "not_a_number"],
  ["1.2.3", "not_a_number"],
  ["1'234,567'890", "not_a_number"],
  ["", "not_a_number"],
  ["n/a", "not_a_number"],
  ["12%", "not_a_number"],
  ["1e6", "not_a_number"],
  ["=SUM(A1:A4)", "not_a_number"],
  ["--5", "not_a_number"],
  ["-(5)", "not_a_number"],
  ["(5", "not_a_number"],
  ["5)", "not_a_number"],
  ["5-5", "not_a_number"],
  ["1.", "not_a_number"],
  [".5", "not_a_number"],
  ["١٢", "not_a_number"],
  ["5²", "not_a_number"],
  ["-", "lone_dash"],
  ["—", "lone_dash"],
  ["€ 12", "other_currency"],
  ["12 EUR", "other_currency"],
  ["USD 12 €", "other_currency"],
  ["1.2345", "too_many_decimals"],
  ["0,125", "too_many_decimals"],
  ["1234.500", "too_many_decimals"],
  ["1234567890123456", "too_many_digits"],
  ["12345678900bn", "too_many_digits"],
])("refuses %j as %s", (text, refusal) => {
  const read = readAmount(text, USD);
  expect(read.ok ? "ok" : read.refusal).toBe(refusal);
});

test.each([
  ["point", "1,234", { ok: true, value: 123_400n }],
  ["point", "1.234", { ok: false, refusal: "too_many_decimals" }],
  ["comma", "1.234", { ok: true, value: 123_400n }],
  ["comma", "1,234", { ok: false, refusal: "too_many_decimals" }],
  ["comma", "1,234m", { ok: true, value: 123_400_000n }],
  ["comma", "1,234,567", { ok: true, value: 123_456_700n }],
] as const)("with a decimal %s %j is decided", (mark, text, answer) => {
  expect(readAmount(text, { ...USD, mark })).toEqual(answer);
});

test.each([
  ["JPY", "¥1,234,567", 1_234_567n],
  ["KWD", "1,234,567.125", 1_234_567_125n],
  ["EUR", "1.234.567,50 €", 123_456_750n],
  ["CHF", "Fr. 1'234.50", 123_450n],
  ["SEK", "1 234 567 kr", 123_456_700n],
  ["CZK", "12,5 Kč", 1_250n],
  ["PLN", "12,5 zł", 1_250n],
])("reads %s written as %j", (currency, text, value) => {
  expect(readAmount(text, { ...USD, currency })).toEqual({ ok: true, value });
});

test("amounts in thousands are scaled, a suffix of their own comes first", () => {
  expect(readAmount("55,701.2", { ...USD, power: 3 })).toEqual({ ok: true, value: 5_570_120_000n });
  expect(readAmount("4.2m", { ...USD, power: 3 })).toEqual({ ok: true, value: 420_000_000n });
});

test.each([
  [["1,234", "12.50"], "point"],
  [["1,234", "12,5"], "comma"],
  [["1.234.567", "1,234"], "comma"],
  [["1,234", "5,678"], null],
  [["12.5", "12,5"], null],
  [["words", "", "-"], null],
])("%j have the decimal mark %s", (texts, mark) => {
  expect(decimalMarkOf(texts)).toBe(mark);
});

const STYLES = [
  { group: ",", decimal: "." },
  { group: ".", decimal: "," },
  { group: " ", decimal: "," },
  { group: "\u00a0", decimal: "." },
  { group: "'", decimal: "." },
] as const;

test("an amount with cents reads the same in every style, and never without its style as another", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }),
      fc.constantFrom(...STYLES),
      (cents, { group, decimal }) => {
        const digits = String(cents < 0n ? -cents : cents).padStart(3, "0");
        const whole = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/g, group);
        const text = `${cents < 0n ? "−" : ""}${whole}${decimal}${digits.slice(-2)}`;
        expect(readAmount(text, USD)).toEqual({ ok: true, value: cents });
        const rounded = readAmount(whole, USD);
        const value = BigInt(digits.slice(0, -2)) * 100n;
        expect([
          { ok: true, value },
          { ok: false, refusal: "ambiguous" },
        ]).toContainEqual(rounded);
      },
    ),
    { seed: 1504, numRuns: 1000 },
  );
});

test("no text makes it throw or take long", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,' -()$km€") }), (text) => {
      expect(typeof readAmount(text, USD).ok).toBe("boolean");
    }),
    { seed: 77, numRuns: 1000 },
  );
});
