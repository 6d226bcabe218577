import type { Settlement, TestId, VerdictTitle } from "./evaluation.ts";
import { CRITERION_IDS, REAL_MOTION_IDS } from "./evaluation.ts";
import { and, type Status } from "./status.ts";
import type { Statuses } from "./statuses.ts";

type Sets = readonly (readonly TestId[])[];

/** What it takes to settle an AND either way. */
interface Settling {
  readonly status: Status;
  /** The smallest sets whose answers can make it met, or not met; empty where none can. */
  readonly toMet: Sets;
  readonly toNotMet: Sets;
}

/** An AND needs every unknown part to be met, and one alone not to be. */
function settle(ids: readonly TestId[], statuses: Statuses): Settling {
  const unknown = ids.filter((id) => statuses[id] === "unknown");
  const status = and(...ids.map((id) => statuses[id] ?? "met"));
  switch (status) {
    case "met":
      return { status, toMet: [[]], toNotMet: [] };
    case "not_met":
      return { status, toMet: [], toNotMet: [[]] };
    case "unknown":
      return { status, toMet: [unknown], toNotMet: unknown.map((id) => [id]) };
  }
}

const both = (some: Sets, others: Sets): Sets =>
  some.flatMap((one) => others.map((other) => [...one, ...other]));

/**
 * For each title still possible, lowest first, all smallest sets of unknown tests for which some
 * answers make the verdict that title for certain; empty where it is certain already.
 */
export function settlements(statuses: Statuses): readonly Settlement[] {
  const justified = settle(CRITERION_IDS, statuses);
  const real = settle(REAL_MOTION_IDS, statuses);
  const sets: readonly (readonly [VerdictTitle, Sets])[] = [
    ["head", both(justified.toNotMet, real.toNotMet)],
    ["vp", both(justified.toNotMet, real.toMet)],
    ["cpo", justified.toMet],
  ];
  const possible = sets.filter(([, ways]) => ways.length > 0);
  return possible.length === 1 ? [] : possible.map(([title, ways]) => ({ title, sets: ways }));
}
