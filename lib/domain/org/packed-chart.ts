import type { IsoDate } from "../quarter.ts";
import {
  type Chart,
  type Level,
  LEVELS,
  type Manager,
  type Position,
  POSITION_STATUSES,
  type PositionStatus,
} from "./chart.ts";

/** A text column as places in a list of its different texts. */
interface Words {
  readonly words: readonly string[];
  readonly at: readonly number[];
}

/** A column that is mostly empty: the places that hold something, and what they hold. */
interface Sparse<Value> {
  readonly at: readonly number[];
  readonly values: readonly Value[];
}

/**
 * A chart by columns, for the way to a browser: 50,000 positions are 2 MB of JSON and not 12. A
 * position is named by its place in the list.
 */
export interface PackedChart {
  readonly head: Omit<Chart, "positions">;
  readonly keys: readonly string[];
  readonly titles: Words;
  readonly functions: Words;
  /** 0 where nobody sits. */
  readonly people: readonly (string | 0)[];
  /** The manager's place; −1 at the top, −2 where it was not established. */
  readonly managers: readonly number[];
  /** What the source says of managers who were not found. */
  readonly raw: Sparse<string>;
  /** A digit a position: its place in `LEVELS`. */
  readonly levels: string;
  /** A digit a position: its place in `POSITION_STATUSES`. */
  readonly statuses: string;
  /** A digit a position: 1 on the team, 0 not, 2 where it is not known. */
  readonly executiveTeam: string;
  readonly startsOn: Sparse<IsoDate>;
  readonly dotted: Sparse<readonly number[]>;
  readonly descriptions: Sparse<string>;
}

const TOP = -1;
const NOT_ESTABLISHED = -2;

function words(texts: readonly string[]): Words {
  const places = new Map<string, number>();
  const at = texts.map((text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  return { words: [...places.keys()], at };
}

function sparse<Value>(
  positions: readonly Position[],
  valueOf: (position: Position) => Value | null,
): Sparse<Value> {
  const at: number[] = [];
  const values: Value[] = [];
  positions.forEach((position, place) => {
    const value = valueOf(position);
    if (value === null) return;
    at.push(place);
    values.push(value);
  });
  return { at, values };
}

const digits = (positions: readonly Position[], digit: (position: Position) => number) =>
  positions.map(digit).join("");

const markOf = ({ executiveTeam }: Position) =>
  executiveTeam === null ? 2 : Number(executiveTeam);

/** Packs a chart; throws where a position reports to one that the chart does not hold. */
export function packChart({ positions, ...head }: Chart): PackedChart {
  const places = new Map(positions.map(({ key }, place) => [key, place]));
  const placeOf = (key: string): number => {
    const place = places.get(key);
    if (place === undefined) throw new Error(`the chart holds no position ${key}`);
    return place;
  };
  const managerPlace = ({ manager }: Position): number => {
    switch (manager.kind) {
      case "named":
        return placeOf(manager.key);
      case "top":
        return TOP;
      case "not_established":
        return NOT_ESTABLISHED;
    }
  };
  return {
    head,
    keys: positions.map(({ key }) => key),
    titles: words(positions.map(({ title }) => title)),
    functions: words(positions.map((position) => position.function)),
    people: positions.map(({ person }) => person ?? 0),
    managers: positions.map(managerPlace),
    raw: sparse(positions, ({ manager }) =>
      manager.kind === "not_established" ? manager.raw : null,
    ),
    levels: digits(positions, ({ level }) => LEVELS.indexOf(level)),
    statuses: digits(positions, ({ status }) => POSITION_STATUSES.indexOf(status)),
    executiveTeam: digits(positions, markOf),
    startsOn: sparse(positions, ({ startsOn }) => startsOn),
    dotted: sparse(positions, ({ dotted }) => (dotted.length === 0 ? null : dotted.map(placeOf))),
    descriptions: sparse(positions, ({ description }) => description),
  };
}

const byPlace = <Value>({ at, values }: Sparse<Value>): ReadonlyMap<number, Value> =>
  new Map(at.flatMap((place, i) => values.slice(i, i + 1).map((value) => [place, value] as const)));

const textAt = ({ words, at }: Words, place: number): string => words[at[place] ?? -1] ?? "";
const levelAt = (levels: string, place: number): Level =>
  LEVELS[Number(levels.charAt(place))] ?? "unknown";
const statusAt = (statuses: string, place: number): PositionStatus =>
  POSITION_STATUSES[Number(statuses.charAt(place))] ?? "filled";

const NO_LINES: readonly string[] = [];

/** The chart that was packed. */
export function unpackChart(packed: PackedChart): Chart {
  const { head, keys, people, managers, levels, statuses, executiveTeam } = packed;
  const raw = byPlace(packed.raw);
  const startsOn = byPlace(packed.startsOn);
  const dotted = byPlace(packed.dotted);
  const descriptions = byPlace(packed.descriptions);
  const keyAt = (place: number) => keys[place] ?? "";
  const managerAt = (place: number): Manager => {
    const above = managers[place] ?? TOP;
    if (above === TOP) return { kind: "top" };
    if (above === NOT_ESTABLISHED) return { kind: "not_established", raw: raw.get(place) ?? "" };
    return { kind: "named", key: keyAt(above) };
  };
  const personAt = (place: number) => {
    const person = people[place] ?? 0;
    return person === 0 ? null : person;
  };
  const markAt = (place: number) => {
    const mark = executiveTeam.charAt(place);
    return mark === "2" ? null : mark === "1";
  };
  const positions = keys.map((key, place): Position => ({
    key,
    title: textAt(packed.titles, place),
    person: personAt(place),
    manager: managerAt(place),
    level: levelAt(levels, place),
    function: textAt(packed.functions, place),
    status: statusAt(statuses, place),
    startsOn: startsOn.get(place) ?? null,
    executiveTeam: markAt(place),
    dotted: dotted.get(place)?.map(keyAt) ?? NO_LINES,
    description: descriptions.get(place) ?? null,
  }));
  return { ...head, positions };
}
