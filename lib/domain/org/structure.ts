import type { IsoDate } from "../quarter.ts";
import type { Chart, Position } from "./chart.ts";

const NOBODY: readonly Position[] = [];

/** A chart indexed for questions about who reports to whom. */
export interface Structure {
  readonly chart: Chart;
  readonly seats: ReadonlyMap<string, Position>;
  readonly reports: ReadonlyMap<string, readonly Position[]>;
  /** Positions whose manager is named in the source and was not found. */
  readonly notEstablished: readonly Position[];
}

/** Indexes a chart in one pass. */
export function structureOf(chart: Chart): Structure {
  const seats = new Map<string, Position>();
  const reports = new Map<string, Position[]>();
  const notEstablished: Position[] = [];
  for (const position of chart.positions) {
    seats.set(position.key, position);
    const { manager } = position;
    if (manager.kind === "not_established") notEstablished.push(position);
    if (manager.kind !== "named") continue;
    const siblings = reports.get(manager.key);
    if (siblings === undefined) reports.set(manager.key, [position]);
    else siblings.push(position);
  }
  return { chart, seats, reports, notEstablished };
}

/** Who has this position as manager, in sibling order. */
export const reportsOf = ({ reports }: Structure, { key }: Position): readonly Position[] =>
  reports.get(key) ?? NOBODY;

/** The position's manager; null where there is none or it was not established. */
export const managerOf = ({ seats }: Structure, { manager }: Position): Position | null =>
  manager.kind === "named" ? (seats.get(manager.key) ?? null) : null;

/** The top of the line in which a position sits; itself where nobody is above it. */
export function topOf(structure: Structure, position: Position): Position {
  let top = position;
  for (let above = managerOf(structure, top); above !== null; above = managerOf(structure, top)) {
    top = above;
  }
  return top;
}

/**
 * Whether a position counts as filled at a close: a filled one always; in a proposed chart also an
 * open or planned one that starts by then.
 */
export const countsAsFilled = ({ kind }: Chart, { status, startsOn }: Position, close: IsoDate) =>
  status === "filled" || (kind === "proposed" && startsOn !== null && startsOn <= close);
