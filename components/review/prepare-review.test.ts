import { expect, test } from "vitest";
import { answerOf } from "@/lib/domain/close/answer";
import { snapshotOf } from "@/lib/domain/close/snapshot";
import type { CompanyRecord } from "@/lib/domain/company";
import { FACT_IDS } from "@/lib/domain/evaluation/facts";
import { answerEffects } from "@/lib/domain/review/answer-effect";
import { REVIEW_ITEMS, type ReviewItemState } from "@/lib/domain/review/item";
import { shift } from "@/lib/domain/quarter";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import type { AskedItem, OpenReview } from "@/lib/features/reviews/schema";
import { day, fact, factsWith, Q4, sample } from "@/test/sample-record";
import { prepareDecisions } from "./prepare-decisions";
import { preparePreview } from "./prepare-preview";
import { prepareQuestions } from "./prepare-questions";
import { prepareRail } from "./prepare-rail";
import { prepareRevenue } from "./prepare-revenue";
import { currentStep, prepareSteps, stepAfter } from "./prepare-steps";

const TODAY = day("2027-01-10");
const LOCALE = "en-GB";

const item = (id: AskedItem["item"], part: Partial<AskedItem> = {}): AskedItem => ({
  item: id,
  state: "needs_review",
  assignee: null,
  dueOn: null,
  answeredBy: null,
  answeredAt: null,
  version: 1,
  ...part,
});

/** A review of 2026Q4 with some questions in another state. */
const reviewWith = (
  states: Partial<Record<AskedItem["item"], ReviewItemState | Partial<AskedItem>>> = {},
): OpenReview => ({
  id: "review",
  quarter: Q4,
  revision: 1,
  reason: null,
  owner: null,
  dueOn: day("2027-01-21"),
  openedBy: null,
  openedAt: new Date(0),
  version: 1,
  items: REVIEW_ITEMS.map((id) => {
    const given = states[id];
    return item(id, typeof given === "string" ? { state: given } : given);
  }),
});

const snapshotAt = (record: CompanyRecord) => {
  const complete = new Set(record.revenue.map(({ quarter }) => quarter));
  return snapshotOf({ record, complete, breaks: [], decisions: [] }, Q4, STANDARD, true);
};

const questionsOf = (record: CompanyRecord, review = reviewWith()) =>
  prepareQuestions({
    snapshot: snapshotAt(record),
    review,
    lastClosed: shift(Q4, -1),
    today: TODAY,
    locale: LOCALE,
  });

const pricing = (record: CompanyRecord, review = reviewWith()) => {
  const found = questionsOf(record, review).find((one) => one.item === "authority.pricing");
  if (found === undefined) throw new Error("every fact is asked about");
  return found;
};

test("a carried-over answer says whose it is, from when, and when it goes unknown", () => {
  const record = sample({
    facts: factsWith(
      "authority.pricing",
      fact("authority.pricing", "shapes", { rater: "CFO", confirmed: day("2026-01-12") }),
    ),
  });
  expect(pricing(record)).toMatchObject({
    answer: "Shapes",
    by: "CFO",
    carried:
      "“Shapes”, from CFO on 12 Jan 2026, carried over from FY26\u00a0Q3. Unless confirmed, it goes unknown at the FY27\u00a0Q2 close.",
    mark: { status: "decision_due", word: "Needs review" },
    difference: null,
  });
});

test("an answer too old to rely on says since when, and nobody's says that it is unknown", () => {
  const old = fact("authority.pricing", "shapes", {
    from: day("2025-01-01"),
    confirmed: day("2025-01-12"),
  });
  const stale = pricing(sample({ facts: factsWith("authority.pricing", old) }));
  expect(stale).toMatchObject({ answer: "Too old to rely on", by: null });
  expect(stale.carried).toContain("went unknown at the FY26\u00a0Q2 close");
  expect(stale.raters[0]?.isStale).toBe(true);
  const missing = pricing(sample({ facts: factsWith("authority.pricing") }));
  expect(missing.carried).toBe("Nobody has answered this yet. Until somebody does, it is unknown.");
});

test.each([
  ["decides", "none", "Raters differ", /two steps or more apart/],
  ["decides", "shapes", "Shapes", /one step apart.*“Shapes”/],
  ["shapes", "shapes", "Shapes", /say the same/],
] as const)("raters who say %s and %s: %s", (one, other, answer, difference) => {
  const record = sample({
    facts: factsWith(
      "authority.pricing",
      fact("authority.pricing", one, { rater: "CFO" }),
      fact("authority.pricing", other, { rater: "CRO" }),
    ),
  });
  const asked = pricing(record);
  expect(asked).toMatchObject({ answer, by: null });
  expect(asked.raters.map(({ name }) => name)).toEqual(["CFO", "CRO"]);
  expect(asked.difference).toMatch(difference);
});

test("an open question past its day is late by that many days, an answered one never", () => {
  const dueOn = day("2027-01-06");
  expect(pricing(sample(), reviewWith({ "authority.pricing": { dueOn } })).mark).toEqual({
    status: "overdue",
    word: "4 days overdue",
  });
  const done = reviewWith({ "authority.pricing": { dueOn, state: "kept" } });
  expect(pricing(sample(), done).mark.word).toBe("Not confirmed");
});

test("the steps count what is answered, and begin at the first that is not", () => {
  const review = reviewWith({ revenue: "confirmed", chart: "kept", "seat.kind": "changed" });
  const steps = prepareSteps(review, "/w/a/c/b");
  expect(steps.map(({ id, isDone, count }) => [id, isDone, count])).toEqual([
    ["revenue", true, null],
    ["chart", true, null],
    ["evidence", false, "1 of 9"],
    ["decisions", false, null],
    ["close", false, null],
  ]);
  expect(currentStep(steps, undefined)).toBe("evidence");
  expect(currentStep(steps, "revenue")).toBe("revenue");
  expect(currentStep(steps, "nonsense")).toBe("evidence");
  expect(stepAfter("evidence")).toBe("decisions");
});

