import { expect, test } from "vitest";
import { type IsoDate, parseDate, parseQuarterKey, type Quarter, quarterKey } from "../quarter.ts";
import { latestCompleteQuarter } from "./complete.ts";

function given<Value>(value: Value | null): Value {
  if (value === null) throw new Error("a test names something that does not exist");
  return value;
}
const quarters = (keys: string): Quarter[] =>
  keys
    .split(" ")
    .filter((key) => key !== "")
    .map((key) => given(parseQuarterKey(key)));
const day = (text: string): IsoDate => given(parseDate(text));

test.each([
  ["2026Q4 2027Q1", 1, "2027-04-01", "2027Q1"],
  ["2026Q4 2027Q1", 1, "2027-03-31", "2026Q4"],
  ["2027Q1 2026Q4", 1, "2027-04-01", "2027Q1"],
  ["2027Q1", 2, "2026-05-01", "2027Q1"],
  ["2027Q1", 2, "2026-04-30", null],
  ["", 1, "2027-04-01", null],
])("of %j in a year from month %i, %s speaks of %s", (keys, month, today, expected) => {
  const latest = latestCompleteQuarter(quarters(keys), month, day(today));
  expect(latest === null ? null : quarterKey(latest)).toBe(expected);
});
