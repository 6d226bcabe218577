import { expect, test } from "vitest";
import { recordFact, strikeFact } from "@/lib/features/facts/mutations";
import {
  type Change,
  closedAfter,
  KEPT,
  restatedBy,
  restatedUnasked,
  restatements,
} from "@/test/restated";
import { day } from "@/test/sample-record";

const answered =
  (from: string, confirmed: string | null = null): Change =>
  ({ scope, companyId }, reason) =>
    recordFact(scope, {
      companyId,
      fact: "seat.kind",
      value: "decision_making",
      from: day(from),
      confirmed: confirmed === null ? null : day(confirmed),
      rater: "CEO",
      evidence: [],
      reason,
    });

test("an answer under a closed quarter is refused without a reason, and kept with one; the close stays", async () => {
  const subject = expect.stringMatching(/executive seat/);
  expect(await restatedBy(answered("2026-05-02"))).toEqual([
    { ...KEPT, kind: "fact", subject, from_quarter: "2027Q2" },
  ]);
});

test.each<[string, Change]>([
  ["an answer from a later day", answered("2026-08-01")],
  ["a confirmation of what stands", answered("2025-09-03", "2026-11-20")],
])("of %s nothing is asked", async (_, change) => {
  expect(await restatedUnasked(change)).toEqual([]);
});

test("what was mistaken is the reason of a struck answer", async () => {
  const company = await closedAfter();
  const { scope, companyId } = company;
  await strikeFact(scope, { companyId, seq: "1", reason: "Of another company" });
  expect(await restatements(company)).toMatchObject([
    { kind: "fact", reason: "Of another company" },
  ]);
});
