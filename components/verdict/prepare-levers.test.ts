import { expect, test } from "vitest";
import { counterfactuals } from "@/lib/domain/evaluation/counterfactuals";
import { STANDARD } from "@/lib/domain/rubric/cpo-fit";
import type { Parameters } from "@/lib/domain/rubric/rubric";
import { fact, facts, position, Q4, redrawn, sample } from "../../test/sample-record";
import { prepareLevers } from "./prepare-levers";

const SETTING = { locale: "en-GB", currency: "USD" };

const leversOf = (record = sample(), changes: Partial<Parameters> = {}) => {
  const rubric = { name: "test", parameters: { ...STANDARD.parameters, ...changes } };
  return prepareLevers(counterfactuals(record, Q4, rubric), SETTING, () => null);
};

test("a verdict held shows what would lose it, one not held what is missing", () => {
  expect(leversOf()).toMatchObject([
    {
      name: "What would lose it",
      count: "1 change",
      changes: [
        {
          sentence: "Seat m1 leaves, and too few people below the senior leaders are left",
          note: null,
        },
      ],
    },
  ]);
  const asked = sample({ facts: [...facts.slice(1), fact("board.tracksPartnerRevenue", "no")] });
  expect(leversOf(asked)).toEqual([
    {
      name: "The smallest set, today",
      count: "1 change",
      changes: [
        {
          sentence: "The board sees partner revenue as a motion of its own",
          note: "Waited for, from the board",
        },
      ],
      note: "Verified by judging the company again with all of it in place. None of it is a change to the org chart, so there is no proposal to make.",
      draft: null,
    },
  ]);
});

test("a chart that is only to be completed says why it makes no proposal", () => {
  const [only] = leversOf(redrawn({ m6: { level: "unknown" } }));
  expect(only).toMatchObject({ draft: null, count: "1 change" });
  expect(only?.note).toMatch(/ The chart has to be completed first; /);
});

test("a set that is as small says what it has instead", () => {
  const crowded = redrawn({ m1: { manager: { kind: "named", key: "leader" } } }, [
    position("x1", "leader", "manager"),
    position("x2", "leader", "manager"),
  ]);
  const [first, second, ...rest] = leversOf(crowded, { minLedManagers: 7 });
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ count: "2 changes" });
  expect(first?.changes.map(({ sentence }) => sentence)).toEqual([
    "2 of the leader’s direct reports (Seat m1 and Seat x1) move under a senior leader",
  ]);
  expect(second).toMatchObject({
    name: "Or, as small",
    changes: [
      { sentence: "1 more manager or individual below the senior leaders" },
      { sentence: "Seat m1 moves under a senior leader" },
    ],
  });
});

test("no amount of revenue reaches a share of everything", () => {
  const [only] = leversOf(sample(), { reading: "majority", majorityShareBp: 10_000 });
  expect(only).toMatchObject({ name: "No set of changes", changes: [] });
  expect(only?.note).toContain("No amount of partner revenue");
});
