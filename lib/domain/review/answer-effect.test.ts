import { expect, test } from "vitest";
import { overtaking } from "../../../test/forecast-question.ts";
import { day, fact, factsWith, Q4, sample } from "../../../test/sample-record.ts";
import { answerOf } from "../close/answer.ts";
import { snapshotOf } from "../close/snapshot.ts";
import type { CompanyRecord } from "../company.ts";
import { FACT_IDS, type FactEntry, FACT_VALUES, type FactId } from "../evaluation/facts.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import { answerEffects } from "./answer-effect.ts";

const snapshot = (record: CompanyRecord) => {
  const complete = new Set(record.revenue.map(({ quarter }) => quarter));
  return snapshotOf({ record, complete, breaks: [], decisions: [] }, Q4, STANDARD, true);
};

const effectOn = (record: CompanyRecord, id: FactId) => answerEffects(snapshot(record), [id])[0];

/** The sample with several entries of one fact. */
const saying = (id: FactId, ...entries: readonly FactEntry[]) =>
  sample({ facts: factsWith(id, ...entries) });

test("the nearest answer that loses a condition is named before all others", () => {
  expect(effectOn(sample(), "authority.pricing")).toEqual({
    fact: "authority.pricing",
    value: "consulted",
    effect: { kind: "lost", condition: "strategy-authority" },
  });
  expect(effectOn(sample(), "board.presenter")).toMatchObject({
    value: "through_another_executive",
    effect: { kind: "lost", condition: "board-relationship" },
  });
});

test("where a condition is open, the answer that wins it is named", () => {
  const attends = saying("seat.kind", fact("seat.kind", "ceremonial"));
  expect(effectOn(attends, "seat.kind")).toMatchObject({
    value: "decision_making",
    effect: { kind: "won", condition: "executive-seat" },
  });
  expect(effectOn(saying("seat.kind"), "seat.kind")).toMatchObject({
    value: "decision_making",
    effect: { kind: "won", condition: "executive-seat" },
  });
});

test("an answer settles raters who contradict each other", () => {
  const differing = saying(
    "authority.product",
    fact("authority.product", "decides", { rater: "CFO" }),
    fact("authority.product", "none", { rater: "CRO" }),
  );
  expect(effectOn(differing, "authority.product")).toMatchObject({
    value: "decides",
    effect: { kind: "won", condition: "strategy-authority" },
  });
});

test("an answer that moves no condition may take the date away", () => {
  const record = {
    ...overtaking(),
    facts: factsWith("authority.product", fact("authority.product", "none")),
  };
  const committed = {
    kind: "fact",
    fact: "authority.product",
    value: "decides",
    on: day("2027-02-01"),
    state: "committed",
    owner: "CEO",
  } as const;
  const asked = { ...snapshot(record), decisions: [committed] };
  const { forecast } = answerOf(asked);
  if (forecast.kind === "none" || forecast.when.kind === "depends") throw new Error("has a date");
  expect(answerEffects(asked, ["authority.pricing"])[0]).toEqual({
    fact: "authority.pricing",
    value: "consulted",
    effect: { kind: "date", before: forecast.when.even, after: null },
  });
});

test("titles move no condition, and every fact asked about has a row", () => {
  const tried = answerEffects(snapshot(sample()), FACT_IDS);
  expect(tried.map((row) => row.fact)).toEqual(Object.keys(FACT_VALUES));
  expect(tried.filter((row) => row.effect.kind === "nothing").map((row) => row.fact)).toEqual([
    "title.held",
    "title.proposed",
    "title.motive",
  ]);
});
