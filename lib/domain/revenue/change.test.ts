import fc from "fast-check";
import { expect, test } from "vitest";
import { quarter, shift } from "../quarter.ts";
import { type LineChange, planStatement, planUndo } from "./change.ts";
import { MOTIONS, type RevenueLine } from "./line.ts";
import type { StatedLine } from "./statement.ts";

const Q1 = quarter(2027, 1);
const NONE = new Set<never>();
const line = (amount: bigint, partnerInfluenced = 0n): RevenueLine => ({
  quarter: Q1,
  motion: "direct",
  amount,
  partnerInfluenced,
  basis: "reported",
});
const stated = (amount: bigint | null, influenced: bigint | null): StatedLine => ({
  quarter: Q1,
  motion: "direct",
  amount,
  influenced,
  basis: null,
  row: 7,
  column: "Amount",
  text: "1",
});

test("a statement replaces what it says and keeps what it does not", () => {
  expect(planStatement([stated(200n, null)], [line(100n, 40n)], NONE)).toMatchObject({
    ok: true,
    value: [{ before: { amount: 100n }, after: { amount: 200n, partnerInfluenced: 40n } }],
  });
  expect(planStatement([stated(null, 50n)], [line(100n, 40n)], NONE)).toMatchObject({
    ok: true,
    value: [{ after: { amount: 100n, partnerInfluenced: 50n } }],
  });
});

test("saying what is there already changes nothing, even in a complete quarter", () => {
  expect(planStatement([stated(100n, 40n)], [line(100n, 40n)], new Set([Q1]))).toEqual({
    ok: true,
    value: [],
  });
});

test.each([
  [stated(10n, null), "line"],
  [stated(null, 101n), "line"],
  [stated(200n, null), "quarter_complete"],
])("refuses %o by its row", (said, kind) => {
  expect(planStatement([said], [line(100n, 40n)], new Set([Q1]))).toMatchObject({
    ok: false,
    refusal: [{ row: 7, reason: { kind } }, ...(kind === "line" ? [{ row: 7 }] : [])],
  });
});

test("influenced revenue without an amount anywhere is refused", () => {
  expect(planStatement([stated(null, 5n)], [], NONE)).toMatchObject({
    ok: false,
    refusal: [{ reason: { kind: "line", fault: "influenced_without_amount" } }],
  });
});

const changesOf = (answer: ReturnType<typeof planStatement>): readonly LineChange[] =>
  answer.ok ? answer.value : [];

function applied(present: readonly RevenueLine[], changes: readonly LineChange[]): RevenueLine[] {
  const changed = new Set(changes.map((change) => `${change.quarter} ${change.motion}`));
  return [
    ...present.filter((held) => !changed.has(`${held.quarter} ${held.motion}`)),
    ...changes.flatMap(({ quarter: of, motion, after }) =>
      after === null ? [] : [{ quarter: of, motion, ...after }],
    ),
  ];
}

const sorted = (lines: readonly RevenueLine[]) =>
  lines.toSorted((a, b) => a.quarter - b.quarter || a.motion.localeCompare(b.motion));

const anyLines = fc
  .uniqueArray(
    fc.record({
      quarter: fc.integer({ min: 0, max: 9 }).map((count) => shift(Q1, count)),
      motion: fc.constantFrom(...MOTIONS),
      amount: fc.bigInt({ min: -5n, max: 5n }),
    }),
    { selector: (each) => `${each.quarter} ${each.motion}` },
  )
  .map((lines) =>
    lines.map((each) => ({ ...each, partnerInfluenced: 0n, basis: "reported" as const })),
  );

test("what is applied and undone leaves what was there", () => {
  fc.assert(
    fc.property(anyLines, anyLines, (present, said) => {
      const plan = planStatement(
        said.map((each) => ({ ...each, influenced: null, row: 1, column: "Amount", text: "1" })),
        present,
        NONE,
      );
      const changes = changesOf(plan);
      const after = applied(present, changes);
      const back = planUndo(changes, after, NONE);
      expect(back.ok && sorted(applied(after, back.value))).toEqual(sorted(present));
    }),
    { seed: 31, numRuns: 1000 },
  );
});

test("a later edit stands in the way of undoing, and is named", () => {
  const done: LineChange[] = [
    {
      quarter: Q1,
      motion: "direct",
      before: null,
      after: { amount: 5n, partnerInfluenced: 0n, basis: "reported" },
    },
  ];
  expect(planUndo(done, [line(6n)], NONE)).toEqual({
    ok: false,
    refusal: [{ quarter: Q1, motion: "direct", why: "changed_since" }],
  });
  expect(planUndo(done, [line(5n)], new Set([Q1]))).toMatchObject({
    refusal: [{ why: "quarter_complete" }],
  });
});
