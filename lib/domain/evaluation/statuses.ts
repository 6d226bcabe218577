import type { Parameters } from "../rubric/rubric.ts";
import type { AsOf } from "./as-of.ts";
import { reportsStatus } from "./criteria/board-relationship.ts";
import { seatMemberStatus } from "./criteria/executive-seat.ts";
import { factStatus } from "./criteria/facts.ts";
import {
  leadersLeadManagersStatus,
  leadsLeadersStatus,
  notHandsOnStatus,
} from "./criteria/organisation-size.ts";
import { ecosystemStatus, readingStatus, sustainedStatus } from "./criteria/primary-motion.ts";
import { quartersStatus, reportStatus, shareStatus } from "./criteria/real-motion.ts";
import {
  type Condition,
  CRITERION_IDS,
  REAL_MOTION_IDS,
  type RealMotion,
  type TestId,
  type TitleRange,
} from "./evaluation.ts";
import type { Status } from "./status.ts";
import { titleRange } from "./verdict.ts";

type Ask = (asOf: AsOf, parameters: Parameters) => Status | null;

/** The status of each test under any parameters; null where it is not asked of the company. */
const ASK: Readonly<Record<TestId, Ask>> = {
  "motion.reading": readingStatus,
  "motion.sustained": sustainedStatus,
  "motion.ecosystem-led": ecosystemStatus,
  "board.tracks": (asOf, parameters) => factStatus("board.tracks", asOf, parameters),
  "board.reports-to-ceo": reportsStatus,
  "board.presents": (asOf, parameters) => factStatus("board.presents", asOf, parameters),
  "seat.member": seatMemberStatus,
  "seat.decides": (asOf, parameters) => factStatus("seat.decides", asOf, parameters),
  "authority.product": (asOf, parameters) => factStatus("authority.product", asOf, parameters),
  "authority.pricing": (asOf, parameters) => factStatus("authority.pricing", asOf, parameters),
  "authority.sales-structure": (asOf, parameters) =>
    factStatus("authority.sales-structure", asOf, parameters),
  "org.leads-leaders": leadsLeadersStatus,
  "org.leaders-lead-managers": leadersLeadManagersStatus,
  "org.not-hands-on": notHandsOnStatus,
  "real-motion.share": shareStatus,
  "real-motion.quarters": quartersStatus,
  "real-motion.report": reportStatus,
};

const TEST_IDS: readonly TestId[] = [...CRITERION_IDS, ...REAL_MOTION_IDS];
const ASKS = TEST_IDS.map((id) => ASK[id]);
const BITS = new Map(TEST_IDS.map((id, place) => [id, 1 << place]));
const bitOf = (id: TestId): number => BITS.get(id) ?? 0;

/** A set of tests, one bit each: the verdict is recombined dozens of times for one answer. */
export type TestSet = number;

/** The set of some tests. */
export const testSet = (ids: readonly TestId[]): TestSet =>
  ids.reduce((set, id) => set | bitOf(id), 0);

const CRITERIA = testSet(CRITERION_IDS);
const REAL_MOTION = testSet(REAL_MOTION_IDS);
/** The tests of the AND that a test is a part of. */
const wholeOf = (bit: TestSet): TestSet => ((bit & CRITERIA) === 0 ? REAL_MOTION : CRITERIA);

/** The tests that are not met and those unknown; a test in neither is met, or not asked. */
export interface Statuses {
  readonly notMet: TestSet;
  readonly unknown: TestSet;
}

interface Answered {
  readonly id: TestId;
  readonly status: Status;
}

/** Collects the statuses of groups of tests; those left out are not asked. */
export function statusesFrom(groups: readonly (readonly Answered[])[]): Statuses {
  let notMet = 0;
  let unknown = 0;
  for (const tests of groups) {
    for (const { id, status } of tests) {
      if (status === "not_met") notMet |= bitOf(id);
      if (status === "unknown") unknown |= bitOf(id);
    }
  }
  return { notMet, unknown };
}

/** The statuses that a trace shows. */
export const statusesOf = (conditions: readonly Condition[], { parts }: RealMotion): Statuses =>
  statusesFrom([...conditions.map(({ criteria }) => criteria), parts]);

/** Of some tests, in their order, those that are unknown. */
export const unknownAmong = <Id extends TestId>(ids: readonly Id[], { unknown }: Statuses): Id[] =>
  ids.filter((id) => (unknown & bitOf(id)) !== 0);

/** The AND of a set of tests. */
function every({ notMet, unknown }: Statuses, tests: TestSet): Status {
  if ((notMet & tests) !== 0) return "not_met";
  return (unknown & tests) === 0 ? "met" : "unknown";
}

/** The AND of all criteria: whether a Chief Partner Officer title is justified. */
export const justifiedStatus = (statuses: Statuses): Status => every(statuses, CRITERIA);
/** The AND of the parts of `real-motion`: whether Vice President is. */
export const realMotionStatus = (statuses: Statuses): Status => every(statuses, REAL_MOTION);

/** The titles that the tests leave possible. */
export const rangeOf = (statuses: Statuses): TitleRange =>
  titleRange(justifiedStatus(statuses), realMotionStatus(statuses));

/**
 * The range where some tests are put again under other parameters and the rest stay as known. A test
 * is passed over where its AND fails already.
 */
export function rangeAgain(
  known: Statuses,
  tests: TestSet,
  asOf: AsOf,
  parameters: Parameters,
): TitleRange {
  let notMet = known.notMet & ~tests;
  let unknown = known.unknown & ~tests;
  // One round for each test of the set: its lowest bit is taken away.
  for (let left = tests; left !== 0; left &= left - 1) {
    const bit = left & -left;
    const ask = ASKS[31 - Math.clz32(bit)];
    if (ask === undefined || (notMet & wholeOf(bit)) !== 0) continue;
    const status = ask(asOf, parameters);
    if (status === "not_met") notMet |= bit;
    if (status === "unknown") unknown |= bit;
  }
  return rangeOf({ notMet, unknown });
}

const NOTHING_KNOWN: Statuses = { notMet: 0, unknown: 0 };

/** The range under some parameters, without a trace. */
export const rangeUnder = (asOf: AsOf, parameters: Parameters): TitleRange =>
  rangeAgain(NOTHING_KNOWN, CRITERIA | REAL_MOTION, asOf, parameters);

/**
 * Whether any answers to some tests change the range. A criterion takes the ceiling down from cpo
 * unless another fails already; a part of `real-motion` counts as far as no cpo is certain.
 */
export function decides(known: Statuses, tests: TestSet): boolean {
  const failing = known.notMet & ~tests;
  if ((tests & CRITERIA) !== 0 && (failing & CRITERIA) === 0) return true;
  if ((tests & REAL_MOTION) === 0 || (failing & REAL_MOTION) !== 0) return false;
  const justified = justifiedStatus(known);
  if (justified === "not_met") return true;
  return justified === "unknown" && (known.unknown & ~tests & REAL_MOTION) === 0;
}
