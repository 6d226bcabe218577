import { quartersWithPartner, type RevenueBook } from "../../revenue/book.ts";
import { printedShare } from "../../revenue/mix.ts";
import { shareAtLeast, shortOfShare } from "../../revenue/reading.ts";
import type { Parameters } from "../../rubric/rubric.ts";
import type { AsOf, Leadership } from "../as-of.ts";
import type { Proof, RealMotion, RealMotionId, Test } from "../evaluation.ts";
import { and, type Status, statusOf } from "../status.ts";
import { seatOf, withoutLeader } from "./leadership.ts";
import { NO_PROOF, positionsProof } from "./proof.ts";
import { type WindowMix, windowMix } from "./window-mix.ts";

type Part = Test<RealMotionId>;

function shareIn(window: WindowMix, { realMotionShareBp }: Parameters): Status {
  if (window.kind === "unread") return "unknown";
  const { families, total } = window.mix;
  return statusOf(shareAtLeast(families.partner, total, realMotionShareBp));
}

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

export const quartersStatus = ({ book, quarter }: AsOf, parameters: Parameters): Status =>
  quartersIn(book, windowMix(book, quarter, parameters.definition), parameters);

function reportedTo(leadership: Leadership): Status {
  if (leadership.kind !== "led") return withoutLeader(leadership).status;
  const { reportKeys, filledLineTop } = leadership.people;
  if (reportKeys.length > 0) return "met";
  return filledLineTop ? "unknown" : "not_met";
}

export const reportStatus = ({ leadership }: AsOf): Status => reportedTo(leadership);

function share(window: WindowMix, parameters: Parameters, proof: Proof): Part {
  const { definition, realMotionShareBp } = parameters;
  const common = {
    id: "real-motion.share",
    status: shareIn(window, parameters),
    kind: "projected",
    threshold: { shareBp: realMotionShareBp },
    proof,
    origin: "ours",
  } as const;
  if (window.kind === "unread") {
    return { ...common, observed: null, reason: window.reason, distance: null };
  }
  const { mix } = window;
  const missing = shortOfShare(mix, realMotionShareBp);
  return {
    ...common,
    observed: { share: printedShare(mix.families.partner, mix.total) },
    reason: { code: "partner_share", definition, mix },
    distance: missing === null ? null : { unit: "money", amount: missing },
  };
}

function quarters(
  book: RevenueBook,
  window: WindowMix,
  parameters: Parameters,
  proof: Proof,
): Part {
  const { definition, realMotionQuarters: required } = parameters;
  const status = quartersIn(book, window, parameters);
  const common = {
    id: "real-motion.quarters",
    status,
    kind: "projected",
    threshold: { quarters: required },
    proof,
    origin: "ours",
  } as const;
  if (window.kind === "unread") {
    return { ...common, observed: null, reason: window.reason, distance: null };
  }
  const withPartner = quartersWithPartner(book, window.window, definition);
  const { length: windowLength } = window.window;
  const missing = Math.max(0, required - withPartner);
  return {
    ...common,
    observed: { quarters: withPartner },
    reason: { code: "partner_quarters", withPartner, windowLength, required },
    distance: status === "unknown" ? null : { unit: "quarters", amount: missing },
  };
}

function report({ leadership }: AsOf): Part {
  const common = {
    id: "real-motion.report",
    status: reportedTo(leadership),
    kind: "waited_for",
    threshold: { reports: 1 },
    origin: "ours",
  } as const;
  if (leadership.kind !== "led") {
    const { reason } = withoutLeader(leadership);
    return { ...common, observed: null, reason, proof: NO_PROOF, distance: null };
  }
  const { leader, people } = leadership;
  const count = people.reportKeys.length;
  const open = common.status === "unknown" ? people.lineTops : [];
  return {
    ...common,
    observed: { reports: count },
    reason: {
      code: "direct_reports",
      leader: seatOf(leader),
      count,
      openings: { unknownLevels: 0, linesNotEstablished: people.lineTops.length },
    },
    proof: positionsProof(leader.key, ...people.reportKeys, ...open),
    distance: common.status === "unknown" ? null : { unit: "positions", amount: count > 0 ? 0 : 1 },
  };
}

/** What separates VP from Head: partner revenue that is there to stay, and somebody who works on it. */
export function realMotion(asOf: AsOf, parameters: Parameters, proof: Proof): RealMotion {
  const window = windowMix(asOf.book, asOf.quarter, parameters.definition);
  const parts = [
    share(window, parameters, proof),
    quarters(asOf.book, window, parameters, proof),
    report(asOf),
  ];
  return { status: and(...parts.map(({ status }) => status)), parts };
}
