import { expect, test } from "vitest";
import { quarterKey } from "./quarter.ts";
import { readQuarter } from "./quarter-notation.ts";

const key = (text: string) => {
  const read = readQuarter(text);
  return read === null ? null : quarterKey(read);
};

test.each([
  "2027Q1",
  "2027-Q1",
  "2027 Q1",
  "2027/Q1",
  "FY27 Q1",
  "FY27\u00a0Q1",
  "FY2027 Q1",
  "FY 2027 Q1",
  "fy27q1",
  "FY27-Q1",
  "Q1 FY27",
  "Q1 FY2027",
  "q1fy27",
  "Q1 2027",
  "Q1-27",
  "Q1 '27",
  "1Q27",
  "1Q2027",
  "1Q FY27",
  "1q27",
  "27Q1",
  "FY27 1Q",
  "  FY27 Q1 ",
])("reads %s", (text) => {
  expect(key(text)).toBe("2027Q1");
});

test.each([
  "",
  "Q1",
  "2027",
  "2027Q5",
  "2027Q0",
  "0000Q1",
  "227Q1",
  "20277Q1",
  "2027-01",
  "2027-1",
  "Q1 Q1",
  "FY27",
  "Q1 2027 Q1",
  "H1 2027",
  "Jan 2027",
  "Q1,2027",
])("does not guess at %j", (text) => {
  expect(key(text)).toBeNull();
});

test("keeps every year and quarter apart", () => {
  expect(["4Q99", "Q2 FY2000", "1999-Q3", "9999Q4", "0001Q1"].map(key)).toEqual([
    "2099Q4",
    "2000Q2",
    "1999Q3",
    "9999Q4",
    "0001Q1",
  ]);
});
