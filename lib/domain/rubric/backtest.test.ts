import fc from "fast-check";
import { expect, test } from "vitest";
import { anyParameters } from "../../../test/any-parameters.ts";
import { anyRecord } from "../../../test/any-record.ts";
import { Q4, sample } from "../../../test/sample-record.ts";
import { evaluationOf } from "../close/answer.ts";
import { type SnapshotSource, snapshotOf } from "../close/snapshot.ts";
import type { CompanyRecord } from "../company.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { quartersBetween, shift } from "../quarter.ts";
import { backtest } from "./backtest.ts";
import { STANDARD } from "./cpo-fit.ts";
import type { Parameters } from "./rubric.ts";

const FIXED = { seed: 20_261_122, numRuns: 200 };

const sourceOf = (record: CompanyRecord): SnapshotSource => ({
  record,
  complete: new Set(record.revenue.map(({ quarter }) => quarter)),
  breaks: [],
  decisions: [],
});

function frozen(source: SnapshotSource, rubric = STANDARD) {
  const snapshot = snapshotOf(source, Q4, rubric, false);
  return { snapshot, evaluation: evaluationOf(snapshot) };
}

const changed = (part: Partial<Parameters>) => ({
  name: "tried",
  parameters: { ...STANDARD.parameters, ...part },
});

test("an organisation asked to be larger loses its condition and the title with it", () => {
  const source = sourceOf(sample());
  const company = { source, closed: [frozen(source)], open: [], pins: [] };
  expect(backtest(company, changed({ minSeniorLeaders: 40 }))).toEqual({
    closed: 1,
    open: 0,
    changes: [
      {
        quarter: Q4,
        isClosed: true,
        from: {
          rubric: STANDARD.name,
          floor: "cpo",
          ceiling: "cpo",
          label: "justified",
          conditionsMet: 5,
        },
        to: { rubric: "tried", floor: "vp", ceiling: "vp", label: "approaching", conditionsMet: 4 },
        turned: [{ condition: "organisation-size", from: "met", to: "not_met" }],
      },
    ],
  });
});

test("a closed quarter is tried on what was frozen, an open one on today's rows", () => {
  const source = sourceOf(sample());
  const now = sourceOf(sample({ charts: [] }));
  const company = { source: now, closed: [frozen(source)], open: [Q4], pins: [] };
  const { changes } = backtest(company, changed({ minSeniorLeaders: 40 }));
  expect(changes.map(({ isClosed }) => isClosed)).toEqual([true]);
});

test("an open quarter is compared with the rubric that is pinned to it", () => {
  const source = sourceOf(sample());
  const strict = { ...changed({ minSeniorLeaders: 40 }), name: "strict" };
  const company = { source, closed: [], open: [Q4], pins: [{ from: Q4, rubric: strict }] };
  expect(backtest(company, STANDARD).changes).toMatchObject([
    { from: { rubric: "strict", floor: "vp" }, to: { rubric: STANDARD.name, floor: "cpo" } },
  ]);
  expect(backtest(company, strict).changes).toEqual([]);
});

test("the rubric that judges already changes nothing", () => {
  fc.assert(
    fc.property(anyRecord, anyParameters, (record, parameters) => {
      const rubric = { name: "same", parameters };
      const source = sourceOf(record);
      const open = quartersBetween(shift(Q4, -3), shift(Q4, -1));
      const pins = [{ from: shift(Q4, -8), rubric }];
      const company = { source, closed: [frozen(source, rubric)], open, pins };
      expect(backtest(company, rubric)).toEqual({ closed: 1, open: 3, changes: [] });
    }),
    FIXED,
  );
});

test("what is told as unchanged is what the engine says under either rubric", () => {
  fc.assert(
    fc.property(anyRecord, anyParameters, (record, parameters) => {
      const source = sourceOf(record);
      const [change] = backtest(
        { source, closed: [frozen(source)], open: [], pins: [] },
        { name: "tried", parameters },
      ).changes;
      const before = evaluate(record, Q4, STANDARD);
      const after = evaluate(record, Q4, { name: "tried", parameters });
      const said = ({ verdict: { floor, ceiling, label }, conditions }: typeof before) => ({
        floor,
        ceiling,
        label,
        conditions: conditions.map(({ status }) => status),
      });
      const isSame = JSON.stringify(said(before)) === JSON.stringify(said(after));
      expect(change === undefined).toBe(isSame);
    }),
    FIXED,
  );
});
