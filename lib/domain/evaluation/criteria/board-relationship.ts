import type { Parameters } from "../../rubric/rubric.ts";
import type { AsOf, Leadership } from "../as-of.ts";
import type { Condition, Criterion, Proof } from "../evaluation.ts";
import type { ChartReason } from "../reason.ts";
import type { Status } from "../status.ts";
import { conditionOf } from "./condition.ts";
import { factCriterion } from "./facts.ts";
import { type Finding, seatOf, WITHOUT_LEADER } from "./finding.ts";
import { NO_PROOF, positionsProof } from "./proof.ts";

type Led = Extract<Leadership, { kind: "led" }>;

/** Whether the leader's manager is the chief executive, or the leader is. */
function readLine({ leader, manager, chiefExecutive }: Led): [Status, ChartReason] {
  const seat = seatOf(leader);
  if (chiefExecutive === null) {
    return ["unknown", { code: "chief_executive_not_named", leader: seat }];
  }
  if (chiefExecutive.key === leader.key) {
    return ["met", { code: "leader_is_chief_executive", leader: seat }];
  }
  if (leader.manager.kind === "not_established") {
    const { raw } = leader.manager;
    return ["unknown", { code: "leader_manager_not_established", leader: seat, raw }];
  }
  if (manager === null) return ["not_met", { code: "leader_has_no_manager", leader: seat }];
  return [
    manager.key === chiefExecutive.key ? "met" : "not_met",
    {
      code: "leader_reports_to",
      leader: seat,
      to: seatOf(manager),
      chiefExecutive: seatOf(chiefExecutive),
    },
  ];
}

function findLine(leadership: Leadership): Finding {
  if (leadership.kind !== "led") return WITHOUT_LEADER[leadership.kind];
  const [status, reason] = readLine(leadership);
  const observed = { manager: leadership.manager?.key ?? null };
  return { status, observed, reason, distance: null };
}

/** The status of `board.reports-to-ceo` alone, without its trace. */
export const reportsStatus = ({ leadership }: AsOf): Status => findLine(leadership).status;

function lineProof(leadership: Leadership): Proof {
  if (leadership.kind !== "led") return NO_PROOF;
  const { leader, manager } = leadership;
  return positionsProof(manager === null ? [leader.key] : [leader.key, manager.key]);
}

function reportsToChiefExecutive({ leadership }: AsOf): Criterion {
  const { status, observed, reason, distance } = findLine(leadership);
  const asked = leadership.kind === "led" ? leadership.chiefExecutive : null;
  return {
    id: "board.reports-to-ceo",
    status,
    kind: "decided",
    observed,
    threshold: asked === null ? null : { manager: asked.key },
    reason,
    proof: lineProof(leadership),
    origin: "source",
    distance,
  };
}

/** Condition 2: the board tracks partner revenue, and the leader reports to the chief executive and presents. */
export const boardRelationship = (asOf: AsOf, parameters: Parameters): Condition =>
  conditionOf("board-relationship", [
    factCriterion("board.tracks", asOf, parameters),
    reportsToChiefExecutive(asOf),
    factCriterion("board.presents", asOf, parameters),
  ]);
