import { expect, test } from "vitest";
import { asked, presentsFrom } from "../../../test/forecast-question.ts";
import { chart, day, fact, factsWith, positions, sample } from "../../../test/sample-record.ts";
import type { Decision } from "./decision.ts";
import { evaluationUnder } from "./evaluation-under.ts";

const record = sample({
  charts: [
    chart(positions.filter(({ key }) => key !== "m6")),
    chart(positions, { key: "next", kind: "proposed", effectiveFrom: day("2027-01-01") }),
  ],
  facts: factsWith(
    "board.presenter",
    fact("board.presenter", "not_presented", { rater: "A" }),
    fact("board.presenter", "through_another_executive", { rater: "B" }),
  ),
});
const PRESENTS = presentsFrom("2028-02-10");
const ADOPTS: Decision = {
  kind: "chart",
  chart: "next",
  on: day("2029-01-01"),
  state: "committed",
  owner: "A. Osei",
};
const metUnder = (...decisions: readonly Decision[]) =>
  evaluationUnder(asked(record, { decisions })).conditionsMet;

test("judges the last close as if every counted decision had been carried out", () => {
  expect(metUnder()).toBe(3);
  expect(metUnder(PRESENTS)).toBe(4);
  expect(metUnder(PRESENTS, ADOPTS)).toBe(5);
});

test("the later of two decisions about one fact is what holds", () => {
  const again: Decision = { ...PRESENTS, value: "not_presented", on: day("2028-05-01") };
  expect(metUnder(again, PRESENTS)).toBe(3);
});

test("passes over what does not count and charts that nobody holds", () => {
  expect(metUnder({ ...PRESENTS, state: "proposed" }, { ...ADOPTS, chart: "gone" })).toBe(3);
});
