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
const BITS = new Map(TEST_IDS.map((id, place) => [id, 1 << place]));
const bitOf = (id: TestId): number => BITS.get(id) ?? 0;

/** A set of tests, one bit each: the verdict is recombined dozens of times for one answer. */
export type TestSet = number;

/** The set of some tests. */
export const testSet = (ids: readonly TestId[]): TestSet =>
  ids.reduce((set, id) => set | bitOf(id), 0);

const CRITERIA = testSet(CRITERION_IDS);
const REAL_MOTION = testSet(REAL_MOTION_IDS);

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
  TEST_IDS.forEach((id, place) => {
    const bit = 1 << place;
    const whole = (bit & CRITERIA) === 0 ? REAL_MOTION : CRITERIA;
    if ((tests & bit) === 0 || (notMet & whole) !== 0) return;
    const status = ASK[id](asOf, parameters);
    if (status === "not_met") notMet |= bit;
    if (status === "unknown") unknown |= bit;
  });
  return rangeOf({ notMet, unknown });
}

const NOTHING_KNOWN: Statuses = { notMet: 0, unknown: 0 };

/** The range under some parameters, without a trace. */
export const rangeUnder = (asOf: AsOf, parameters: Parameters): TitleRange =>
  rangeAgain(NOTHING_KNOWN, CRITERIA | REAL_MOTION, asOf, parameters);

/** Whether any answers to some tests change the range: it only ever rises with a status. */
export function decides({ notMet, unknown }: Statuses, tests: TestSet): boolean {
  const worst = rangeOf({ notMet: notMet | tests, unknown });
  const best = rangeOf({ notMet: notMet & ~tests, unknown: unknown & ~tests });
  return worst.floor !== best.floor || worst.ceiling !== best.ceiling;
}
