import type { Parameters } from "../../rubric/rubric.ts";
import type { AsOf, Leadership } from "../as-of.ts";
import type { Condition, Criterion } from "../evaluation.ts";
import { type Status, statusOf } from "../status.ts";
import { conditionOf } from "./condition.ts";
import { factCriterion } from "./facts.ts";
import { seatOf, withoutLeader } from "./leadership.ts";
import { NO_PROOF, positionsProof } from "./proof.ts";

function memberStatus(leadership: Leadership): Status {
  if (leadership.kind !== "led") return withoutLeader(leadership).status;
  const { executiveTeam } = leadership.leader;
  return executiveTeam === null ? "unknown" : statusOf(executiveTeam);
}

export const seatMemberStatus = ({ leadership }: AsOf): Status => memberStatus(leadership);

function seatMember({ leadership }: AsOf): Criterion {
  const common = {
    id: "seat.member",
    status: memberStatus(leadership),
    kind: "decided",
    threshold: { executiveTeam: true },
    origin: "source",
    distance: null,
  } as const;
  if (leadership.kind !== "led") {
    const { reason } = withoutLeader(leadership);
    return { ...common, observed: null, reason, proof: NO_PROOF };
  }
  const { leader } = leadership;
  const { executiveTeam: member } = leader;
  return {
    ...common,
    observed: member === null ? null : { executiveTeam: member },
    reason: { code: "executive_team", leader: seatOf(leader), member },
    proof: positionsProof(leader.key),
  };
}

/** Condition 3: a seat on the executive team that decides. */
export const executiveSeat = (asOf: AsOf, parameters: Parameters): Condition =>
  conditionOf("executive-seat", [
    seatMember(asOf),
    factCriterion("seat.decides", asOf, parameters),
  ]);
