import { describe, expect, test } from "vitest";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import type { Assumptions } from "@/lib/domain/scenario/assumptions";
import { changesOf } from "@/lib/domain/scenario/changes";
import type { Decision } from "@/lib/domain/scenario/decision";
import { presentsFrom } from "@/test/forecast-question";
import { day } from "@/test/sample-record";
import { withAdded, withChart, withDecision, withGrowth, without, withParameter } from "./pulls";

const inForce = STANDARD.parameters;
const PRESENTS: Decision = presentsFrom("2027-06-17");
const adopts = (chart: string): Decision => ({
  kind: "chart",
  chart,
  on: day("2027-08-02"),
  state: "committed",
  owner: "CEO",
});
const planned: Assumptions = {
  growth: {},
  parameters: {},
  decisions: [PRESENTS, adopts("next")],
  counted: "committed",
};

test("a parameter put back to the value in force is replaced no more", () => {
  const harder = withParameter(planned, "sustainQuarters", 3, inForce);
  expect(harder.parameters).toEqual({ sustainQuarters: 3 });
  expect(withParameter(harder, "sustainQuarters", 2, inForce).parameters).toEqual({});
});

test("one chart is adopted at a time", () => {
  expect(withChart(planned, adopts("other")).decisions).toEqual([PRESENTS, adopts("other")]);
  expect(withChart(planned, null).decisions).toEqual([PRESENTS]);
});

describe("every change has a way back", () => {
  test.each([
    withGrowth(planned, "direct", -500),
    withParameter(planned, "reading", "majority", inForce),
    withDecision(planned, 0, { ...PRESENTS, on: day("2027-09-01") }),
    withDecision(planned, 1, null),
    withAdded(planned, { ...PRESENTS, fact: "seat.kind", value: "decision_making" }),
    { ...planned, counted: "proposed" } satisfies Assumptions,
  ])("%#", (supposed) => {
    const [change, ...others] = changesOf(planned, supposed, inForce);
    if (change === undefined) throw new Error("nothing differs");
    expect(others).toEqual([]);
    expect(changesOf(planned, without(supposed, change, planned, inForce), inForce)).toEqual([]);
  });
});
