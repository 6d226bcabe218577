import {
  CRITERION_IDS,
  REAL_MOTION_IDS,
  type Settlement,
  type TestId,
  type VerdictTitle,
} from "./evaluation.ts";
import type { Status } from "./status.ts";
import {
  justifiedStatus,
  rangeOf,
  realMotionStatus,
  type Statuses,
  unknownAmong,
} from "./statuses.ts";
import { isDefinite } from "./verdict.ts";

const NONE: readonly never[] = [];

type Sets = readonly (readonly TestId[])[];

/** The smallest sets of tests whose answers can settle an AND either way; empty where none can. */
interface Settling {
  readonly toMet: Sets;
  readonly toNotMet: Sets;
}

/** An AND is met by all of its unknown parts together, and fails by any one of them. */
function settle(status: Status, unknown: readonly TestId[]): Settling {
  switch (status) {
    case "met":
      return { toMet: [[]], toNotMet: [] };
    case "not_met":
      return { toMet: [], toNotMet: [[]] };
    case "unknown":
      return { toMet: [unknown], toNotMet: unknown.map((id) => [id]) };
  }
}

const both = (some: Sets, others: Sets): Sets =>
  some.flatMap((one) => others.map((other) => [...one, ...other]));

/**
 * For each title still possible, lowest first, all smallest sets of unknown tests for which some
 * answers make the verdict that title for certain; empty where it is certain already.
 */
export function settlements(statuses: Statuses): readonly Settlement[] {
  if (isDefinite(rangeOf(statuses))) return NONE;
  const justified = settle(justifiedStatus(statuses), unknownAmong(CRITERION_IDS, statuses));
  const real = settle(realMotionStatus(statuses), unknownAmong(REAL_MOTION_IDS, statuses));
  const sets: readonly (readonly [VerdictTitle, Sets])[] = [
    ["head", both(justified.toNotMet, real.toNotMet)],
    ["vp", both(justified.toNotMet, real.toMet)],
    ["cpo", justified.toMet],
  ];
  return sets.flatMap(([title, ways]) => (ways.length === 0 ? NONE : { title, sets: ways }));
}
