/**
 * Keys that come back to themselves when they are followed from some keys on. Each is walked over
 * once: a walk that meets its own trail has found a circle, one that meets an older trail has not.
 */
export function circular(
  starts: Iterable<string>,
  next: (key: string) => string | undefined,
): ReadonlySet<string> {
  const trailOf = new Map<string, string>();
  const found = new Set<string>();
  for (const start of starts) {
    let key: string | undefined = start;
    while (key !== undefined && !trailOf.has(key)) {
      trailOf.set(key, start);
      key = next(key);
    }
    while (key !== undefined && trailOf.get(key) === start && !found.has(key)) {
      found.add(key);
      key = next(key);
    }
  }
  return found;
}
