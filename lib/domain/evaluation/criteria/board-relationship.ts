import type { Parameters } from "../../rubric/rubric.ts";
import type { AsOf, Leadership } from "../as-of.ts";
import type { Condition, Criterion } from "../evaluation.ts";
import type { ChartReason } from "../reason.ts";
import type { Status } from "../status.ts";
import { conditionOf } from "./condition.ts";
import { factCriterion } from "./facts.ts";
import { seatOf, withoutLeader } from "./leadership.ts";
import { positionsProof } from "./proof.ts";

interface ReportingLine {
  readonly status: Status;
  readonly reason: ChartReason;
}

/** Whether the leader's manager is the chief executive, or the leader is. */
function reportingLine(leadership: Leadership): ReportingLine {
  if (leadership.kind !== "led") return withoutLeader(leadership);
  const { leader, manager, chiefExecutive } = leadership;
  const seat = seatOf(leader);
  if (chiefExecutive === null) {
    return { status: "unknown", reason: { code: "chief_executive_not_named", leader: seat } };
  }
  if (chiefExecutive.key === leader.key) {
    return { status: "met", reason: { code: "leader_is_chief_executive", leader: seat } };
  }
  if (leader.manager.kind === "not_established") {
    const { raw } = leader.manager;
    return {
      status: "unknown",
      reason: { code: "leader_manager_not_established", leader: seat, raw },
    };
  }
  if (manager === null) {
    return { status: "not_met", reason: { code: "leader_has_no_manager", leader: seat } };
  }
  return {
    status: manager.key === chiefExecutive.key ? "met" : "not_met",
    reason: {
      code: "leader_reports_to",
      leader: seat,
      to: seatOf(manager),
      chiefExecutive: seatOf(chiefExecutive),
    },
  };
}

export const reportsStatus = ({ leadership }: AsOf): Status => reportingLine(leadership).status;

function reportsToChiefExecutive({ leadership }: AsOf): Criterion {
  const { status, reason } = reportingLine(leadership);
  const led = leadership.kind === "led" ? leadership : null;
  const named = [led?.leader, led?.manager, led?.chiefExecutive]
    .filter((position) => position !== null && position !== undefined)
    .map(({ key }) => key);
  return {
    id: "board.reports-to-ceo",
    status,
    kind: "decided",
    observed: led === null ? null : { manager: led.manager?.key ?? null },
    threshold: led?.chiefExecutive ? { manager: led.chiefExecutive.key } : null,
    reason,
    proof: positionsProof(...new Set(named)),
    origin: "source",
    distance: null,
  };
}

/** Condition 2: the board tracks partner revenue, and the leader reports to the chief executive and presents. */
export const boardRelationship = (asOf: AsOf, parameters: Parameters): Condition =>
  conditionOf("board-relationship", [
    factCriterion("board.tracks", asOf, parameters),
    reportsToChiefExecutive(asOf),
    factCriterion("board.presents", asOf, parameters),
  ]);
