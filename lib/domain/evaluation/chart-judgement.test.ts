import { expect, test } from "vitest";
import { chart, day, position, positions, Q4, sample } from "../../../test/sample-record.ts";
import type { Chart } from "../org/chart.ts";
import { shift } from "../quarter.ts";
import { STANDARD } from "../rubric/cpo-fit.ts";
import { judgeChart, provingPositions } from "./chart-judgement.ts";

const started = { status: "planned", startsOn: day("2027-05-01") } as const;

/** The sample's chart from a day of 2027Q2 on, one VP of it planned from there. */
const coming = (kind: Chart["kind"]): Chart =>
  chart(
    positions.map((seat) => (seat.key === "vp" ? { ...seat, ...started } : seat)),
    { key: "plan", kind, effectiveFrom: day("2027-04-15") },
  );

test("a proposal is read at the close in which it takes force, an actual chart at the latest", () => {
  const proposal = judgeChart({ record: sample(), quarter: Q4, pins: [] }, coming("proposed"));
  expect([proposal.now.quarter, proposal.inForce.quarter]).toEqual([Q4, Q4 + 2]);
  expect(provingPositions(proposal, "org.leads-leaders")).toContain("vp");
  const actual = judgeChart({ record: sample(), quarter: Q4, pins: [] }, coming("actual"));
  expect(actual.inForce).toBe(actual.now);
  expect(provingPositions(actual, "org.leads-leaders")).not.toContain("vp");
});

test("the record's own charts are not looked at", () => {
  const beside = sample({ charts: [chart([position("ceo", null, "c_level")])] });
  const plan = coming("proposed");
  expect(judgeChart({ record: beside, quarter: Q4, pins: [] }, plan)).toEqual(
    judgeChart({ record: sample({ charts: [] }), quarter: Q4, pins: [] }, plan),
  );
});

test("each close is judged by the rubric that is pinned to it", () => {
  const strict = { name: "strict", parameters: { ...STANDARD.parameters, minSeniorLeaders: 9 } };
  const pins = [{ from: shift(Q4, 1), rubric: strict }];
  const { now, inForce, date } = judgeChart(
    { record: sample(), quarter: Q4, pins },
    coming("proposed"),
  );
  expect([now.rubric, inForce.rubric]).toEqual([STANDARD.name, "strict"]);
  expect(date).toMatchObject({ kind: "chart_never", criteria: [{ id: "org.leads-leaders" }] });
});
