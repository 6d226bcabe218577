import type { Position } from "./chart.ts";
import { folded } from "./import-names.ts";

/** What tells that a seat of an earlier chart and one of an import are the same. */
export type MatchedBy = "id" | "name" | "title";

export interface SeatMatch {
  /** The seat's key in the earlier chart. */
  readonly key: string;
  readonly by: MatchedBy;
}

/** By key in the import; no seat of the earlier chart is matched twice. */
export type SeatMatches = ReadonlyMap<string, SeatMatch>;

/** A position as text to compare; null where it has nothing to be compared by. */
type Signature = (position: Position) => string | null;

const together = (...parts: readonly string[]) => parts.join("\u0000");

const byManager: Signature = ({ manager }) =>
  manager.kind === "named" ? together("named", manager.key) : manager.kind;
const byName: Signature = ({ person }) => (person === null ? null : folded(person));
const byNameAndTitle: Signature = ({ person, title }) =>
  person === null ? null : together(folded(person), folded(title));
const byTitle: Signature = ({ title }) => (title === "" ? null : folded(title));
const byTitleAndStatus: Signature = ({ title, status }) =>
  title === "" ? null : together(folded(title), status);
const byAll: Signature = ({ title, person, status, level, function: of }) =>
  together(title, person ?? "", status, level, of);

/** Positions level by level, managers before their reports; a circle, which no chart has, is left out. */
function fromTheTop(positions: readonly Position[]): readonly Position[] {
  const reports = new Map<string, Position[]>();
  const order: Position[] = [];
  for (const position of positions) {
    const { manager } = position;
    if (manager.kind !== "named") order.push(position);
    else if (!reports.has(manager.key)) reports.set(manager.key, [position]);
    else reports.get(manager.key)?.push(position);
  }
  for (const position of order) order.push(...(reports.get(position.key) ?? []));
  return order;
}

function groupedBy(positions: readonly Position[], signature: Signature) {
  const groups = new Map<string, Position[]>();
  for (const position of positions) {
    const text = signature(position);
    const group = text === null ? undefined : groups.get(text);
    if (group !== undefined) group.push(position);
    else if (text !== null) groups.set(text, [position]);
  }
  return groups;
}

/**
 * Finds the seats of an import in an earlier chart: by the source's own id; then by the person's
 * name, under the same manager before anywhere else; then by title under the same manager, which
 * is a seat that somebody else sits on now. `ownKeys` are keys that are the source's ids. Linear; the
 * answer is the same whatever the order of rows, where rows differ at all.
 */
export function matchSeats(
  before: readonly Position[],
  after: readonly Position[],
  ownKeys: ReadonlySet<string>,
): SeatMatches {
  const matches = new Map<string, SeatMatch>();
  const left = new Map(before.map((position) => [position.key, position]));
  const match = (position: Position, seat: Position, by: MatchedBy) => {
    matches.set(position.key, { key: seat.key, by });
    left.delete(seat.key);
  };
  /** Who is above, as the earlier chart calls them. */
  const managerThen = ({ manager }: Position): string | null => {
    if (manager.kind !== "named") return manager.kind;
    const found = matches.get(manager.key);
    return found === undefined ? null : together("named", found.key);
  };

  const pair = (
    seats: ReadonlyMap<string, readonly Position[]>,
    positions: readonly Position[],
    signature: Signature,
    by: MatchedBy,
  ) => {
    for (const [text, group] of groupedBy(positions, signature)) {
      const open = (seats.get(text) ?? []).filter(({ key }) => left.has(key));
      for (const [i, position] of group.entries()) {
        const seat = open[i];
        if (seat !== undefined) match(position, seat, by);
      }
    }
  };
  /** Pairs the reports of each manager by one signature after the other, managers first. */
  const underSameManager = (signatures: readonly Signature[], by: MatchedBy) => {
    const seats = groupedBy([...left.values()], byManager);
    const teams = groupedBy(order, byManager);
    for (const team of teams.values()) {
      const [first] = team;
      const manager = first === undefined ? null : managerThen(first);
      const group = manager === null ? undefined : seats.get(manager);
      if (group === undefined) continue;
      for (const signature of signatures) {
        const unmatched = team.filter(({ key }) => !matches.has(key));
        pair(groupedBy(group, signature), unmatched, signature, by);
      }
    }
  };
  const anywhere = (signature: Signature, by: MatchedBy) =>
    pair(
      groupedBy([...left.values()], signature),
      order.filter(({ key }) => !matches.has(key)),
      signature,
      by,
    );

  const order = fromTheTop(after);
  for (const position of after) {
    const seat = ownKeys.has(position.key) ? left.get(position.key) : undefined;
    if (seat !== undefined) match(position, seat, "id");
  }
  underSameManager([byNameAndTitle, byName], "name");
  anywhere(byNameAndTitle, "name");
  anywhere(byName, "name");
  underSameManager([byAll, byTitleAndStatus, byTitle], "title");
  return matches;
}
