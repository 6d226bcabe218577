import { expect, test } from "vitest";
import { chart, day, positions, Q4, sample } from "../../test/sample-record.ts";
import { chartInForceSentence } from "./chart-in-force.ts";

const autumn = chart(positions, {
  key: "autumn",
  name: "Autumn",
  effectiveFrom: day("2026-10-01"),
});
const spring = chart(positions, {
  key: "spring",
  name: "Spring",
  effectiveFrom: day("2027-04-02"),
});
const later = { ...spring, key: "later", name: "Later", effectiveFrom: day("2028-01-01") };
const plan = { ...spring, key: "plan", kind: "proposed" as const };

const say = (charts: (typeof autumn)[]) =>
  chartInForceSentence(sample({ charts }), Q4, "en-GB").replaceAll("\u00a0", " ");

test.each([
  [[], "No org chart was in force at the close."],
  [[autumn, plan], "The org chart is “Autumn”, in force since 1 Oct 2026."],
  [
    [later, autumn, spring],
    "The org chart is “Autumn”, in force since 1 Oct 2026. “Spring” holds from 2 Apr 2027: the verdict on FY27 Q2 is the first to read it.",
  ],
  [
    [spring],
    "No org chart was in force at the close. “Spring” holds from 2 Apr 2027: the verdict on FY27 Q2 is the first to read it.",
  ],
])("says which chart a close reads, and what comes after: %#", (charts, sentence) => {
  expect(say(charts)).toBe(sentence);
});
