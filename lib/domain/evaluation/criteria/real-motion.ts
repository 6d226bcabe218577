import type { LeaderPeople } from "../../org/leader-people.ts";
import { quartersWithPartner, type RevenueBook } from "../../revenue/book.ts";
import { printedShare } from "../../revenue/mix.ts";
import { shareAtLeast, shortOfShare } from "../../revenue/reading.ts";
import type { Parameters } from "../../rubric/rubric.ts";
import type { AsOf, Leadership } from "../as-of.ts";
import type { Proof, RealMotion, RealMotionId, Test } from "../evaluation.ts";
import { type Status, statusOf } from "../status.ts";
import { andOf } from "./condition.ts";
import { type Finding, seatOf, WITHOUT_LEADER } from "./finding.ts";
import { NO_PROOF, positionsProof } from "./proof.ts";
import { type WindowMix, windowMix } from "./window-mix.ts";

type Part = Test<RealMotionId>;

function shareIn(window: WindowMix, { realMotionShareBp }: Parameters): Status {
  if (window.kind === "unread") return "unknown";
  const { families, total } = window.mix;
  return statusOf(shareAtLeast(families.partner, total, realMotionShareBp));
}

/** The status of `real-motion.share` alone, without its trace. */
export const shareStatus = ({ book, quarter }: AsOf, parameters: Parameters): Status =>
  shareIn(windowMix(book, quarter, parameters.definition), parameters);

/** A window too short to say is unknown only while each of its quarters has partner revenue. */
function enoughQuarters(withPartner: number, windowLength: number, required: number): Status {
  if (withPartner >= required) return "met";
  return windowLength < required && withPartner === windowLength ? "unknown" : "not_met";
}

function quartersIn(book: RevenueBook, window: WindowMix, parameters: Parameters): Status {
  if (window.kind === "unread") return "unknown";
  const withPartner = quartersWithPartner(book, window.window, parameters.definition);
  return enoughQuarters(withPartner, window.window.length, parameters.realMotionQuarters);
}

/** The status of `real-motion.quarters` alone, without its trace. */
export const quartersStatus = ({ book, quarter }: AsOf, parameters: Parameters): Status =>
  quartersIn(book, windowMix(book, quarter, parameters.definition), parameters);

function findShare(window: WindowMix, parameters: Parameters): Finding {
  const status = shareIn(window, parameters);
  if (window.kind === "unread") {
    return { status, observed: null, reason: window.reason, distance: null };
  }
  const { mix } = window;
  const missing = shortOfShare(mix, parameters.realMotionShareBp);
  return {
    status,
    observed: { share: printedShare(mix.families.partner, mix.total) },
    reason: { code: "partner_share", definition: parameters.definition, mix },
    distance: missing === null ? null : { unit: "money", amount: missing },
  };
}

function share(window: WindowMix, parameters: Parameters, proof: Proof): Part {
  const { status, observed, reason, distance } = findShare(window, parameters);
  return {
    id: "real-motion.share",
    status,
    kind: "projected",
    observed,
    threshold: { shareBp: parameters.realMotionShareBp },
    reason,
    proof,
    origin: "ours",
    distance,
  };
}

function findQuarters(book: RevenueBook, window: WindowMix, parameters: Parameters): Finding {
  const status = quartersIn(book, window, parameters);
  if (window.kind === "unread") {
    return { status, observed: null, reason: window.reason, distance: null };
  }
  const { definition, realMotionQuarters: required } = parameters;
  const { length: windowLength } = window.window;
  const withPartner = quartersWithPartner(book, window.window, definition);
  const amount = Math.max(0, required - withPartner);
  return {
    status,
    observed: { quarters: withPartner },
    reason: { code: "partner_quarters", withPartner, windowLength, required },
    distance: status === "unknown" ? null : { unit: "quarters", amount },
  };
}

function quarters({ book }: AsOf, window: WindowMix, parameters: Parameters, proof: Proof): Part {
  const { status, observed, reason, distance } = findQuarters(book, window, parameters);
  return {
    id: "real-motion.quarters",
    status,
    kind: "projected",
    observed,
    threshold: { quarters: parameters.realMotionQuarters },
    reason,
    proof,
    origin: "ours",
    distance,
  };
}

function reportIn({ reportKeys, filledLineTop }: LeaderPeople): Status {
  if (reportKeys.length > 0) return "met";
  return filledLineTop ? "unknown" : "not_met";
}

/** The status of `real-motion.report` alone, without its trace. */
export const reportStatus = ({ leadership }: AsOf): Status =>
  leadership.kind === "led" ? reportIn(leadership.people) : WITHOUT_LEADER[leadership.kind].status;

function findReport(leadership: Leadership): Finding {
  if (leadership.kind !== "led") return WITHOUT_LEADER[leadership.kind];
  const { leader, people } = leadership;
  const status = reportIn(people);
  const count = people.reportKeys.length;
  const openings = { unknownLevels: 0, linesNotEstablished: people.lineTops.length };
  return {
    status,
    observed: { reports: count },
    reason: { code: "direct_reports", leader: seatOf(leader), count, openings },
    distance: status === "unknown" ? null : { unit: "positions", amount: count > 0 ? 0 : 1 },
  };
}

function reportProof(leadership: Leadership): Proof {
  if (leadership.kind !== "led") return NO_PROOF;
  const { leader, people } = leadership;
  const open = reportIn(people) === "unknown" ? people.lineTops : [];
  return positionsProof([leader.key, ...people.reportKeys, ...open]);
}

function report({ leadership }: AsOf): Part {
  const { status, observed, reason, distance } = findReport(leadership);
  return {
    id: "real-motion.report",
    status,
    kind: "waited_for",
    observed,
    threshold: { reports: 1 },
    reason,
    proof: reportProof(leadership),
    origin: "ours",
    distance,
  };
}

/** What separates VP from Head: partner revenue that is there to stay, and somebody who works on it. */
export function realMotion(asOf: AsOf, parameters: Parameters, proof: Proof): RealMotion {
  const window = windowMix(asOf.book, asOf.quarter, parameters.definition);
  const parts = [
    share(window, parameters, proof),
    quarters(asOf, window, parameters, proof),
    report(asOf),
  ];
  return { status: andOf(parts), parts };
}
