import type { Chart, Position } from "@/lib/domain/org/chart";
import { chartForest, type Forest, reportsOf } from "@/lib/domain/org/forest";

function* below(forest: Forest, head: number): Generator<number, undefined> {
  const waiting = [...reportsOf(forest, head)];
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    yield i;
    waiting.push(...reportsOf(forest, i));
  }
}

/** Keys of everybody below a position. */
export function keysBelow(
  { positions }: Pick<Chart, "positions">,
  key: string,
): ReadonlySet<string> {
  const head = positions.findIndex((position) => position.key === key);
  if (head < 0) return new Set();
  const forest = chartForest(positions);
  return new Set([...below(forest, head)].flatMap((i) => positions[i]?.key ?? []));
}

/** Who reports to a position directly, in sibling order. */
export const directReports = (
  { positions }: Pick<Chart, "positions">,
  key: string,
): readonly Position[] =>
  positions.filter(({ manager }) => manager.kind === "named" && manager.key === key);
