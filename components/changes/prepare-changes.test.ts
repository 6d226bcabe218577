import { expect, test } from "vitest";
import { evaluationOf } from "@/lib/domain/close/answer";
import { snapshotOf } from "@/lib/domain/close/snapshot";
import type { CompanyRecord } from "@/lib/domain/company";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import type { Decision } from "@/lib/domain/scenario/decision";
import { presentsFrom } from "@/test/forecast-question";
import { chart, day, fact, facts, position, positions, Q4, sample } from "@/test/sample-record";
import { prepareChanges } from "./prepare-changes";

function at(record: CompanyRecord, decisions: readonly Decision[] = []) {
  const complete = new Set(record.revenue.map(({ quarter }) => quarter));
  const snapshot = snapshotOf({ record, complete, breaks: [], decisions }, Q4, STANDARD, false);
  return { snapshot, evaluation: evaluationOf(snapshot) };
}

const seen = (before: ReturnType<typeof at>, after: ReturnType<typeof at>) =>
  prepareChanges(before, after, { locale: "en-GB", currency: "USD" });

test("what stays the same is said to stay", () => {
  const view = seen(at(sample()), at(sample()));
  expect(view.sentence).toMatch(
    /the right title stays Chief Partner Officer; no condition turned\.$/,
  );
  expect(view).toMatchObject({ turned: [], figures: [], chart: [], chartNote: "Unchanged." });
});

test("a lost condition is in the sentence, its criterion and answer are rows", () => {
  const ceremonial = sample({ facts: [...facts, fact("seat.kind", "ceremonial")] });
  const view = seen(at(sample()), at(ceremonial));
  expect(view.sentence).toMatch(/went from .* to Vice President; executive seat was lost\.$/);
  expect(view.turned.map(({ key }) => key)).toEqual(["seat.decides"]);
  expect(view.answers.map(({ key }) => key)).toEqual(["seat.kind"]);
});

test("a condition that cannot be told any more is not called lost", () => {
  const silent = sample({ facts: [...facts, fact("seat.kind", null)] });
  expect(seen(at(sample()), at(silent)).sentence).toMatch(
    /executive seat cannot be told any more\.$/,
  );
});

test("a plan entry whose day moved is one row, and a seat that was added is on the chart's list", () => {
  const [may, june] = [presentsFrom("2027-05-01"), presentsFrom("2027-06-01")];
  const grown = sample({ charts: [chart([...positions, position("m7", "d1", "manager")])] });
  const view = seen(at(sample(), [may]), at(grown, [june]));
  expect(view.plan).toMatchObject([
    { before: "1 May 2027, committed", after: "1 Jun 2027, committed" },
  ]);
  expect(view.chart.slice(1).map((row) => row.slice(0, 2))).toEqual([["Added", "Seat m7"]]);
  expect(view.figures.map(({ key }) => key)).toEqual(["org.leaders-lead-managers"]);
});

test("a first chart is said to have come into force", () => {
  const drawn = sample({ charts: [chart(positions, { effectiveFrom: day("2026-11-01") })] });
  expect(seen(at(sample({ charts: [] })), at(drawn)).chartNote).toBe(
    "Chart came into force; before it there was none.",
  );
});
