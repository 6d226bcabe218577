import { expect, test } from "vitest";
import { day } from "@/test/sample-record";
import { firstOfNextMonth } from "./later-day";

test.each([
  ["2026-11-22", "2026-12-01"],
  ["2026-12-31", "2027-01-01"],
  ["2028-02-29", "2028-03-01"],
])("the month after %s begins on %s", (date, first) => {
  expect(firstOfNextMonth(day(date))).toBe(first);
});
