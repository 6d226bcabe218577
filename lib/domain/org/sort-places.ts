/** A position in its order, with the number that it is sorted by; null where it needs one. */
export interface SortPlace {
  readonly key: string;
  readonly sort: number | null;
}

/** Evenly between two numbers; open at an end where nothing stands, there in whole steps. */
function between(low: number | null, high: number | null, count: number): number[] {
  const places = Array.from({ length: count }, (_, i) => i + 1);
  if (low === null && high === null) return places;
  if (low === null) return places.map((i) => (high ?? 0) - (count + 1 - i));
  if (high === null) return places.map((i) => low + i);
  return places.map((i) => low + ((high - low) * i) / (count + 1));
}

const rises = (numbers: readonly number[]): boolean =>
  numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? Infinity));

/**
 * Numbers for those in a list that have none, so that sorting by number gives the list's order and
 * nobody else's number changes. Null where two neighbours are too close for a number between them.
 */
export function sortsFor(order: readonly SortPlace[]): ReadonlyMap<string, number> | null {
  const sorts = new Map<string, number>();
  let low: number | null = null;
  let waiting: string[] = [];
  const settle = (high: number | null): boolean => {
    const numbers = between(low, high, waiting.length);
    for (const [i, key] of waiting.entries()) sorts.set(key, numbers[i] ?? 0);
    waiting = [];
    return rises([low, ...numbers, high].filter((number) => number !== null));
  };
  for (const { key, sort } of order) {
    if (sort === null) waiting.push(key);
    else {
      if (waiting.length > 0 && !settle(sort)) return null;
      low = sort;
    }
  }
  return waiting.length === 0 || settle(null) ? sorts : null;
}
