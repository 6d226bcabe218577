import { expect, test } from "vitest";
import { presentsFrom } from "../../../test/forecast-question.ts";
import { day } from "../../../test/sample-record.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import type { Assumptions } from "./assumptions.ts";
import { changesOf } from "./changes.ts";
import type { Decision } from "./decision.ts";

const PRESENTS = presentsFrom("2027-06-17");
const LATER = { ...PRESENTS, on: day("2027-08-02") };
const ADOPTS: Decision = {
  kind: "chart",
  chart: "next",
  on: PRESENTS.on,
  state: "proposed",
  owner: "A. Osei",
};
const planned: Assumptions = {
  growth: {},
  parameters: {},
  decisions: [PRESENTS],
  counted: "committed",
};
const changes = (from: Assumptions, to: Assumptions) => changesOf(from, to, STANDARD.parameters);

test("what is supposed alike is no change", () => {
  const alike: Assumptions = {
    ...planned,
    growth: { direct: 0 },
    parameters: { sustainQuarters: STANDARD.parameters.sustainQuarters },
    decisions: [{ ...PRESENTS }],
  };
  expect(changes(planned, alike)).toEqual([]);
});

test("everything that differs, from motions to the plan", () => {
  const supposed: Assumptions = {
    growth: { direct: -1_000 },
    parameters: { reading: "majority" },
    decisions: [LATER, ADOPTS],
    counted: "proposed",
  };
  expect(changes(planned, supposed)).toEqual([
    { kind: "growth", motion: "direct", from: 0, to: -1_000 },
    { kind: "parameter", name: "reading", from: "largest", to: "majority" },
    { kind: "decision", before: PRESENTS, after: LATER },
    { kind: "decision", before: null, after: ADOPTS },
    { kind: "counted", to: "proposed" },
  ]);
  expect(changes(supposed, planned)).toContainEqual({
    kind: "decision",
    before: ADOPTS,
    after: null,
  });
});

test("two decisions about one fact are matched one by one", () => {
  const twice = { ...planned, decisions: [PRESENTS, LATER] };
  const moved = { ...planned, decisions: [PRESENTS, { ...LATER, on: day("2027-09-01") }] };
  expect(changes(twice, moved)).toHaveLength(1);
});
