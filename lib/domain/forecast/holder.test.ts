import { expect, test } from "vitest";
import { asked, linesOf, made, overtaking, presentsFrom } from "../../../test/forecast-question.ts";
import { fact, factsWith, sample } from "../../../test/sample-record.ts";
import type { CompanyRecord } from "../company.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import type { Decision } from "../scenario/decision.ts";
import { holderOf } from "./holder.ts";

const repeated = (amount: number) => Array.from({ length: 12 }, () => amount);
const leading = sample({
  revenue: [
    ...linesOf("direct", repeated(100_000)),
    ...linesOf("partner_resale", repeated(200_000)),
  ],
});
const unpresented = (record: CompanyRecord): CompanyRecord => ({
  ...record,
  facts: factsWith("board.presenter", fact("board.presenter", "not_presented")),
});

function holder(record: CompanyRecord, decisions: readonly Decision[] = []) {
  const question = asked(record, { decisions });
  const found = holderOf(evaluate(record, question.quarter, question.rubric), made(question));
  return found.kind === "milestones"
    ? found.milestones.map(({ criterion }) => criterion.id)
    : found.kind;
}

const PRESENTS = ["board.presents"];

test.each<[string, CompanyRecord, readonly Decision[], string | readonly string[]]>([
  ["nothing where all five hold", leading, [], "nothing"],
  ["revenue where it comes last", overtaking(), [], "revenue"],
  ["what nobody has scheduled", unpresented(overtaking()), [], PRESENTS],
  [
    "the decision that comes after revenue",
    unpresented(overtaking()),
    [presentsFrom("2028-02-01")],
    PRESENTS,
  ],
  [
    "revenue where it comes after the decision",
    unpresented(overtaking()),
    [presentsFrom("2027-01-10")],
    "revenue",
  ],
  [
    "the decision at the very next close where revenue is there already",
    unpresented(leading),
    [presentsFrom("2027-01-10")],
    PRESENTS,
  ],
])("%s", (_, record, decisions, expected) => {
  expect(holder(record, decisions)).toEqual(expected);
});
