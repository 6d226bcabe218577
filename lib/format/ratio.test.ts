import { expect, test } from "vitest";
import { amountLabel } from "./amount.ts";
import { ratioLabel } from "./ratio.ts";

test.each([
  [140n, 100n, "1.4 : 1"],
  [145n, 100n, "1.5 : 1"],
  [0n, 7n, "0.0 : 1"],
  [100n, 3n, "33.3 : 1"],
])("%s to %s is %s", (of, to, text) => {
  expect(ratioLabel(of, to, "en-GB").replaceAll("\u00a0", " ")).toBe(text);
});

test.each([
  [420_000_000n, "USD", "4,200,000"],
  [1_250n, "USD", "12.50"],
  [-1_250n, "USD", "\u221212.50"],
  [4_200n, "JPY", "4,200"],
  [1_234_567n, "KWD", "1,234.567"],
  [99_999_999_999_999_999n, "USD", "999,999,999,999,999.99"],
])("%s %s is %s", (units, currency, text) => {
  expect(amountLabel(units, currency, "en-GB")).toBe(text);
});
