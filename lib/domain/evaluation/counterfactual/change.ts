import type { EcosystemModel } from "../../company.ts";
import type { Quarter } from "../../quarter.ts";
import type { CriterionKind } from "../evaluation.ts";
import type { FactReading } from "../fact-in-force.ts";
import type { FactId, FactValue } from "../facts.ts";
import type { Seat } from "../reason.ts";
import type { Level } from "../../org/chart.ts";

/**
 * Partner revenue brought up to what the reading asks, the other motions as they are. A close that
 * has passed cannot be changed by an amount: the reading has to hold at closes to come. What it
 * would be like then is what is evaluated: `lines` raise each window that the sustained test reads.
 */
export interface RevenueChange {
  readonly kind: "revenue";
  /** Partner sum of the window today, minor units under the definition; null where it cannot be read. */
  readonly from: bigint | null;
  /** Minor units missing from that window; 0n where the reading holds today. */
  readonly amount: bigint;
  /** Quarters in the window. */
  readonly quarters: number;
  /** Closes to come at which the reading has to hold. */
  readonly toCome: number;
  /** Closes whose quarter has no lines yet. */
  readonly unrecorded: readonly Quarter[];
  /** Minor units added to the partner revenue of a quarter. */
  readonly lines: readonly { readonly quarter: Quarter; readonly amount: bigint }[];
}

/** An answer fresh at the close, on which every rater agrees. */
export interface AnswerChange {
  readonly kind: "answer";
  readonly fact: FactId;
  /** The least that meets the criterion. */
  readonly value: FactValue;
  /** What the raters say today. */
  readonly today: FactReading;
}

/** What a chart would have to show where none is in force, or none that names a leader. */
export interface ChartChange {
  readonly kind: "chart";
  readonly missing: "no_chart" | "leader_not_named";
  readonly vps: number;
  readonly directors: number;
  readonly managers: number;
}

/** Levels and lines that the chart leaves open, each with an answer in the leader's favour. */
export interface SettledChart {
  readonly kind: "settled_chart";
  readonly levels: readonly { readonly key: string; readonly level: Level }[];
  /** Keys of the tops of lines not established, hung below the leader. */
  readonly lines: readonly string[];
}

/** New seats, filled: senior leaders under the leader, managers under a senior leader. */
export interface Hires {
  readonly kind: "hires";
  readonly level: "vp" | "director" | "manager";
  /** One or more. */
  readonly count: number;
}

/** Direct managers moved with their people under a senior leader of the same leader. */
export interface Moves {
  readonly kind: "moves";
  readonly seats: readonly Seat[];
}

/** One thing to change so that one criterion or more are met. */
export type Change =
  | RevenueChange
  | { readonly kind: "ecosystem"; readonly to: EcosystemModel }
  | AnswerChange
  | ChartChange
  /** A leader's seat under the chief executive and on the executive team, where there is none. */
  | { readonly kind: "appointment" }
  | { readonly kind: "report_line"; readonly leader: Seat }
  | { readonly kind: "executive_team"; readonly leader: Seat }
  | SettledChart
  | Hires
  | Moves;

/** Whose word it takes; `nobody` decides revenue, and `records` are completed by whoever keeps them. */
export type Decider = "nobody" | "records" | "leader" | "chief_executive" | "board";

/** The order in which changes are made: senior leaders are there before a line or a person moves under one. */
const ORDER = [
  "revenue",
  "ecosystem",
  "answer",
  "chart",
  "appointment",
  "report_line",
  "executive_team",
  "hires vp",
  "hires director",
  "settled_chart",
  "hires manager",
  "moves",
] as const;

const rank = (change: Change): number =>
  ORDER.indexOf(change.kind === "hires" ? `hires ${change.level}` : change.kind);

/** Changes in the order in which they are made, so that each finds what it builds on. */
export const inOrder = (changes: readonly Change[]): readonly Change[] =>
  changes.toSorted((a, b) => rank(a) - rank(b));

/** How many changes it counts as: one, or one a person hired or moved. */
export function unitsOf(change: Change): number {
  if (change.kind === "hires") return change.count;
  return change.kind === "moves" ? change.seats.length : 1;
}

/** The kind of the criteria it meets. */
export function natureOf(change: Change): CriterionKind {
  switch (change.kind) {
    case "revenue":
    case "ecosystem":
      return "projected";
    case "answer":
      return change.fact === "board.tracksPartnerRevenue" ? "waited_for" : "decided";
    case "appointment":
    case "report_line":
    case "executive_team":
      return "decided";
    case "chart":
    case "settled_chart":
    case "hires":
    case "moves":
      return "waited_for";
  }
}

/** Whose word a change takes. */
export function deciderOf(change: Change): Decider {
  switch (change.kind) {
    case "revenue":
      return "nobody";
    case "chart":
    case "settled_chart":
      return "records";
    case "moves":
      return "leader";
    case "answer":
      return change.fact.startsWith("board.") ? "board" : "chief_executive";
    case "ecosystem":
    case "appointment":
    case "report_line":
    case "executive_team":
    case "hires":
      return "chief_executive";
  }
}

/** Changes that take the word of somebody other than the leader. */
export function decisionsByOthers(changes: readonly Change[]): number {
  const others = changes.filter((change) => {
    const decider = deciderOf(change);
    return decider === "chief_executive" || decider === "board";
  });
  return others.reduce((sum, change) => sum + unitsOf(change), 0);
}

/** Whether a change is one to the org chart; the others are to revenue, the profile and the facts. */
export function isOnChart({ kind }: Change): boolean {
  switch (kind) {
    case "revenue":
    case "ecosystem":
    case "answer":
      return false;
    case "chart":
    case "appointment":
    case "report_line":
    case "executive_team":
    case "settled_chart":
    case "hires":
    case "moves":
      return true;
  }
}
