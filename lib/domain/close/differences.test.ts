import { expect, test } from "vitest";
import { presentsFrom } from "../../../test/forecast-question.ts";
import { chart, day, fact, facts, positions, Q4, sample } from "../../../test/sample-record.ts";
import type { CompanyRecord } from "../company.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import type { Rubric } from "../rubric/rubric.ts";
import type { Decision } from "../scenario/decision.ts";
import { evaluationOf } from "./answer.ts";
import { differencesBetween } from "./differences.ts";
import { snapshotOf } from "./snapshot.ts";
import { evaluationText, readEvaluation, readSnapshot, snapshotText } from "./texts.ts";

function at(record: CompanyRecord, decisions: readonly Decision[] = [], rubric: Rubric = STANDARD) {
  const complete = new Set(record.revenue.map(({ quarter }) => quarter));
  const snapshot = snapshotOf({ record, complete, breaks: [], decisions }, Q4, rubric, false);
  return { snapshot, evaluation: evaluationOf(snapshot) };
}

const NOTHING = {
  tests: [],
  facts: [],
  rules: [],
  profile: [],
  plan: { gone: [], come: [] },
};

test("the same answer differs in nothing", () => {
  const seen = differencesBetween(at(sample()), at(sample()));
  expect(seen).toMatchObject(NOTHING);
});

test("an answer that was kept as a text differs in nothing from the same one at hand", () => {
  const now = at(sample(), [presentsFrom("2027-05-01")]);
  const texts = snapshotText(now.snapshot, (text) => text);
  const kept = {
    snapshot: readSnapshot(texts.text, (hash) => texts.charts.get(hash) ?? ""),
    evaluation: readEvaluation(evaluationText(now.evaluation)),
  };
  expect(differencesBetween(kept, now)).toMatchObject(NOTHING);
});

test("an answer that was changed turns its criterion, and is told with both values", () => {
  const after = at(sample({ facts: [...facts, fact("seat.kind", "ceremonial")] }));
  const { tests, facts: answers } = differencesBetween(at(sample()), after);
  expect(tests).toMatchObject([{ hasTurned: true, after: { id: "seat.decides" } }]);
  expect(answers).toEqual([{ fact: "seat.kind", before: "decision_making", after: "ceremonial" }]);
});

test("a seat that is gone moves the criterion that counts it, and the charts are told apart", () => {
  const fewer = sample({ charts: [chart(positions.filter(({ key }) => key !== "m6"))] });
  const { tests, chart: drawn } = differencesBetween(at(sample()), at(fewer));
  expect(tests.map(({ after, hasTurned }) => [after?.id, hasTurned])).toEqual([
    ["org.leaders-lead-managers", true],
  ]);
  expect([drawn.before, drawn.after].map((one) => one?.positions.length)).toEqual([12, 11]);
});

test("rules, the profile and the plan are compared by what they say", () => {
  const stricter = { name: "house 1", parameters: { ...STANDARD.parameters, minVps: 2 } };
  const [june, may] = [presentsFrom("2027-06-01"), presentsFrom("2027-05-01")];
  const grown = sample({ company: { stage: "established" } });
  const seen = differencesBetween(at(sample(), [may]), at(grown, [june], stricter));
  expect(seen.rules).toEqual([{ name: "minVps", from: 1, to: 2 }]);
  expect(seen.profile).toEqual([{ name: "stage", before: "growth", after: "established" }]);
  expect(seen.plan).toEqual({ gone: [may], come: [june] });
});

test("a chart that came into force is compared with none before", () => {
  const before = at(sample({ charts: [] }));
  const after = at(sample({ charts: [chart(positions, { effectiveFrom: day("2026-11-01") })] }));
  const { chart: drawn } = differencesBetween(before, after);
  expect(drawn.before).toBeNull();
  expect(drawn.after?.key).toBe("chart");
});
