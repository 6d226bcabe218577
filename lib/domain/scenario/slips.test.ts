import { expect, test } from "vitest";
import { presentsFrom } from "../../../test/forecast-question.ts";
import { slipsOf } from "./slips.ts";

const at = (text: string) => presentsFrom(text);

test.each([
  ["a decision that came with a file", [], { first: "2027-05-01", later: 0, sooner: 0 }],
  [
    "one that was planned here",
    [{ before: null, after: at("2027-05-01") }],
    { first: "2027-05-01", later: 0, sooner: 0 },
  ],
  [
    "one that was put off twice and brought forward once",
    [
      { before: null, after: at("2027-02-01") },
      { before: at("2027-02-01"), after: at("2027-04-01") },
      { before: at("2027-04-01"), after: { ...at("2027-04-01"), owner: "CFO" } },
      { before: at("2027-04-01"), after: at("2027-06-01") },
      { before: at("2027-06-01"), after: at("2027-05-01") },
    ],
    { first: "2027-02-01", later: 2, sooner: 1 },
  ],
  [
    "one that came with a file, was put off, withdrawn and put back",
    [
      { before: at("2027-03-01"), after: at("2027-05-01") },
      { before: at("2027-05-01"), after: null },
      { before: null, after: at("2027-05-01") },
    ],
    { first: "2027-03-01", later: 1, sooner: 0 },
  ],
])("%s", (_, moves, slips) => {
  expect(slipsOf(at("2027-05-01"), moves)).toEqual(slips);
});
