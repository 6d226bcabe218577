import type { Chart } from "@/lib/domain/org/chart";
import { branchForest, chartForest } from "@/lib/domain/org/forest";

/** Keys of everybody below a position. */
export function keysBelow(
  { positions }: Pick<Chart, "positions">,
  key: string,
): ReadonlySet<string> {
  const head = positions.findIndex((position) => position.key === key);
  if (head < 0) return new Set();
  const [, ...below] = branchForest(chartForest(positions), head).order;
  return new Set(below.flatMap((i) => positions[i]?.key ?? []));
}
