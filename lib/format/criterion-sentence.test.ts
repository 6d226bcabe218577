import { expect, test } from "vitest";
import { facts, judge, sample } from "../../test/sample-record.ts";
import { CRITERION_IDS, REAL_MOTION_IDS } from "../domain/evaluation/evaluation.ts";
import { criterionName, criterionQuestion } from "./criterion.ts";
import { criterionSentence } from "./criterion-sentence.ts";

const SETTING = { locale: "en-GB", currency: "USD" };

test.each([...CRITERION_IDS, ...REAL_MOTION_IDS])("%s has a name and a question", (id) => {
  expect(criterionName(id)).toMatch(/^[A-Z]/);
  expect(criterionQuestion(id)).toMatch(/^(how|who|whether|which|in how) /);
});

test("a criterion speaks of what it reads: revenue, the chart or an answer", () => {
  const { conditions, realMotion } = judge(
    sample({ charts: [], revenue: [], facts: facts.slice(1) }),
  );
  const [, sustained] = conditions[0]?.criteria ?? [];
  const [tracks, reports, presents] = conditions[1]?.criteria ?? [];
  const tests = [sustained, tracks, reports, presents, realMotion.parts[2]];
  const said = tests.map((one) => (one === undefined ? null : criterionSentence(one, SETTING)));
  expect(said.map((sentence) => sentence?.replaceAll("\u00a0", " "))).toEqual([
    "FY26 Q4 and FY26 Q3 cannot be read, so nobody can say whether it has held at the last two closes.",
    "Board tracks partner revenue: nobody has said.",
    "No org chart is in force at this close.",
    "The leader presents to the board.",
    "No org chart is in force at this close.",
  ]);
});
