import { expect, test } from "vitest";
import type { MadeForecast } from "@/lib/domain/forecast/forecast";
import type { When } from "@/lib/domain/forecast/when";
import { CONDITION_IDS } from "@/lib/domain/evaluation/evaluation";
import { shift } from "@/lib/domain/quarter";
import type { JudgedQuarter } from "@/lib/features/evaluations/schema";
import { asked, made, overtaking } from "@/test/forecast-question";
import { judge, Q4, sample } from "@/test/sample-record";
import { prepareRecord } from "./prepare-record";

/** A close that gave odds of the next one, beside those had nothing changed. */
interface Said {
  readonly odds: number;
  readonly noChange: number;
  /** Whether the title was justified at this very close. */
  readonly held: boolean;
}

const template = made(asked(overtaking()));
const evaluation = judge(sample());

const undated = (odds: number): When => ({
  kind: "expected",
  odds: { by: [odds], at: [odds] },
  even: null,
  cautious: null,
  range: { soonest: null, latest: null },
});

/** Closes one after the other; of what the last one said nothing has come yet. */
function recordOf(closes: readonly Said[]) {
  const quarters = closes.map(({ odds, noChange, held }, place): JudgedQuarter => {
    const quarter = shift(Q4, place);
    const now = { ...evaluation, quarter, conditionsMet: held ? CONDITION_IDS.length : 4 };
    const forecast: MadeForecast = {
      ...template,
      quarter,
      justified: false,
      when: undated(odds),
      noChange: undated(noChange),
    };
    const close = {
      quarter,
      revision: 1,
      at: new Date("2027-01-12"),
      by: "Ada Osei",
      reason: null,
      rubric: "Standard rules",
      inputsSha: "0",
      evaluation: now,
      forecast,
      restatements: [],
    };
    return { quarter, now, close };
  });
  return prepareRecord({ quarters, shown: 12, columns: 16, locale: "en-GB" });
}

const times = (count: number, said: Omit<Said, "held">, held = false): Said[] =>
  Array.from({ length: count }, () => ({ ...said, held }));

const LATER = " How often they came true is shown from 20 closes on; fewer would be chance.";
const better = { odds: 0.2, noChange: 0.5 };
const worse = { odds: 0.5, noChange: 0.2 };
const alike = { odds: 0.3, noChange: 0.3 };

const scored = (closes: string, ours: string, plain: string) =>
  `Over ${closes} our odds scored ${ours}, where saying that nothing changes scored ${plain}; lower is better.`;

test.each([
  ["no close", [], null],
  ["one close, and nothing since", times(1, better), null],
  ["one that came", times(2, better), scored("1 close", "0.04", "0.25") + LATER],
  ["three, better", times(4, better), scored("3 closes", "0.04", "0.25") + LATER],
  ["three, worse: too few to say so", times(4, worse), scored("3 closes", "0.25", "0.04") + LATER],
  [
    "three, alike",
    times(4, alike),
    `Over 3 closes our odds fared as well as saying that nothing changes.${LATER}`,
  ],
  ["nineteen, worse", times(20, worse), scored("19 closes", "0.25", "0.04") + LATER],
  ["twenty, better", times(21, better), scored("20 closes", "0.04", "0.25")],
  [
    "twenty, alike",
    times(21, alike),
    "Over 20 closes our odds fared as well as saying that nothing changes.",
  ],
  [
    "twenty, worse than no change",
    times(21, worse),
    `${scored("20 closes", "0.25", "0.04")} They did worse: take these dates as a guess.`,
  ],
])("the score of %s", (_, closes, sentence) => {
  expect(recordOf(closes).score).toBe(sentence);
});

const row = (said: string, happened: string, count: string) => ({
  said: `${said}\u00a0%`,
  happened: `${happened}\u00a0%`,
  count,
});

test.each([
  ["nineteen scores: none", times(20, better), []],
  ["odds that never came true", times(21, better), [row("20", "0", "20")]],
  ["odds that always did", times(21, { odds: 0.97, noChange: 0 }, true), [row("97", "100", "20")]],
  [
    "low odds that came true once in ten, high ones each time",
    [
      // The last of these spoke of the first below.
      ...times(10, { odds: 0.12, noChange: 0.5 }),
      ...times(11, { odds: 0.9, noChange: 0.5 }, true),
    ],
    [row("12", "10", "10"), row("90", "100", "10")],
  ],
  [
    "odds of one tenth: their mean",
    [...times(10, { odds: 0.41, noChange: 0.5 }), ...times(11, { odds: 0.47, noChange: 0.5 })],
    [row("44", "0", "20")],
  ],
])("calibration of %s", (_, closes, rows) => {
  expect(recordOf(closes).calibration).toEqual(rows);
});
