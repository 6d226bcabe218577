import fc from "fast-check";
import { expect, test } from "vitest";
import { REAL_MOTION_IDS, type TestId, VERDICT_TITLES, type VerdictTitle } from "./evaluation.ts";
import { and, STATUSES, type Status } from "./status.ts";
import { settlements } from "./settlement.ts";
import { statusesFrom } from "./statuses.ts";
import { titleRange } from "./verdict.ts";

const CRITERIA = ["motion.reading", "board.tracks", "seat.member", "org.not-hands-on"] as const;
const TESTS: readonly TestId[] = [...CRITERIA, ...REAL_MOTION_IDS];

type Answers = ReadonlyMap<TestId, Status>;

function rangeFrom(answers: Answers) {
  const all = (ids: readonly TestId[]) => and(...ids.map((id) => answers.get(id) ?? "met"));
  return titleRange(all(CRITERIA), all(REAL_MOTION_IDS));
}

function subsets(ids: readonly TestId[]): TestId[][] {
  return ids.reduce<TestId[][]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]]);
}

/** Whether some answers to a set make the verdict a title for certain. */
function settles(answers: Answers, set: readonly TestId[], title: VerdictTitle): boolean {
  const ways = subsets(set).map((met) => {
    const told = new Map(answers);
    for (const id of set) told.set(id, met.includes(id) ? "met" : "not_met");
    return rangeFrom(told);
  });
  return ways.some(({ floor, ceiling }) => floor === title && ceiling === title);
}

/** Every smallest set for each title, found by trying all sets. */
function bySearch(answers: Answers) {
  const unknown = TESTS.filter((id) => answers.get(id) === "unknown");
  const found = VERDICT_TITLES.map((title) => {
    const sets = subsets(unknown).filter((set) => settles(answers, set, title));
    const least = Math.min(...sets.map((set) => set.length));
    return { title, sets: sets.filter((set) => set.length === least) };
  });
  return found.filter(({ sets }) => sets.length > 0);
}

const asText = (found: ReturnType<typeof settlements>) =>
  found.map(({ title, sets }) => [title, sets.map((set) => set.toSorted().join()).toSorted()]);

test("what would settle a verdict is what a search of all sets finds", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STATUSES), { minLength: 7, maxLength: 7 }), (drawn) => {
      const answers = new Map(TESTS.map((id, index) => [id, drawn[index] ?? "met"]));
      const { floor, ceiling } = rangeFrom(answers);
      const expected = floor === ceiling ? [] : bySearch(answers);
      const statuses = statusesFrom([[...answers].map(([id, status]) => ({ id, status }))]);
      expect(asText(settlements(statuses))).toEqual(asText(expected));
    }),
    { seed: 5, numRuns: 1_000 },
  );
});
