import { expect, test } from "vitest";
import { csvText } from "./csv.ts";

test.each([
  ["plain", "plain"],
  ['say "so", then', '"say ""so"", then"'],
  ["two\nlines", '"two\nlines"'],
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  [" =1", "' =1"],
  ["+1", "'+1"],
  ["@cmd", "'@cmd"],
  ["-5,000.25", '"-5,000.25"'],
  ["-5", "-5"],
  ["-1+A1", "'-1+A1"],
  ["", ""],
])("writes %j as %j", (text, written) => {
  expect(csvText([[text, "x"]])).toBe(`\uFEFF${written},x\r\n`);
});
