import type { ColourBy } from "@/components/charts/org-chart/org-chart-model";
import { LEVELS, POSITION_STATUSES, type Position } from "@/lib/domain/org/chart";
import { levelName, positionStatusName } from "@/lib/format/position";

/** Cards that share a colour, and the word for it. */
export interface CardGroup {
  readonly name: string;
  readonly count: number;
  /** 0 to `MOST_COLOURS`; the last is grey, for what has no colour of its own. */
  readonly colour: number;
}

export interface CardGroups {
  /** Those that a chart holds, in the order of a legend. */
  readonly groups: readonly CardGroup[];
  /** Of each position its place in `groups`. */
  readonly of: Uint8Array;
}

/** More colours than these cannot be told apart. */
export const MOST_COLOURS = 8;

/** The functions that have most positions get a colour, by name, so that an edit seldom changes them. */
function functionNames(positions: readonly Position[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { function: name } of positions)
    if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_COLOURS)
    .map(([name]) => name)
    .toSorted();
}

/** Groups positions by a word each; a word that is not among `coloured` falls into the last. */
function grouped(
  positions: readonly Position[],
  wordOf: (position: Position) => string,
  coloured: readonly { readonly word: string; readonly name: string }[],
  otherName: string,
): CardGroups {
  const places = new Map(coloured.map(({ word }, place) => [word, place]));
  const counts = new Int32Array(coloured.length + 1);
  const found = Uint8Array.from(positions, (position) => {
    const place = places.get(wordOf(position)) ?? coloured.length;
    counts[place] = (counts[place] ?? 0) + 1;
    return place;
  });
  const all = [...coloured.map(({ name }) => name), otherName].map((name, place) => ({
    name,
    count: counts[place] ?? 0,
    colour: place < coloured.length ? place : MOST_COLOURS,
    place,
  }));
  const held = all.filter(({ count }) => count > 0);
  const placeIn = new Uint8Array(all.length);
  for (const [i, { place }] of held.entries()) placeIn[place] = i;
  return {
    groups: held.map(({ name, count, colour }) => ({ name, count, colour })),
    of: found.map((place) => placeIn[place] ?? 0),
  };
}

/** Groups of equal function, level or status; null where cards are not coloured. */
export function cardGroups(positions: readonly Position[], by: ColourBy): CardGroups | null {
  switch (by) {
    case "none":
      return null;
    case "function": {
      const names = functionNames(positions).map((name) => ({ word: name, name }));
      const other = names.length < MOST_COLOURS ? "No function given" : "Other functions";
      return grouped(positions, (position) => position.function, names, other);
    }
    case "level": {
      const names = LEVELS.filter((level) => level !== "unknown").map((level) => ({
        word: level,
        name: levelName(level),
      }));
      return grouped(positions, ({ level }) => level, names, "Level not known");
    }
    case "status": {
      const names = POSITION_STATUSES.map((status) => ({
        word: status,
        name: positionStatusName(status),
      }));
      return grouped(positions, ({ status }) => status, names, "");
    }
  }
}
