import { type Quarter, shift } from "../quarter.ts";
import { type CloseSet, closeAhead, closesUpTo, NO_CLOSE } from "./crossing.ts";
import { closesShown, type EvidenceLevel, shownOdds } from "./evidence.ts";
import type { PlannedClose } from "./planned-closes.ts";
import { HORIZON } from "./simulation.ts";
import { closesMet, type Expected, type When } from "./when.ts";

/** A quarter as far as it is spoken of. */
const upTo = (last: Quarter, quarter: Quarter | null): Quarter | null =>
  quarter !== null && quarter <= last ? quarter : null;

/**
 * Odds and dates from the last close on, as far as the history allows. What is not `possible` at a
 * close, as the plan rules it out, stays without odds.
 */
export function expectedWithin(
  level: EvidenceLevel,
  { odds: { at, by }, even, cautious, range }: Expected,
  possible: CloseSet,
  from: Quarter,
): Expected {
  const closes = closesShown(level, HORIZON);
  const last = shift(from, closes);
  const show = (odds: readonly number[], closesOf: (ahead: number) => CloseSet) =>
    odds
      .slice(0, closes)
      .map((value, place) =>
        (possible & closesOf(place + 1)) === NO_CLOSE ? 0 : shownOdds(value, level),
      );
  const isDated = level !== "very_short";
  return {
    odds: { at: show(at, closeAhead), by: show(by, closesUpTo) },
    even: isDated ? even : null,
    cautious: isDated ? cautious : null,
    range: { soonest: upTo(last, range.soonest), latest: upTo(last, range.latest) },
  };
}

/** As `expectedWithin`, of all conditions under a plan. */
export function whenWithin(
  level: EvidenceLevel,
  when: When,
  closes: readonly PlannedClose[],
  from: Quarter,
): When {
  switch (when.kind) {
    case "depends": {
      const ifDone = expectedWithin(level, when.ifDone, closesMet(closes, when.on), from);
      return { ...when, ifDone };
    }
    case "expected":
      return { kind: "expected", ...expectedWithin(level, when, closesMet(closes, []), from) };
  }
}
