import type { IsoDate } from "../quarter.ts";
import type { Chart, Position } from "./chart.ts";

const NOBODY: readonly Position[] = [];

/** A chart indexed for questions about who reports to whom. */
export interface Structure {
  readonly chart: Chart;
  readonly reports: ReadonlyMap<string, readonly Position[]>;
  /** Positions whose manager is named in the source and was not found. */
  readonly notEstablished: readonly Position[];
  /** Positions by key; null until a line is climbed, which few charts ask for. */
  seats: ReadonlyMap<string, Position> | null;
}

/** Indexes a chart in one pass. */
export function structureOf(chart: Chart): Structure {
  const reports = new Map<string, Position[]>();
  const notEstablished: Position[] = [];
  for (const position of chart.positions) {
    const { manager } = position;
    if (manager.kind === "not_established") notEstablished.push(position);
    if (manager.kind !== "named") continue;
    const siblings = reports.get(manager.key);
    if (siblings === undefined) reports.set(manager.key, [position]);
    else siblings.push(position);
  }
  return { chart, reports, notEstablished, seats: null };
}

/** Who has this position as manager, in sibling order. */
export const reportsOf = ({ reports }: Structure, { key }: Position): readonly Position[] =>
  reports.get(key) ?? NOBODY;

/** The position with a key, or null; read off the list, for the two or three a chart is asked for. */
export const positionAt = ({ positions }: Chart, key: string): Position | null =>
  positions.find((position) => position.key === key) ?? null;

/** The position's manager, for climbing a line; null where there is none or it was not established. */
export function managerOf(structure: Structure, { manager }: Position): Position | null {
  if (manager.kind !== "named") return null;
  structure.seats ??= new Map(structure.chart.positions.map((seat) => [seat.key, seat]));
  return structure.seats.get(manager.key) ?? null;
}

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
