import type { Chart, Leader, Position } from "./chart.ts";
import type { ChartImport } from "./import.ts";
import { inEarlierOrder, keysIn, renamed } from "./import-keys.ts";
import { matchSeats } from "./import-match.ts";
import type { Placing } from "./import-titles.ts";

/** A chart in force before an import, and which of its levels a person gave. */
export interface EarlierChart {
  readonly chart: Chart;
  /** Another one after every change, so that an import is made against what was looked at. */
  readonly stamp: string;
  readonly levelsByPerson: ReadonlySet<string>;
}

/** What was taken over from the earlier chart, as keys of positions. */
export interface CarriedOver {
  readonly levels: readonly string[];
  readonly functions: readonly string[];
  readonly executiveTeam: readonly string[];
  readonly dotted: readonly string[];
  /** Null where the seat is gone or has another title. */
  readonly chiefExecutive: string | null;
  readonly leader: Leader | null;
}

/** An import as the next version of a chart: the same seats have the same keys. */
export interface NextVersion {
  readonly chart: Chart;
  readonly levelsByPerson: ReadonlySet<string>;
  readonly carried: CarriedOver;
}

/** What people said of a seat before and the file does not say now. */
function carry(
  position: Position,
  old: Position,
  placing: Placing | undefined,
  isLevelByPerson: boolean,
  exists: (key: string) => boolean,
) {
  const isUnsaid = placing?.functionBy === "title" || placing?.functionBy === "nothing";
  const carried = {
    level: isLevelByPerson && placing?.levelBy !== "person",
    function: isUnsaid && old.function !== position.function,
    executiveTeam: old.executiveTeam !== null,
    dotted: position.dotted.length === 0 && old.dotted.some(exists),
  };
  return {
    carried,
    position: {
      ...position,
      level: carried.level ? old.level : position.level,
      function: carried.function ? old.function : position.function,
      executiveTeam: old.executiveTeam,
      dotted: carried.dotted ? old.dotted.filter(exists) : position.dotted,
      startsOn: position.status === old.status ? old.startsOn : null,
      description: old.description,
    } satisfies Position,
  };
}

/**
 * An import as the next version of the chart in force: matched seats keep their keys and their
 * order, and, where the title is the same, what people said of them. A placing names positions by
 * their keys in the import.
 */
export function nextVersion(
  { chart: before, levelsByPerson }: EarlierChart,
  imported: ChartImport,
): NextVersion {
  const { positions } = imported.chart;
  const keys = keysIn(
    before.positions,
    positions,
    matchSeats(before.positions, positions, imported.ownKeys),
  );
  const placings = new Map([...imported.placings].map(([key, one]) => [keys.get(key) ?? key, one]));
  const ordered = inEarlierOrder(before.positions, renamed(positions, keys));
  const old = new Map(before.positions.map((position) => [position.key, position]));
  const now = new Map(ordered.map((position) => [position.key, position]));
  const isSame = (key: string) =>
    now.has(key) && old.has(key) && now.get(key)?.title === old.get(key)?.title;

  const byPerson = new Set<string>();
  const levels: string[] = [];
  const functions: string[] = [];
  const executiveTeam: string[] = [];
  const dotted: string[] = [];
  const next = ordered.map((position) => {
    const { key } = position;
    const placing = placings.get(key);
    if (placing?.levelBy === "person") byPerson.add(key);
    const was = isSame(key) ? old.get(key) : undefined;
    if (was === undefined) return position;
    const isByPerson = levelsByPerson.has(key);
    const answer = carry(position, was, placing, isByPerson, (other) => now.has(other));
    if (answer.carried.level) {
      byPerson.add(key);
      levels.push(key);
    }
    if (answer.carried.function) functions.push(key);
    if (answer.carried.executiveTeam) executiveTeam.push(key);
    if (answer.carried.dotted) dotted.push(key);
    return answer.position;
  });
  const { chiefExecutive, leader } = before;
  return {
    chart: { ...imported.chart, positions: next },
    levelsByPerson: byPerson,
    carried: {
      levels,
      functions,
      executiveTeam,
      dotted,
      chiefExecutive: chiefExecutive !== null && isSame(chiefExecutive) ? chiefExecutive : null,
      leader:
        leader.kind === "none" || (leader.kind === "named" && isSame(leader.key)) ? leader : null,
    },
  };
}
