import type { Bounds, LeaderPeople } from "../../org/leader-people.ts";
import type { Parameters } from "../../rubric/rubric.ts";
import type { AsOf, Leadership } from "../as-of.ts";
import type { Condition, Criterion, CriterionId, Figures, Proof } from "../evaluation.ts";
import type { ChartReason, Openings, Seat } from "../reason.ts";
import type { Status } from "../status.ts";
import { conditionOf } from "./condition.ts";
import { type Finding, seatOf, WITHOUT_LEADER } from "./finding.ts";
import { NO_PROOF, positionsProof } from "./proof.ts";

/** One of the three size tests: what it counts, and what it says of a count. */
interface SizeTest {
  readonly id: CriterionId;
  readonly status: (people: LeaderPeople, parameters: Parameters) => Status;
  readonly threshold: (parameters: Parameters) => Figures;
  readonly observed: (people: LeaderPeople) => Figures;
  readonly reason: (people: LeaderPeople, leader: Seat) => ChartReason;
  /** Keys surely counted, and keys that leave the count open. */
  readonly counted: (people: LeaderPeople) => readonly string[];
  readonly open: (people: LeaderPeople) => readonly string[];
  /** Positions missing from the sure count, or too many in it. */
  readonly missing: (people: LeaderPeople, parameters: Parameters) => number;
}

/** Met where the least count is enough, not met where the most is not. */
function atLeast(tests: readonly { readonly count: Bounds; readonly asked: number }[]): Status {
  if (tests.every(({ count, asked }) => count.least >= asked)) return "met";
  return tests.every(({ count, asked }) => count.most >= asked) ? "unknown" : "not_met";
}

function atMost({ least, most }: Bounds, allowed: number): Status {
  if (most <= allowed) return "met";
  return least > allowed ? "not_met" : "unknown";
}

const shortfall = (asked: number, { least }: Bounds) => Math.max(0, asked - least);

const openings = (unknown: readonly string[], { lineTops }: LeaderPeople): Openings => ({
  unknownLevels: unknown.length,
  linesNotEstablished: lineTops.length,
});

const LEADS_LEADERS: SizeTest = {
  id: "org.leads-leaders",
  status: ({ seniors, vps }, { minSeniorLeaders, minVps }) =>
    atLeast([
      { count: seniors, asked: minSeniorLeaders },
      { count: vps, asked: minVps },
    ]),
  threshold: ({ minSeniorLeaders, minVps }) => ({ seniorLeaders: minSeniorLeaders, vps: minVps }),
  observed: ({ seniors, vps }) => ({ seniorLeaders: seniors.least, vps: vps.least }),
  reason: (people, leader) => ({
    code: "senior_leaders",
    leader,
    seniors: people.seniors,
    vps: people.vps,
    openings: openings(people.unknownKeys, people),
  }),
  counted: ({ seniorKeys }) => seniorKeys,
  open: ({ unknownKeys, lineTops }) => [...unknownKeys, ...lineTops],
  missing: ({ seniors, vps }, { minSeniorLeaders, minVps }) =>
    Math.max(shortfall(minSeniorLeaders, seniors), shortfall(minVps, vps)),
};

const LEADERS_LEAD_MANAGERS: SizeTest = {
  id: "org.leaders-lead-managers",
  status: ({ led }, { minLedManagers }) => atLeast([{ count: led, asked: minLedManagers }]),
  threshold: ({ minLedManagers }) => ({ managers: minLedManagers }),
  observed: ({ led }) => ({ managers: led.least }),
  reason: (people, leader) => ({
    code: "led_managers",
    leader,
    led: people.led,
    openings: openings(people.unknownKeys, people),
  }),
  counted: ({ ledKeys }) => ledKeys,
  open: ({ unknownKeys, lineTops }) => [...unknownKeys, ...lineTops],
  missing: ({ led }, { minLedManagers }) => shortfall(minLedManagers, led),
};

const NOT_HANDS_ON: SizeTest = {
  id: "org.not-hands-on",
  status: ({ direct }, { maxDirectManagers }) => atMost(direct, maxDirectManagers),
  threshold: ({ maxDirectManagers }) => ({ managers: maxDirectManagers }),
  observed: ({ direct }) => ({ managers: direct.least }),
  reason: (people, leader) => ({
    code: "direct_managers",
    leader,
    direct: people.direct,
    openings: openings(people.unknownDirectKeys, people),
  }),
  counted: ({ directKeys }) => directKeys,
  open: ({ unknownDirectKeys, lineTops }) => [...unknownDirectKeys, ...lineTops],
  missing: ({ direct }, { maxDirectManagers }) => Math.max(0, direct.least - maxDirectManagers),
};

const sizeStatus =
  ({ status }: SizeTest) =>
  ({ leadership }: AsOf, parameters: Parameters): Status =>
    leadership.kind === "led"
      ? status(leadership.people, parameters)
      : WITHOUT_LEADER[leadership.kind].status;

export const leadsLeadersStatus = sizeStatus(LEADS_LEADERS);
export const leadersLeadManagersStatus = sizeStatus(LEADERS_LEAD_MANAGERS);
export const notHandsOnStatus = sizeStatus(NOT_HANDS_ON);

function findSize(test: SizeTest, leadership: Leadership, parameters: Parameters): Finding {
  if (leadership.kind !== "led") return WITHOUT_LEADER[leadership.kind];
  const { leader, people } = leadership;
  const status = test.status(people, parameters);
  const amount = test.missing(people, parameters);
  return {
    status,
    observed: test.observed(people),
    reason: test.reason(people, seatOf(leader)),
    distance: status === "unknown" ? null : { unit: "positions", amount },
  };
}

/** The leader, the positions counted, and those that leave an unknown count open. */
function sizeProof(test: SizeTest, leadership: Leadership, status: Status): Proof {
  if (leadership.kind !== "led") return NO_PROOF;
  const { leader, people } = leadership;
  const open = status === "unknown" ? test.open(people) : [];
  return positionsProof([leader.key, ...test.counted(people), ...open]);
}

function sizeCriterion(test: SizeTest, { leadership }: AsOf, parameters: Parameters): Criterion {
  const { status, observed, reason, distance } = findSize(test, leadership, parameters);
  return {
    id: test.id,
    status,
    kind: "waited_for",
    observed,
    threshold: test.threshold(parameters),
    reason,
    proof: sizeProof(test, leadership, status),
    origin: "ours",
    distance,
  };
}

/** Condition 5: the leader leads leaders who lead managers, and leads few managers in person. */
export const organisationSize = (asOf: AsOf, parameters: Parameters): Condition =>
  conditionOf("organisation-size", [
    sizeCriterion(LEADS_LEADERS, asOf, parameters),
    sizeCriterion(LEADERS_LEAD_MANAGERS, asOf, parameters),
    sizeCriterion(NOT_HANDS_ON, asOf, parameters),
  ]);
