import { expect, test } from "vitest";
import type { Answer } from "../close/answer.ts";
import type { ConditionId } from "../evaluation/evaluation.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import type { Forecast } from "../forecast/forecast.ts";
import { forecast } from "../forecast/forecast.ts";
import { shift } from "../quarter.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import { fact, facts, line, quarterAt, sample } from "../../../test/sample-record.ts";
import { answerNews } from "./answer-news.ts";
import type { ForecastDay, Notice } from "./notice.ts";

const NOW = quarterAt("2026Q4");
const FIRST = 20;
/** Twenty quarters in which partners pass the direct motion in the end. */
const revenue = Array.from({ length: FIRST }, (_, age) => {
  const quarter = shift(NOW, age - FIRST + 1);
  return [
    { ...line("2026Q4", "partner_resale", BigInt(200 + age * 20)), quarter },
    { ...line("2026Q4", "direct", 500n), quarter },
  ];
}).flat();

function answerOf(changes: Parameters<typeof sample>[0]): Answer {
  const record = sample({ revenue, ...changes });
  const nothing = { decisions: [], counted: "committed", growth: {}, breaks: [] } as const;
  return {
    evaluation: evaluate(record, NOW, STANDARD),
    forecast: forecast({ record, quarter: NOW, rubric: STANDARD, confirmed: true, ...nothing }),
  };
}

/** An answer whose forecast says this day, for slips of every size. */
function saying(answer: Answer, day: ForecastDay): Answer {
  const { forecast: made } = answer;
  if (made.kind === "none" || made.when.kind === "depends") throw new Error("there is a forecast");
  const dated = (even: Parameters<typeof shift>[0] | null): Forecast => ({
    ...made,
    justified: false,
    level: "full",
    when: { ...made.when, kind: "expected", even } as typeof made.when,
  });
  switch (day.kind) {
    case "dated":
      return { ...answer, forecast: dated(day.even) };
    case "not_within":
      return { ...answer, forecast: dated(null) };
    case "no_date": {
      const { kind: _, ...ifDone } = made.when;
      const [condition] = answer.evaluation.conditions;
      const when = { kind: "depends", on: condition?.criteria ?? [], ifDone } as const;
      return { ...answer, forecast: { ...made, justified: false, level: "full", when } };
    }
  }
}

const whole = answerOf({});
const without = answerOf({ facts: [...facts, fact("authority.pricing", "none")] });
const unsure = answerOf({ facts: facts.filter((one) => one.fact !== "authority.pricing") });
const heard = (
  before: Answer,
  told: readonly Notice[] = [],
  lost: readonly ConditionId[] = [],
) => ({
  before,
  told,
  lost: new Set(lost),
});
const kinds = (news: readonly Notice[]) => news.map(({ kind }) => kind);

test("the same answer is no news", () => {
  expect(answerNews(whole, heard(whole))).toEqual([]);
});

test("a condition that is lost is told with what it has become, and so is the verdict it turns", () => {
  const lost = answerNews(without, heard(whole));
  expect(lost).toContainEqual({
    kind: "condition_lost",
    quarter: NOW,
    condition: "strategy-authority",
    to: "not_met",
  });
  expect(kinds(lost)).toContain("verdict_changed");
  expect(answerNews(unsure, heard(whole))).toContainEqual(
    expect.objectContaining({ kind: "condition_lost", to: "unknown" }),
  );
});

test("what was told is not told again, and is told when it turns back", () => {
  const told = answerNews(without, heard(whole));
  expect(answerNews(without, heard(whole, told))).toEqual([]);
  const back = answerNews(whole, heard(whole, told, ["strategy-authority"]));
  expect(back).toContainEqual(
    expect.objectContaining({
      kind: "condition_met",
      condition: "strategy-authority",
      again: true,
    }),
  );
  expect(answerNews(whole, heard(whole, [...told, ...back]))).toEqual([]);
});

test("a condition met for the first time is not met again", () => {
  expect(answerNews(whole, heard(without))).toContainEqual(
    expect.objectContaining({ kind: "condition_met", again: false }),
  );
});

test("from not met to unknown nothing is lost", () => {
  expect(kinds(answerNews(unsure, heard(without)))).not.toContain("condition_lost");
});

const at = (quarters: number): ForecastDay => ({ kind: "dated", even: shift(NOW, quarters) });
const beyond: ForecastDay = { kind: "not_within", last: shift(NOW, 8) };

test.each([
  ["one quarter later", at(3), at(4), []],
  ["two quarters later", at(3), at(5), ["forecast_slipped"]],
  ["sooner", at(5), at(2), []],
  ["from the last close looked at to beyond it", at(8), beyond, []],
  ["from the one before to beyond it", at(7), beyond, ["forecast_slipped"]],
  ["to no date at all", at(2), { kind: "no_date" } as const, ["forecast_slipped"]],
  ["from no date to one", { kind: "no_date" } as const, at(2), []],
  ["from beyond to no date", beyond, { kind: "no_date" } as const, []],
])("a forecast that moved %s", (_, from, to, expected) => {
  const news = answerNews(saying(whole, to), heard(saying(whole, from)));
  expect(kinds(news)).toEqual(expected);
});

test("small slips add up to one that is told, once", () => {
  const before = saying(whole, at(3));
  expect(answerNews(saying(whole, at(4)), heard(before))).toEqual([]);
  const told = answerNews(saying(whole, at(5)), heard(before));
  expect(told).toEqual([
    { kind: "forecast_slipped", quarter: NOW, from: shift(NOW, 3), to: at(5) },
  ]);
  expect(answerNews(saying(whole, at(5)), heard(before, told))).toEqual([]);
  expect(answerNews(saying(whole, at(6)), heard(before, told))).toEqual([]);
  expect(kinds(answerNews(saying(whole, at(7)), heard(before, told)))).toEqual([
    "forecast_slipped",
  ]);
});
