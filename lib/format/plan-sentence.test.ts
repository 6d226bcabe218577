import { expect, test } from "vitest";
import { asked, linesOf, overtaking, presentsFrom } from "../../test/forecast-question.ts";
import { fact, factsWith, Q4, sample } from "../../test/sample-record.ts";
import type { CompanyRecord } from "../domain/company.ts";
import { evaluate } from "../domain/evaluation/evaluate.ts";
import { forecast } from "../domain/forecast/forecast.ts";
import type { Decision } from "../domain/scenario/decision.ts";
import { plainWords } from "./dated-words.ts";
import { planSentence } from "./plan-sentence.ts";

function said(record: CompanyRecord, decisions: readonly Decision[], overdue = 0): string {
  const question = asked(record, { decisions, confirmed: true });
  const told = {
    evaluation: evaluate(record, Q4, question.rubric),
    forecast: forecast(question),
    open: decisions.length,
    overdue,
    undoes: decisions.includes(UNDOES) || decisions.includes(SOON),
  };
  return plainWords(planSentence(told, "en-GB")).replaceAll("\u00a0", " ");
}

const always = (amount: number) => Array.from({ length: 12 }, () => amount);
const earned = sample({
  revenue: [...linesOf("partner_resale", always(90_000)), ...linesOf("direct", always(40_000))],
});
const far = sample({
  revenue: [...linesOf("partner_resale", always(20_000)), ...linesOf("direct", always(900_000))],
});
const indirect = {
  ...overtaking(),
  facts: factsWith("board.presenter", fact("board.presenter", "not_presented")),
};
const LATE = presentsFrom("2027-11-01");
const UNDOES: Decision = { ...LATE, value: "not_presented" };
const SOON: Decision = { ...UNDOES, on: presentsFrom("2027-01-10").on };

test.each<[string, CompanyRecord, Decision[], number, string]>([
  [
    "a decision holds it",
    indirect,
    [LATE],
    0,
    "One decision holds the date, FY27 Q4 at even odds.",
  ],
  [
    "and is overdue",
    indirect,
    [{ ...LATE, on: presentsFrom("2026-11-01").on }],
    1,
    "Revenue holds the date, FY27 Q3 at even odds, and no decision does. One decision is overdue.",
  ],
  [
    "nothing is planned and nothing has to be",
    overtaking(),
    [],
    0,
    "Revenue holds the date, FY27 Q3 at even odds, and no decision does.",
  ],
  [
    "revenue is far away",
    far,
    [LATE],
    0,
    "No decision holds the date: revenue is not likely to get there within 8 quarters.",
  ],
  [
    "the title is earned",
    earned,
    [],
    0,
    "Nothing is planned. The title is justified, and nothing that is planned undoes it.",
  ],
  [
    "the plan would undo it",
    earned,
    [SOON],
    2,
    "The title is justified, and the plan as it stands would undo it. Two decisions are overdue.",
  ],
  [
    "the plan would undo it later",
    earned,
    [UNDOES],
    0,
    "The title is justified, and a decision of the plan would undo it.",
  ],
  [
    "there is too little revenue",
    sample({ revenue: [] }),
    [LATE],
    0,
    "No forecast: the last quarter has no revenue on record.",
  ],
])("%s", (_, record, decisions, overdue, sentence) => {
  expect(said(record, decisions, overdue)).toBe(sentence);
});
