import { expect, test } from "vitest";
import { lineFault } from "./line-fault.ts";

test.each([
  ["direct", 100n, 40n, null],
  ["direct", 100n, 100n, null],
  ["direct", -100n, 0n, null],
  ["direct", null, 0n, null],
  ["partner_resale", 100n, 0n, null],
  ["partner_resale", 100n, 1n, "influenced_on_partner"],
  ["direct", 100n, 101n, "influenced_above_amount"],
  ["services", -100n, 1n, "influenced_above_amount"],
  ["direct", 100n, -1n, "influenced_negative"],
  ["other", null, 5n, "influenced_without_amount"],
] as const)("%s of %s with %s influenced: %s", (motion, amount, influenced, fault) => {
  expect(lineFault(motion, amount, influenced)).toBe(fault);
});
