import { expect, test } from "vitest";
import type { Notice } from "../domain/notice/notice.ts";
import { shift } from "../domain/quarter.ts";
import { day, quarterAt } from "../../test/sample-record.ts";
import { LOCALE } from "./locale.ts";
import { mailFault } from "./mail-fault.ts";
import { noticeSentence } from "./notice.ts";
import type { MailPlace } from "./mail-text.ts";
import { noticeMail } from "./notice-mail.ts";
import { reviewReminder } from "./review-reminder.ts";

const quarter = quarterAt("2028Q1");
const stand = (floor: "head" | "vp" | "cpo", ceiling: typeof floor, conditionsMet: number) => ({
  floor,
  ceiling,
  conditionsMet,
});
const changed = (from: ReturnType<typeof stand>, to: ReturnType<typeof stand>): Notice => ({
  kind: "verdict_changed",
  quarter,
  from,
  to,
});
const slipped = (to: Extract<Notice, { kind: "forecast_slipped" }>["to"]): Notice => ({
  kind: "forecast_slipped",
  quarter,
  from: shift(quarter, 2),
  to,
});
const overdue: Notice = {
  kind: "decision_overdue",
  decisionId: "one",
  decision: {
    kind: "chart",
    chart: "after",
    on: day("2027-02-12"),
    state: "committed",
    owner: "Ada",
  },
  chartName: "After",
};

test.each<[Notice, string]>([
  [
    changed(stand("vp", "vp", 1), stand("cpo", "cpo", 5)),
    "At FY28 Q1 it is justified, Chief Partner Officer. Before, it was too early, Vice President.",
  ],
  [
    changed(stand("vp", "vp", 4), stand("head", "cpo", 2)),
    "At FY28 Q1 it is undetermined, Chief Partner Officer, Vice President or Head of Partnerships. Before, it was approaching, Vice President.",
  ],
  [
    { kind: "condition_lost", quarter, condition: "executive-seat", to: "not_met" },
    "Executive seat is no longer met at FY28 Q1.",
  ],
  [
    { kind: "condition_lost", quarter, condition: "executive-seat", to: "unknown" },
    "Executive seat was met, and at FY28 Q1 nobody can tell.",
  ],
  [
    { kind: "condition_met", quarter, condition: "executive-seat", again: true },
    "Executive seat is met again at FY28 Q1.",
  ],
  [
    slipped({ kind: "dated", even: shift(quarter, 5) }),
    "The quarter with even odds slipped by three quarters, from FY28 Q3 to FY29 Q2.",
  ],
  [
    slipped({ kind: "not_within", last: shift(quarter, 8) }),
    "The quarter with even odds was FY28 Q3. Now the odds stay below even up to FY30 Q1.",
  ],
  [
    slipped({ kind: "no_date" }),
    "The quarter with even odds was FY28 Q3. Now there is no date, since something that it takes is not scheduled.",
  ],
  [
    overdue,
    "Adopt “After”: planned for 12 Feb 2027, by Ada. Say that it is done, or give it another day.",
  ],
  [
    { kind: "evidence_aging", quarter, facts: ["seat.kind"] },
    "One answer goes stale at the close of FY28 Q1 unless confirmed: Kind of executive seat.",
  ],
])("%j", (notice, sentence) => {
  expect(noticeSentence(notice, LOCALE).replaceAll("\u00a0", " ")).toBe(sentence);
});

const PLACE: MailPlace = {
  company: "Harbor",
  workspace: "Northline",
  companyUrl: "https://example.com/w/northline/c/harbor",
  accountUrl: "https://example.com/w/northline/account",
};

test("one message tells everything, each with the screen that shows more", () => {
  expect(noticeMail([overdue], PLACE).subject).toBe("Harbor: a decision is overdue");
  const { subject, text } = noticeMail([overdue, slipped({ kind: "no_date" })], PLACE);
  expect(subject).toBe("Harbor: two notices");
  expect(text).toContain("https://example.com/w/northline/c/harbor/plan\n");
  expect(text).toContain("as a member of Northline");
  expect(text).toContain("https://example.com/w/northline/account");
});

test.each([
  ["2027-02-14", "is due in 7 days"],
  ["2027-02-20", "is due in 1 day"],
  ["2027-02-21", "is due today"],
  ["2027-02-22", "was due 1 day ago"],
])("on %s the review of 21 February %s", (today, words) => {
  const review = { quarter, dueOn: day("2027-02-21"), open: 1 };
  const { subject, text } = reviewReminder(review, day(today), PLACE);
  expect(subject).toBe(`Harbor: the review of FY28\u00a0Q1 ${words}`);
  expect(text).toContain("1 question waits for an answer");
  expect(text).toContain("/c/harbor/review\n");
});

test("a subject is one line, whatever a company is called", () => {
  const place = { ...PLACE, company: "Harbor\nAnalytics" };
  expect(noticeMail([overdue], place).subject).toBe("Harbor Analytics: a decision is overdue");
  const review = { quarter, dueOn: day("2027-02-21"), open: 1 };
  expect(reviewReminder(review, day("2027-02-21"), place).subject).toBe(
    "Harbor Analytics: the review of FY28\u00a0Q1 is due today",
  );
});

test.each([
  ["refused 550", "The mail server refused it (550)."],
  ["no_answer", "The mail server could not be reached."],
  ["too_old", "It waited for a week and was not sent any more."],
])("%s", (fault, sentence) => {
  expect(mailFault(fault)).toBe(sentence);
});
