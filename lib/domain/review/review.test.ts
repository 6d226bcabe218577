import { expect, test } from "vitest";
import { day, fact } from "../../../test/sample-record.ts";
import { answersInForce, readFact } from "../evaluation/fact-in-force.ts";
import { FACT_IDS, type FactEntry, isFact } from "../evaluation/facts.ts";
import { quarter, shift } from "../quarter.ts";
import { answeredFrom, answeredState } from "./answer.ts";
import { REVIEW_ITEMS } from "./item.ts";
import { reviewableQuarters } from "./reviewable.ts";
import { dueDay } from "./term.ts";

/** November 2026 to January 2027, of a year that starts in February. */
const Q4 = quarter(2027, 4);
const FEBRUARY = 2;

test("a review asks for revenue, the chart, nine facts and the decisions, in that order", () => {
  expect(REVIEW_ITEMS).toHaveLength(12);
  expect(REVIEW_ITEMS.filter(isFact)).toEqual(FACT_IDS);
  expect([REVIEW_ITEMS[0], REVIEW_ITEMS[1], REVIEW_ITEMS.at(-1)]).toEqual([
    "revenue",
    "chart",
    "decisions",
  ]);
});

test.each([
  ["two weeks before it is due", "2027-02-01", "2027-02-21"],
  ["on the day it is due", "2027-02-21", "2027-02-21"],
  ["a day too late", "2027-02-22", "2027-03-15"],
])("a review that opens %s is due in time", (_, today, due) => {
  const term = { quarter: Q4, fiscalYearStartMonth: FEBRUARY, dueDays: 21 };
  expect(dueDay({ ...term, today: day(today) })).toBe(due);
});

test("quarters with revenue that have ended are reviewed in turn, after all that is closed", () => {
  const given = {
    quarters: [shift(Q4, 1), Q4, shift(Q4, -1), shift(Q4, -3)],
    fiscalYearStartMonth: FEBRUARY,
  };
  const today = day("2027-02-01");
  expect(reviewableQuarters({ ...given, today, lastClosed: null })).toEqual([
    shift(Q4, -3),
    shift(Q4, -1),
    Q4,
  ]);
  expect(reviewableQuarters({ ...given, today, lastClosed: shift(Q4, -1) })).toEqual([Q4]);
  expect(reviewableQuarters({ ...given, today, lastClosed: Q4 })).toEqual([]);
  expect(reviewableQuarters({ ...given, today: day("2027-01-31"), lastClosed: null })).toEqual([
    shift(Q4, -3),
    shift(Q4, -1),
  ]);
});

test.each([
  ["a first answer holds from the quarter under review", "seat.kind", null, "none", "2026-11-01"],
  ["an old answer too", "seat.kind", ["none", "2025-03-01"], "none", "2026-11-01"],
  [
    "one that began within the quarter keeps its day",
    "seat.kind",
    ["none", "2026-12-09"],
    "none",
    "2026-12-09",
  ],
  [
    "a title keeps the day on which it began",
    "title.held",
    ["vp", "2024-06-01"],
    "vp",
    "2024-06-01",
  ],
  [
    "another title holds from the quarter under review",
    "title.held",
    ["vp", "2024-06-01"],
    "cpo",
    "2026-11-01",
  ],
  [
    "a title that changes again keeps the later day",
    "title.proposed",
    ["vp", "2026-12-09"],
    "cpo",
    "2026-12-09",
  ],
  [
    "so does one that nobody can tell any more",
    "title.motive",
    ["scope_change", "2024-06-01"],
    null,
    "2026-11-01",
  ],
  ["a first title holds from the quarter under review", "title.held", null, "vp", "2026-11-01"],
] as const)("%s", (_, id, said, value, holds) => {
  const before = said === null ? null : { value: said[0], from: day(said[1]) };
  expect(answeredFrom(id, before, value, Q4, FEBRUARY)).toBe(holds);
});

const CLOSE = day("2027-01-31");
const read = (entries: readonly FactEntry[]) =>
  readFact("authority.pricing", answersInForce(entries, CLOSE, Q4, FEBRUARY), 4);
const says = (value: FactEntry["value"], part: Partial<FactEntry> = {}) =>
  fact("authority.pricing", value, { rater: "CFO", from: day("2026-11-01"), ...part });
const longAgo = { from: day("2024-01-01") };

test.each([
  ["the same again is confirmed", [says("shapes", longAgo)], says("shapes"), "confirmed"],
  ["another answer is a change", [says("shapes", longAgo)], says("consulted"), "changed"],
  ["a first answer is a change", [], says("shapes"), "changed"],
  ["nothing said any more is unknown", [says("shapes", longAgo)], says(null), "unknown"],
  [
    "raters too far apart leave it unknown",
    [says("decides", { rater: "CRO" })],
    says("none"),
    "unknown",
  ],
  [
    "a step between raters is no change of the cautious answer",
    [says("consulted", { rater: "CRO" }), says("shapes")],
    says("shapes", { confirmed: CLOSE }),
    "confirmed",
  ],
] as const)("%s", (_, before, entry, state) => {
  expect(answeredState(read(before), read([...before, entry]))).toBe(state);
});
