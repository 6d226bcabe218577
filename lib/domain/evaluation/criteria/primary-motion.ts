import { type Quarter, shift } from "../../quarter.ts";
import type { RevenueBook } from "../../revenue/book.ts";
import { partnerRank, printedShare } from "../../revenue/mix.ts";
import { readingHolds, shortBy } from "../../revenue/reading.ts";
import type { Parameters } from "../../rubric/rubric.ts";
import type { AsOf } from "../as-of.ts";
import type { Condition, Criterion, Figures, Proof } from "../evaluation.ts";
import type { CloseReading } from "../reason.ts";
import { type Status, statusOf } from "../status.ts";
import { andOf, conditionOf } from "./condition.ts";
import type { Finding } from "./finding.ts";
import { NO_PROOF } from "./proof.ts";
import { windowMix } from "./window-mix.ts";

/** Whether the reading holds of the window that ends at any close. */
export function readingAt(book: RevenueBook, quarter: Quarter, parameters: Parameters): Status {
  const window = windowMix(book, quarter, parameters.definition);
  return window.kind === "unread" ? "unknown" : statusOf(readingHolds(window.mix, parameters));
}

/** The status of `motion.reading` alone, without its trace. */
export const readingStatus = ({ book, quarter }: AsOf, parameters: Parameters): Status =>
  readingAt(book, quarter, parameters);

/** Any close that fails: not met; else any that cannot be read: unknown. */
export function sustainedStatus({ book, quarter }: AsOf, parameters: Parameters): Status {
  let status: Status = "met";
  for (let back = 0; back < parameters.sustainQuarters; back += 1) {
    const reading = readingAt(book, shift(quarter, -back), parameters);
    if (reading === "not_met") return reading;
    if (reading === "unknown") status = reading;
  }
  return status;
}

/** Asked of a startup only: null of any other company. */
export function ecosystemStatus({ profile }: AsOf): Status | null {
  if (profile.stage !== "startup") return null;
  return profile.ecosystemModel === null ? "unknown" : statusOf(profile.ecosystemModel !== "none");
}

function readingThreshold(parameters: Parameters): Figures {
  switch (parameters.reading) {
    case "top_three":
      return {
        rank: parameters.topThreeRank,
        shareBp: parameters.topThreeShareBp,
        directRatio: parameters.topThreeDirectRatio,
      };
    case "largest":
      return { rank: 1 };
    case "majority":
      return { shareBp: parameters.majorityShareBp };
  }
}

function findReading({ book, quarter }: AsOf, parameters: Parameters): Finding {
  const { reading, definition } = parameters;
  const window = windowMix(book, quarter, definition);
  if (window.kind === "unread") {
    return { status: "unknown", observed: null, reason: window.reason, distance: null };
  }
  const { mix } = window;
  const missing = shortBy(mix, parameters);
  return {
    status: statusOf(readingHolds(mix, parameters)),
    observed: { share: printedShare(mix.families.partner, mix.total), rank: partnerRank(mix) },
    reason: { code: "mix_read", reading, definition, mix, shortBy: missing },
    distance: missing === null ? null : { unit: "money", amount: missing },
  };
}

function motionReading(asOf: AsOf, parameters: Parameters, proof: Proof): Criterion {
  const { status, observed, reason, distance } = findReading(asOf, parameters);
  return {
    id: "motion.reading",
    status,
    kind: "projected",
    observed,
    threshold: readingThreshold(parameters),
    reason,
    proof,
    origin: parameters.reading === "top_three" ? "ours" : "source",
    distance,
  };
}

function motionSustained(asOf: AsOf, parameters: Parameters, proof: Proof): Criterion {
  const required = parameters.sustainQuarters;
  const closes: CloseReading[] = [];
  for (let back = 0; back < required; back += 1) {
    const quarter = shift(asOf.quarter, -back);
    closes.push({ quarter, status: readingAt(asOf.book, quarter, parameters) });
  }
  const broken = closes.findIndex(({ status }) => status !== "met");
  const held = broken === -1 ? required : broken;
  const status = andOf(closes);
  return {
    id: "motion.sustained",
    status,
    kind: "projected",
    observed: { quarters: held },
    threshold: { quarters: required },
    reason: { code: "closes_read", closes, held, required },
    proof,
    origin: "ours",
    distance: status === "unknown" ? null : { unit: "quarters", amount: required - held },
  };
}

function motionEcosystemLed(asOf: AsOf): Criterion | null {
  const status = ecosystemStatus(asOf);
  const { stage, ecosystemModel: model } = asOf.profile;
  if (status === null || stage === null) return null;
  return {
    id: "motion.ecosystem-led",
    status,
    kind: "projected",
    observed: model === null ? null : { model },
    threshold: null,
    reason: { code: "ecosystem_model", stage, model },
    proof: NO_PROOF,
    origin: "source",
    distance: null,
  };
}

/** Condition 1: partnerships is one of the company's primary revenue motions, and stays one. */
export function primaryMotion(asOf: AsOf, parameters: Parameters, proof: Proof): Condition {
  const ecosystemLed = motionEcosystemLed(asOf);
  const criteria = [
    motionReading(asOf, parameters, proof),
    motionSustained(asOf, parameters, proof),
  ];
  return conditionOf(
    "primary-motion",
    ecosystemLed === null ? criteria : [...criteria, ecosystemLed],
  );
}
