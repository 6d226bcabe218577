import type { Parameters } from "../../rubric/rubric.ts";
import type { AsOf, Leadership } from "../as-of.ts";
import type { Condition, Criterion } from "../evaluation.ts";
import { type Status, statusOf } from "../status.ts";
import { conditionOf } from "./condition.ts";
import { factCriterion } from "./facts.ts";
import { type Finding, seatOf, WITHOUT_LEADER } from "./finding.ts";
import { NO_PROOF, positionsProof } from "./proof.ts";

function findSeat(leadership: Leadership): Finding {
  if (leadership.kind !== "led") return WITHOUT_LEADER[leadership.kind];
  const { leader } = leadership;
  const { executiveTeam: member } = leader;
  return {
    status: member === null ? "unknown" : statusOf(member),
    observed: member === null ? null : { executiveTeam: member },
    reason: { code: "executive_team", leader: seatOf(leader), member },
    distance: null,
  };
}

/** The status of `seat.member` alone, without its trace. */
export const seatMemberStatus = ({ leadership }: AsOf): Status => findSeat(leadership).status;

function seatMember({ leadership }: AsOf): Criterion {
  const { status, observed, reason, distance } = findSeat(leadership);
  return {
    id: "seat.member",
    status,
    kind: "decided",
    observed,
    threshold: { executiveTeam: true },
    reason,
    proof: leadership.kind === "led" ? positionsProof([leadership.leader.key]) : NO_PROOF,
    origin: "source",
    distance,
  };
}

/** Condition 3: a seat on the executive team that decides. */
export const executiveSeat = (asOf: AsOf, parameters: Parameters): Condition =>
  conditionOf("executive-seat", [
    seatMember(asOf),
    factCriterion("seat.decides", asOf, parameters),
  ]);
