import { expect, test } from "vitest";
import { day } from "../../test/sample-record.ts";
import { parseQuarterKey } from "../domain/quarter.ts";
import { openItemsReason, toGoSentence } from "./review.ts";
import { assignmentMail } from "./review-mail.ts";

const EN = "en-GB";

test.each([
  [0, 0, "Every answer is given.", null],
  [1, 0, "One answer to go.", "One answer needs review."],
  [1, 1, "One answer to go. It is late.", "One answer is overdue."],
  [
    4,
    1,
    "Four answers to go. One of them is late.",
    "Three answers need review and one is overdue.",
  ],
  [
    9,
    3,
    "Nine answers to go. Three of them are late.",
    "Six answers need review and three are overdue.",
  ],
  [2, 2, "Two answers to go. All of them are late.", "Two answers are overdue."],
])("%i open, %i of them late", (open, overdue, sentence, reason) => {
  expect(toGoSentence({ open, overdue }, EN)).toBe(sentence);
  expect(openItemsReason({ open, overdue }, EN)).toBe(reason);
});

test("whoever is asked reads the question, the day and where to answer", () => {
  const quarter = parseQuarterKey("2027Q4");
  if (quarter === null) throw new Error("a quarter that exists");
  const task = { company: "Harbor\nAnalytics", quarter, address: "https://example.com/review" };
  expect(assignmentMail({ ...task, item: "authority.pricing", dueOn: day("2027-02-12") })).toEqual({
    subject: "Harbor Analytics: a question for the review of FY27\u00a0Q4",
    text: "Your answer is asked for by 12 Feb 2027: How far does the leader shape pricing?\n\nhttps://example.com/review\n",
  });
  expect(assignmentMail({ ...task, item: null, dueOn: null }).text).toBe(
    "The review of FY27\u00a0Q4 is yours.\n\nhttps://example.com/review\n",
  );
});
