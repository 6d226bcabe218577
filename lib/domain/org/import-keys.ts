import type { Position } from "./chart.ts";
import type { SeatMatches } from "./import-match.ts";

/** The key, with a number where it is taken. */
function unlike(key: string, taken: ReadonlySet<string>): string {
  let fresh = key;
  for (let number = 2; taken.has(fresh); number++) fresh = `${key}-${number}`;
  return fresh;
}

/** Keys of an import in the earlier chart's terms; a new seat never takes the key of an old one. */
export function keysIn(
  before: readonly Position[],
  after: readonly Position[],
  matches: SeatMatches,
): ReadonlyMap<string, string> {
  const taken = new Set(before.map(({ key }) => key));
  const keys = new Map<string, string>();
  for (const { key } of after) {
    const known = matches.get(key)?.key ?? unlike(key, taken);
    taken.add(known);
    keys.set(key, known);
  }
  return keys;
}

/** Positions under other keys, wherever they name each other. */
export function renamed(
  positions: readonly Position[],
  keys: ReadonlyMap<string, string>,
): Position[] {
  const of = (key: string) => keys.get(key) ?? key;
  return positions.map((position) => {
    const { manager } = position;
    return {
      ...position,
      key: of(position.key),
      manager: manager.kind === "named" ? { kind: "named", key: of(manager.key) } : manager,
      dotted: position.dotted.map(of),
    };
  });
}

/** Known seats in the order that they had; a new one stays behind the one it follows in the file. */
export function inEarlierOrder(
  before: readonly Position[],
  after: readonly Position[],
): Position[] {
  const known = new Set(before.map(({ key }) => key));
  const byKey = new Map(after.map((position) => [position.key, position]));
  const behind = new Map<string | null, Position[]>();
  let last: string | null = null;
  for (const position of after) {
    const followers = behind.get(last);
    if (known.has(position.key)) last = position.key;
    else if (followers === undefined) behind.set(last, [position]);
    else followers.push(position);
  }
  const follow = (key: string | null) => behind.get(key) ?? [];
  return [
    ...follow(null),
    ...before.flatMap(({ key }) => {
      const position = byKey.get(key);
      return position === undefined ? [] : [position, ...follow(key)];
    }),
  ];
}
