import { shift } from "../quarter.ts";
import { ceilDivide, floorDivide, type Mix } from "../revenue/mix.ts";
import {
  PARAMETER_RANGES,
  type Parameters,
  type Reading,
  THRESHOLD_NAMES,
  type ThresholdName,
} from "../rubric/rubric.ts";
import type { AsOf } from "./as-of.ts";
import { FACT_CRITERION_IDS, factOf } from "./criteria/facts.ts";
import { readingAt } from "./criteria/primary-motion.ts";
import { windowMix } from "./criteria/window-mix.ts";
import type { TestId, ThresholdSlack } from "./evaluation.ts";
import type { LeaderPeople } from "../org/leader-people.ts";
import { decides, rangeAgain, rangeOf, type Statuses, type TestSet, testSet } from "./statuses.ts";
import { sameRange } from "./verdict.ts";

/** What a threshold decides, and where. */
interface Threshold {
  readonly tests: TestSet;
  /** The only reading that asks for it; null where every one does. */
  readonly reading: Reading | null;
  /** Values `c` such that a status can change between `c` and `c + 1`, and nowhere else. */
  readonly cuts: (asOf: AsOf, parameters: Parameters) => readonly number[];
}

const WHOLE = 10_000n;

/** Cuts that each mix read by `motion.reading` and `motion.sustained` makes. */
const cutsByMix =
  (cut: (mix: Mix) => bigint | null) =>
  ({ book, quarter }: AsOf, { sustainQuarters, definition }: Parameters): readonly number[] => {
    const cuts: number[] = [];
    for (let back = 0; back < sustainQuarters; back += 1) {
      const window = windowMix(book, shift(quarter, -back), definition);
      const at = window.kind === "read" ? cut(window.mix) : null;
      if (at !== null) cuts.push(Number(at));
    }
    return cuts;
  };

/** The largest share in basis points that a mix reaches. */
const reachedShare = ({ families, total }: Mix): bigint =>
  floorDivide(WHOLE * families.partner, total);

/** The largest share in basis points that a mix exceeds. */
const exceededShare = ({ families, total }: Mix): bigint =>
  ceilDivide(WHOLE * families.partner, total) - 1n;

/** Where direct < ratio × partner turns; a loss on partner revenue turns it the other way. */
function directRatio({ families: { direct, partner } }: Mix): bigint | null {
  if (partner === 0n) return null;
  return partner > 0n ? floorDivide(direct, partner) : ceilDivide(direct, partner) - 1n;
}

/** Counts of closes before the first that fails and the first that cannot be read. */
function sustainCuts({ book, quarter }: AsOf, parameters: Parameters): readonly number[] {
  const [, most] = PARAMETER_RANGES.sustainQuarters;
  const cuts: number[] = [];
  for (let back = 0; back < most; back += 1) {
    const close = shift(quarter, -back);
    const reading = readingAt(book, close, parameters);
    if (reading !== "met") cuts.push(back);
    const nothingBefore = book.firstQuarter === null || close < book.firstQuarter;
    if (reading === "not_met" || nothingBefore) break;
  }
  return cuts;
}

const freshnessCuts = ({ answers }: AsOf): readonly number[] =>
  FACT_CRITERION_IDS.flatMap((id) => (answers[factOf(id)] ?? []).map(({ age }) => age - 1));

const cutsByPeople =
  (cuts: (people: LeaderPeople) => readonly number[]) =>
  ({ leadership }: AsOf): readonly number[] =>
    leadership.kind === "led" ? cuts(leadership.people) : [];

const quarterCuts = () => [1, 2, 3];

const READING = testSet(["motion.reading", "motion.sustained"]);
const only = (id: TestId) => testSet([id]);

