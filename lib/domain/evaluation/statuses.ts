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
  CRITERION_IDS,
  type Condition,
  REAL_MOTION_IDS,
  type RealMotion,
  type TestId,
  type TitleRange,
} from "./evaluation.ts";
import type { Status } from "./status.ts";
import { titleRange } from "./verdict.ts";

/** The status of one test under any parameters; null where it is not asked of the company. */
const STATUS: Readonly<Record<TestId, (asOf: AsOf, parameters: Parameters) => Status | null>> = {
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

export type Statuses = Readonly<Partial<Record<TestId, Status>>>;

/** The statuses that a trace shows; a test that is not asked is absent. */
export function statusesOf(conditions: readonly Condition[], { parts }: RealMotion): Statuses {
  const statuses: Partial<Record<TestId, Status>> = {};
  for (const { criteria } of conditions) {
    for (const { id, status } of criteria) statuses[id] = status;
  }
  for (const { id, status } of parts) statuses[id] = status;
  return statuses;
}

function every(ids: readonly TestId[], status: (id: TestId) => Status | null | undefined): Status {
  let all: Status = "met";
  for (const id of ids) {
    const one = status(id);
    if (one === "not_met") return one;
    if (one === "unknown") all = one;
  }
  return all;
}

/** The range of titles where each test has the status given; null and absent are not asked. */
export const rangeOf = (status: (id: TestId) => Status | null | undefined): TitleRange =>
  titleRange(every(CRITERION_IDS, status), every(REAL_MOTION_IDS, status));

/** The range of titles under some parameters, without the trace. */
export const rangeUnder = (asOf: AsOf, parameters: Parameters): TitleRange =>
  rangeOf((id) => STATUS[id](asOf, parameters));

/** The range where some tests are asked again under other parameters and the rest stay as known. */
export const rangeWith = (
  known: Statuses,
  again: ReadonlySet<TestId>,
  asOf: AsOf,
  parameters: Parameters,
): TitleRange => rangeOf((id) => (again.has(id) ? STATUS[id](asOf, parameters) : known[id]));
