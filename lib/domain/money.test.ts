import fc from "fast-check";
import { expect, test } from "vitest";
import { decimalsOf } from "./currency.ts";
import { amountText, parseAmount } from "./money.ts";

test.each([
  ["4200000.00", 2, 420_000_000n],
  ["-12.5", 2, -1_250n],
  ["0", 0, 0n],
  ["-0", 2, 0n],
  ["000000000000001", 0, 1n],
  ["999999999999999.999", 3, 999_999_999_999_999_999n],
])("reads %s with %i decimals", (text, decimals, value) => {
  expect(parseAmount(text, decimals)).toEqual({ ok: true, value });
});

test.each([
  ["1.000", 2, "too_many_decimals"],
  ["1.0", 0, "too_many_decimals"],
  ["0000000000000001", 2, "too_many_digits"],
  ["", 2, "not_a_number"],
  ["1.", 2, "not_a_number"],
  [".5", 2, "not_a_number"],
  ["+1", 2, "not_a_number"],
  ["1e3", 2, "not_a_number"],
  ["1,000", 2, "not_a_number"],
  [" 1", 2, "not_a_number"],
  ["1\n", 2, "not_a_number"],
  ["--1", 2, "not_a_number"],
  ["١", 2, "not_a_number"],
])("refuses %j with %i decimals", (text, decimals, refusal) => {
  expect(parseAmount(text, decimals)).toEqual({ ok: false, refusal });
});

test("what is written reads back", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }),
      fc.constantFrom(0, 2, 3, 4),
      (units, decimals) => {
        expect(parseAmount(amountText(units, decimals), decimals)).toEqual({
          ok: true,
          value: units,
        });
      },
    ),
    { seed: 4217, numRuns: 1000 },
  );
});

test.each([
  ["USD", 2],
  ["JPY", 0],
  ["KWD", 3],
  ["CLF", 4],
  ["ISK", 0],
  ["usd", null],
  ["XXX", null],
  ["constructor", null],
])("%s has %s decimals", (code, decimals) => {
  expect(decimalsOf(code)).toBe(decimals);
});
