import { expect, test } from "vitest";
import { asked, made, overtaking, presentsFrom } from "../../../test/forecast-question.ts";
import { day, fact, factsWith, judge, Q4, sample } from "../../../test/sample-record.ts";
import { attentionReason, attentionWord } from "../../format/attention.ts";
import { shift } from "../quarter.ts";
import { attentionOf, type Watched } from "./attention.ts";

const unpresented = {
  ...overtaking(),
  facts: factsWith("board.presenter", fact("board.presenter", "not_presented")),
};
const plannedFor = (on: string) => made(asked(unpresented, { decisions: [presentsFrom(on)] }));
const SOON = plannedFor("2027-05-01");
const LATER = plannedFor("2028-02-01");
const NEVER = made(asked(unpresented));

const held = judge(sample());
const lost = judge(
  sample({ facts: factsWith("board.presenter", fact("board.presenter", "not_presented")) }),
);
const open = judge(sample({ facts: factsWith("board.presenter", fact("board.presenter", null)) }));
const ahead = judge(
  sample({
    facts: [
      ...factsWith("board.presenter", fact("board.presenter", "not_presented")),
      fact("title.held", "cpo"),
    ],
  }),
);
const before = (evaluation: typeof held) => ({ ...evaluation, quarter: shift(Q4, -1) });

const watched = (changes: Partial<Watched>): Watched => ({
  evaluations: [before(held), held],
  fiscalYearStartMonth: 1,
  today: day("2027-01-20"),
  review: null,
  forecast: null,
  forecastBefore: null,
  ...changes,
});
const OVERDUE = { quarter: Q4, dueOn: day("2027-01-15") };

test.each<[string, Partial<Watched>, string, string]>([
  [
    "slipped back before all else",
    { evaluations: [before(held), lost], review: OVERDUE, forecast: LATER, forecastBefore: SOON },
    "Slipped back, 5 to 4",
    "Board relationship lost in FY26 Q4.",
  ],
  [
    "an overdue review before a date that slipped",
    { review: OVERDUE, forecast: LATER, forecastBefore: SOON },
    "Review overdue",
    "The review of FY26 Q4 was due 15 Jan 2027.",
  ],
  [
    "a date that slipped",
    { evaluations: [before(lost), lost], forecast: LATER, forecastBefore: SOON },
    "Date slipped",
    "The quarter with even odds slipped by two quarters, from FY27 Q3 to FY28 Q1.",
  ],
  [
    "a date that went",
    { evaluations: [before(lost), lost], forecast: NEVER, forecastBefore: SOON },
    "Date slipped",
    "The quarter with even odds was FY27 Q3. Now there is no date, since something that it takes is not scheduled.",
  ],
  [
    "what cannot be told",
    { evaluations: [before(held), open] },
    "Cannot tell",
    "One answer would settle it: who presents partner results to the board.",
  ],
  [
    "the first close of a title earned",
    { evaluations: [before(lost), held] },
    "Newly justified",
    "All five conditions hold at FY26 Q4, which could not be said of the close before.",
  ],
  [
    "a title ahead of the job",
    { evaluations: [before(ahead), ahead] },
    "Title ahead of the job",
    "The title held is ahead of the job: 4 of 5 conditions met.",
  ],
  [
    "a quarter that is missing",
    { today: day("2027-04-20") },
    "Quarter missing",
    "The last complete quarter is FY26 Q4; FY27 Q1 has closed since.",
  ],
])("%s", (_, changes, word, reason) => {
  const attention = attentionOf(watched(changes));
  if (attention === null) throw new Error("nothing calls for a look");
  expect(attentionWord(attention)).toBe(word);
  expect(attentionReason(attention, "en-GB").replaceAll("\u00a0", " ")).toBe(reason);
});

test.each<[string, Partial<Watched>]>([
  ["nothing recorded", { evaluations: [] }],
  ["a title that is held", {}],
  ["a review that is due today", { review: { ...OVERDUE, dueOn: day("2027-01-20") } }],
  [
    "a date that is as it was",
    { evaluations: [before(lost), lost], forecast: SOON, forecastBefore: SOON },
  ],
  [
    "a date that comes sooner",
    { evaluations: [before(lost), lost], forecast: SOON, forecastBefore: LATER },
  ],
])("%s needs no call", (_, changes) => {
  expect(attentionOf(watched(changes))).toBeNull();
});
