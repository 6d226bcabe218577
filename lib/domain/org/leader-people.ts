import type { IsoDate } from "../quarter.ts";
import type { Position } from "./chart.ts";
import { countsAsFilled, reportsOf, type Structure, topOf } from "./structure.ts";

/** A count that unknown levels and managers not established leave open; equal ends are exact. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** What a leader leads, in filled positions. */
export interface LeaderPeople {
  /** VPs and directors at any depth. */
  readonly seniors: Bounds;
  readonly vps: Bounds;
  /** Managers and individuals below at least one VP or director, each counted once. */
  readonly led: Bounds;
  /** Managers and individuals who have the leader as manager, assistants left out. */
  readonly direct: Bounds;
  /** Keys of those surely counted. */
  readonly seniorKeys: readonly string[];
  readonly ledKeys: readonly string[];
  readonly directKeys: readonly string[];
  /** Keys of all who have the leader as manager, of any level and function. */
  readonly reportKeys: readonly string[];
  /** Keys of the leader's people of unknown level. */
  readonly unknownKeys: readonly string[];
  readonly unknownDirectKeys: readonly string[];
  /** Keys of the tops of lines that may hang below the leader. */
  readonly lineTops: readonly string[];
  /** Whether the top of such a line counts as filled. */
  readonly filledLineTop: boolean;
}

interface Tally {
  readonly seniorKeys: string[];
  vps: number;
  readonly ledKeys: string[];
  readonly unknownKeys: string[];
  /** Managers, individuals and unknown levels. */
  staff: number;
  /** Of these, those below a VP, a director or an unknown level. */
  possiblyLed: number;
}

const SENIOR_ABOVE = 1;
const POSSIBLE_SENIOR_ABOVE = 2;

/** Counts one filled position; returns what its own reports have above them. */
function count(tally: Tally, { level, key }: Position, above: number): number {
  switch (level) {
    case "c_level":
      return above;
    case "vp":
    case "director":
      if (level === "vp") tally.vps += 1;
      tally.seniorKeys.push(key);
      return SENIOR_ABOVE | POSSIBLE_SENIOR_ABOVE;
    case "manager":
    case "individual":
      tally.staff += 1;
      if ((above & SENIOR_ABOVE) !== 0) tally.ledKeys.push(key);
      if ((above & POSSIBLE_SENIOR_ABOVE) !== 0) tally.possiblyLed += 1;
      return above;
    case "unknown":
      tally.staff += 1;
      tally.unknownKeys.push(key);
      if ((above & POSSIBLE_SENIOR_ABOVE) !== 0) tally.possiblyLed += 1;
      return above | POSSIBLE_SENIOR_ABOVE;
  }
}

/** Counts the positions of a forest, following through those that do not count as filled. */
function tallyOf(structure: Structure, tops: readonly Position[], close: IsoDate): Tally {
  const tally: Tally = {
    seniorKeys: [],
    vps: 0,
    ledKeys: [],
    unknownKeys: [],
    staff: 0,
    possiblyLed: 0,
  };
  // A level at a time, so that a long chain needs no deep stack: the queue grows as it is walked.
  const queue = [...tops];
  const aboves = tops.map(() => 0);
  let place = 0;
  for (const position of queue) {
    const above = aboves[place] ?? 0;
    place += 1;
    const isFilled = countsAsFilled(structure.chart, position, close);
    const passed = isFilled ? count(tally, position, above) : above;
    for (const report of reportsOf(structure, position)) {
      queue.push(report);
      aboves.push(passed);
    }
  }
  return tally;
}

const hasPossibleSenior = ({ seniorKeys, unknownKeys }: Tally) =>
  seniorKeys.length + unknownKeys.length > 0;

/**
 * Most managers and individuals who can be led. One VP or director among the leader's people lets
 * every line hang below it whole. Without one, the line that loses least hangs directly under the
 * leader, for the sake of its own seniors, and all others below those.
 */
function mostLed(people: Tally, lines: readonly Tally[]): number {
  const staff = lines.reduce((sum, line) => sum + line.staff, 0);
  if (hasPossibleSenior(people)) return people.possiblyLed + staff;
  return lines
    .filter(hasPossibleSenior)
    .reduce((most, line) => Math.max(most, staff - (line.staff - line.possiblyLed)), 0);
}

const isStaff = ({ level, function: field }: Position) =>
  (level === "manager" || level === "individual") && field !== "assistant";
const isPossibleStaff = ({ level, function: field }: Position) =>
  level === "unknown" && field !== "assistant";
const keysOf = (positions: readonly Position[]) => positions.map(({ key }) => key);

/** The tops of lines whose manager was not established, but for the line that holds the leader. */
function otherTops(structure: Structure, leader: Position): readonly Position[] {
  const { notEstablished } = structure;
  if (notEstablished.length === 0) return notEstablished;
  const own = topOf(structure, leader);
  return notEstablished.filter(({ key }) => key !== own.key);
}

/**
 * Counts a leader's people at a close with the least and the most they can be: unknown levels vary
 * over every level, and each line whose manager was not established may hang anywhere below the
 * leader or not at all, unless it holds the leader. Linear in the chart's positions.
 */
export function leaderPeople(structure: Structure, leader: Position, close: IsoDate): LeaderPeople {
  const filled = (position: Position) => countsAsFilled(structure.chart, position, close);
  const tops = otherTops(structure, leader);
  const lines = tops.map((top) => tallyOf(structure, [top], close));
  const people = tallyOf(structure, reportsOf(structure, leader), close);
  const total = (part: (line: Tally) => number) => lines.reduce((sum, line) => sum + part(line), 0);

  const reports = reportsOf(structure, leader).filter(filled);
  const direct = reports.filter(isStaff);
  const unknownDirect = reports.filter(isPossibleStaff);
  const hangingDirect = tops.filter((top) => filled(top) && (isStaff(top) || isPossibleStaff(top)));
  const { seniorKeys, ledKeys, unknownKeys, vps } = people;
  return {
    seniors: {
      least: seniorKeys.length,
      most:
        seniorKeys.length +
        unknownKeys.length +
        total((line) => line.seniorKeys.length + line.unknownKeys.length),
    },
    vps: {
      least: vps,
      most: vps + unknownKeys.length + total((line) => line.vps + line.unknownKeys.length),
    },
    led: { least: ledKeys.length, most: mostLed(people, lines) },
    direct: {
      least: direct.length,
      most: direct.length + unknownDirect.length + hangingDirect.length,
    },
    seniorKeys,
    ledKeys,
    directKeys: keysOf(direct),
    reportKeys: keysOf(reports),
    unknownKeys,
    unknownDirectKeys: keysOf(unknownDirect),
    lineTops: keysOf(tops),
    filledLineTop: tops.some(filled),
  };
}
