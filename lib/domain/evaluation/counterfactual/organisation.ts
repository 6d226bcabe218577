import { structureOf } from "../../org/structure.ts";
import type { LeaderPeople } from "../../org/leader-people.ts";
import { closeOf, type IsoDate } from "../../quarter.ts";
import type { Parameters } from "../../rubric/rubric.ts";
import type { AsOf } from "../as-of.ts";
import { seatOf } from "../criteria/finding.ts";
import type { Seat } from "../reason.ts";
import type { Change, Hires, SettledChart } from "./change.ts";
import { settled } from "./chart-edits.ts";
import { isSenior, isStaff, type Member, teamOf } from "./team.ts";

/** The leader's people at the close of what is asked; empty where nobody leads. */
export function teamAsOf({ chart, leadership, quarter, profile }: AsOf): readonly Member[] {
  if (chart === null || leadership.kind !== "led") return [];
  const close = closeOf(quarter, profile.fiscalYearStartMonth);
  return teamOf(structureOf(chart), leadership.leader, close);
}

/** A direct manager who can move, and what moving the branch brings. */
interface Branch {
  readonly seat: Seat;
  /** Managers and individuals of the branch who are below no senior leader yet. */
  readonly gain: number;
  readonly hasSenior: boolean;
}

/** The branches of those who are, or may be, direct managers; those that bring most first. */
function branchesOf(people: LeaderPeople, team: readonly Member[]): readonly Branch[] {
  const direct = new Set([...people.directKeys, ...people.unknownDirectKeys]);
  const gains = new Map<string, number>();
  const withSenior = new Set<string>();
  for (const { position, branch, seniors } of team) {
    if (isStaff(position) && seniors === 0) gains.set(branch, (gains.get(branch) ?? 0) + 1);
    if (isSenior(position)) withSenior.add(branch);
  }
  return team
    .filter(({ position }) => direct.has(position.key))
    .map(({ position }) => ({
      seat: seatOf(position),
      gain: gains.get(position.key) ?? 0,
      hasSenior: withSenior.has(position.key),
    }))
    .toSorted((a, b) => b.gain - a.gain);
}

/** Who moves, the first of some branches, and the least hires beside. */
interface Plan {
  readonly branches: readonly Branch[];
  readonly moves: number;
  readonly seniors: number;
  readonly managers: number;
}

const unitsIn = ({ moves, seniors, managers }: Plan) => moves + seniors + managers;

/**
 * The plans with fewest moves and hires for a chart as it is. What moves bring adds up, as branches
 * do not overlap; so of any number of moves those that bring most are best. A branch cannot move
 * below a senior leader of its own: each such branch may stay, or a senior leader is hired.
 */
function plansFor(
  people: LeaderPeople,
  team: readonly Member[],
  { minSeniorLeaders, minVps, minLedManagers, maxDirectManagers }: Parameters,
): readonly Plan[] {
  const branches = branchesOf(people, team);
  const movable = new Set(branches.map(({ seat }) => seat.key));
  const free = team.some(({ position, branch }) => isSenior(position) && !movable.has(branch));
  const excess = Math.max(0, people.direct.most - maxDirectManagers);
  const short = Math.max(0, minSeniorLeaders - people.seniors.least, minVps - people.vps.least);
  const plans: Plan[] = [];
  const stays = free ? [] : branches.filter(({ hasSenior }) => hasSenior);
  for (const stay of [null, ...stays]) {
    const mayMove = stay === null ? branches : branches.filter((branch) => branch !== stay);
    let led = people.led.least;
    for (let count = 0; count <= mayMove.length; count += 1) {
      led += mayMove[count - 1]?.gain ?? 0;
      if (count < excess) continue;
      const managers = Math.max(0, minLedManagers - led);
      const needsSenior =
        (count > 0 && !free && stay === null) || (managers > 0 && people.seniors.least === 0);
      const seniors = Math.max(short, needsSenior ? 1 : 0);
      plans.push({ branches: mayMove, moves: count, seniors, managers });
    }
  }
  const least = plans.reduce((fewest, plan) => Math.min(fewest, unitsIn(plan)), Infinity);
  return plans.filter((plan) => unitsIn(plan) === least);
}

function changesOf(
  { branches, moves, seniors, managers }: Plan,
  vpsShort: number,
): readonly Change[] {
  const vps = Math.min(seniors, vpsShort);
  const hires: readonly Hires[] = [
    { kind: "hires", level: "vp", count: vps },
    { kind: "hires", level: "director", count: seniors - vps },
    { kind: "hires", level: "manager", count: managers },
  ];
  const hired = hires.filter(({ count }) => count > 0);
  if (moves === 0) return hired;
  return [...hired, { kind: "moves", seats: branches.slice(0, moves).map(({ seat }) => seat) }];
}

/**
 * The smallest sets of hires and moves that meet the three size criteria; an empty set where they are
 * met, none where moves are not enough: too many lines not established may hang under the leader.
 */
export function organisationSets(
  asOf: AsOf,
  parameters: Parameters,
): readonly (readonly Change[])[] {
  if (asOf.leadership.kind !== "led") return [];
  const { people } = asOf.leadership;
  const vpsShort = Math.max(0, parameters.minVps - people.vps.least);
  const plans = plansFor(people, teamAsOf(asOf), parameters);
  return plans.map((plan) => changesOf(plan, vpsShort));
}

/** Levels in the leader's favour: senior leaders while they are short, then managers they lead. */
function levelsFor(
  team: readonly Member[],
  { minSeniorLeaders, minVps }: Parameters,
): SettledChart["levels"] {
  const known = team.filter(({ position }) => isSenior(position));
  let seniors = known.length;
  let vps = known.filter(({ position }) => position.level === "vp").length;
  const levels: { key: string; level: "vp" | "director" | "manager" }[] = [];
  for (const { position, branch } of team) {
    if (position.level !== "unknown") continue;
    const isVp = vps < minVps;
    const leads = isVp || seniors < minSeniorLeaders || branch === position.key;
    if (isVp) vps += 1;
    if (leads) seniors += 1;
    levels.push({ key: position.key, level: isVp ? "vp" : leads ? "director" : "manager" });
  }
  return levels;
}

/** The one answer that settles what the chart leaves open about the leader's people; null where nothing is. */
export function settledChart(asOf: AsOf, parameters: Parameters): SettledChart | null {
  const { chart, leadership, quarter, profile } = asOf;
  if (chart === null || leadership.kind !== "led") return null;
  const close: IsoDate = closeOf(quarter, profile.fiscalYearStartMonth);
  const { lineTops: lines } = leadership.people;
  const hung = settled(chart, { kind: "settled_chart", levels: [], lines }, close);
  const levels = levelsFor(teamOf(structureOf(hung), leadership.leader, close), parameters);
  return levels.length + lines.length === 0 ? null : { kind: "settled_chart", levels, lines };
}