test("the rail says what closing now would freeze, what may move it, and why it may not close", () => {
  const record = sample();
  const answer = answerOf(snapshotAt(record));
  const seatless = sample({ facts: factsWith("seat.kind", fact("seat.kind", "none")) });
  const before = answerOf(snapshotAt(seatless));
  const review = reviewWith({
    "authority.pricing": { dueOn: day("2027-01-01") },
    "seat.kind": "confirmed",
  });
  const tried = answerEffects(snapshotAt(record), ["authority.pricing", "title.held"]);
  const given = { answer, before, review, tried, today: TODAY, locale: LOCALE };
  const view = prepareRail({ ...given, isComplete: true });
  expect(view.conditions[2]).toEqual({
    name: "Executive seat",
    status: "met",
    before: "was not met",
  });
  expect(view.progress).toMatchObject({ words: "1 of 9 answers given", late: "1 overdue" });
  expect(view.progress.marks.filter((mark) => mark === "open")).toHaveLength(7);
  expect(view.progress.marks.at(-1)).toBe("late");
  expect(view.effects).toEqual([
    { answer: "Pricing authority: “Is consulted”", effect: "Authority lost", isTelling: true },
    { answer: "Title held", effect: "Nothing", isTelling: false },
  ]);
  expect(view.reason).toBe("Ten answers need review and one is overdue.");
  const answered = reviewWith(Object.fromEntries(REVIEW_ITEMS.map((id) => [id, "kept"])));
  const entry = prepareRail({ ...given, review: answered, isComplete: false });
  expect(entry.reason).toBe("FY26\u00a0Q4 is not marked complete.");
  expect(entry.progress.words).toBe("9 of 9 answers given, 9 not confirmed");
  expect(prepareRail({ ...given, review: answered, isComplete: true }).reason).toBeNull();
});

test("revenue stands beside the quarter before and the one a year ago, gaps as gaps", () => {
  const { profile, revenue } = sample();
  const given = { quarter: Q4, profile, lines: revenue, locale: LOCALE };
  const view = prepareRevenue({ ...given, isComplete: true });
  expect(view.sentence).toBe("FY26\u00a0Q4 brought $10, 60.0\u00a0% of it through partners.");
  expect(view.columns).toEqual(["FY26\u00a0Q4", "FY26\u00a0Q3", "FY25\u00a0Q4"]);
  expect(view.totals).toEqual(["10", "10", null]);
  const entry = prepareRevenue({ ...given, isComplete: false });
  expect(entry.sentence).toContain("is in entry");
  const none = prepareRevenue({ ...given, lines: [], isComplete: false });
  expect(none).toMatchObject({ hasLines: false, rows: [] });
});

test("the preview names each criterion that stands otherwise than at the last close", () => {
  const answer = answerOf(snapshotAt(sample()));
  const seatless = sample({ facts: factsWith("seat.kind", fact("seat.kind", "none")) });
  const before = { ...answerOf(snapshotAt(seatless)), quarter: Q4 };
  const setting = { locale: LOCALE, currency: "USD" };
  const view = preparePreview({ answer, before, quarter: Q4, setting });
  expect(view.sentence).toBe("Justified now, approaching at the FY26\u00a0Q4 close.");
  expect(view.moves).toHaveLength(1);
  expect(view.moves[0]).toContain("not met before, met now");
  const same = preparePreview({ answer, before: { ...answer, quarter: Q4 }, quarter: Q4, setting });
  expect(same).toMatchObject({
    sentence: "Justified, as at the FY26\u00a0Q4 close.",
    moves: [],
  });
  const first = preparePreview({ answer, before: null, quarter: Q4, setting });
  expect(first.columns.before).toBeNull();
});

const decision = (on: string, state: "proposed" | "committed" | "done") =>
  ({
    kind: "fact",
    fact: "seat.kind",
    value: "decision_making",
    on: day(on),
    state,
    owner: "Board",
    id: `${on} ${state}`,
    version: 1,
  }) as const;

test("decisions due by the close are asked about, earlier ones only while they are not on record", () => {
  const confirmed = day("2026-06-01");
  const record = sample({
    facts: factsWith("seat.kind", fact("seat.kind", "ceremonial", { confirmed, rater: "CFO" })),
  });
  const given = {
    snapshot: snapshotAt(record),
    record,
    chartName: () => null,
    locale: LOCALE,
  };
  const decisions = [
    decision("2027-02-01", "committed"),
    decision("2026-11-01", "committed"),
    decision("2026-10-05", "done"),
    decision("2026-03-01", "done"),
    decision("2026-02-01", "proposed"),
  ];
  const view = prepareDecisions({ ...given, decisions });
  expect(view.due.map(({ due, mark }) => [due, mark.word])).toEqual([
    ["1 Feb 2026, Board", "Never committed"],
    ["5 Oct 2026, Board", "Done, to record"],
    ["1 Nov 2026, Board", "Was due"],
  ]);
  expect(view.sentence).toBe("Three decisions were due by this close. Did they come true?");
  expect(view.due[0]?.rater).toBe("CFO");
  expect(prepareDecisions({ ...given, decisions: [] }).sentence).toBe(
    "No decision was due by this close.",
  );
});

test("every fact is asked about once", () => {
  expect(questionsOf(sample()).map((one) => one.item)).toEqual(FACT_IDS);
});