/** What each threshold decides. The two peer ratios decide a pitfall, never the verdict. */
const THRESHOLDS: Readonly<Record<ThresholdName, Threshold>> = {
  topThreeRank: { tests: READING, reading: "top_three", cuts: quarterCuts },
  topThreeShareBp: { tests: READING, reading: "top_three", cuts: cutsByMix(reachedShare) },
  topThreeDirectRatio: { tests: READING, reading: "top_three", cuts: cutsByMix(directRatio) },
  majorityShareBp: { tests: READING, reading: "majority", cuts: cutsByMix(exceededShare) },
  sustainQuarters: { tests: only("motion.sustained"), reading: null, cuts: sustainCuts },
  factFreshnessQuarters: {
    tests: testSet(FACT_CRITERION_IDS),
    reading: null,
    cuts: freshnessCuts,
  },
  minSeniorLeaders: {
    tests: only("org.leads-leaders"),
    reading: null,
    cuts: cutsByPeople(({ seniors }) => [seniors.least, seniors.most]),
  },
  minVps: {
    tests: only("org.leads-leaders"),
    reading: null,
    cuts: cutsByPeople(({ vps }) => [vps.least, vps.most]),
  },
  minLedManagers: {
    tests: only("org.leaders-lead-managers"),
    reading: null,
    cuts: cutsByPeople(({ led }) => [led.least, led.most]),
  },
  maxDirectManagers: {
    tests: only("org.not-hands-on"),
    reading: null,
    cuts: cutsByPeople(({ direct }) => [direct.least - 1, direct.most - 1]),
  },
  realMotionShareBp: {
    tests: only("real-motion.share"),
    reading: null,
    cuts: ({ book, quarter }, { definition }) => {
      const window = windowMix(book, quarter, definition);
      return window.kind === "read" ? [Number(reachedShare(window.mix))] : [];
    },
  },
  realMotionQuarters: { tests: only("real-motion.quarters"), reading: null, cuts: quarterCuts },
  peerRatio: { tests: testSet([]), reading: null, cuts: () => [] },
  peerCautionRatio: { tests: testSet([]), reading: null, cuts: () => [] },
};

/** The next value below another that a cut sets apart from it; minus infinity where there is none. */
const nextBelow = (cuts: readonly number[], value: number): number =>
  cuts.reduce((next, cut) => (cut < value && cut > next ? cut : next), -Infinity);

/** The next value above another that a cut sets apart from it; infinity where there is none. */
const nextAbove = (cuts: readonly number[], value: number): number =>
  cuts.reduce((next, cut) => (cut >= value && cut + 1 < next ? cut + 1 : next), Infinity);

function slackOf(
  name: ThresholdName,
  known: Statuses,
  asOf: AsOf,
  parameters: Parameters,
): ThresholdSlack {
  const { tests, reading, cuts } = THRESHOLDS[name];
  const value = parameters[name];
  const isAsked = reading === null || reading === parameters.reading;
  if (!isAsked || !decides(known, tests)) {
    return { threshold: name, value, lower: null, higher: null };
  }
  const now = rangeOf(known);
  const trial = { ...parameters };
  const differs = (other: number) => {
    trial[name] = other;
    return !sameRange(now, rangeAgain(known, tests, asOf, trial));
  };
  const [least, most] = PARAMETER_RANGES[name];
  const at = cuts(asOf, parameters);
  let lower = nextBelow(at, value);
  while (lower >= least && !differs(lower)) lower = nextBelow(at, lower);
  let higher = nextAbove(at, value);
  while (higher <= most && !differs(higher)) higher = nextAbove(at, higher);
  return {
    threshold: name,
    value,
    lower: lower >= least ? lower : null,
    higher: higher <= most ? higher : null,
  };
}

/** For each numeric threshold, the others fixed, the nearest values at which the verdict differs. */
export const thresholdSlacks = (
  known: Statuses,
  asOf: AsOf,
  parameters: Parameters,
): readonly ThresholdSlack[] =>
  THRESHOLD_NAMES.map((name) => slackOf(name, known, asOf, parameters));
