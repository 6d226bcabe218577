import type { Motion } from "../revenue/line.ts";
import type { RevenueSimulation } from "./simulation.ts";
import { SEASONS } from "./smoothing.ts";

const WHOLE = 10_000;

/**
 * How fast a motion is forecast to grow with nothing supposed, in whole basis points a year: the middle
 * future of the second year ahead over the first. Null for a motion without futures.
 */
export function expectedGrowth({ motions }: RevenueSimulation, motion: Motion): number | null {
  const growths = (motions.get(motion) ?? [])
    .map((path) => {
      const year = (first: number) =>
        path.slice(first, first + SEASONS).reduce((sum, value) => sum + value, 0);
      return year(SEASONS) / year(0) - 1;
    })
    .filter((growth) => Number.isFinite(growth))
    .toSorted((one, other) => one - other);
  const middle = growths[Math.floor(growths.length / 2)];
  return middle === undefined ? null : Math.round(middle * WHOLE);
}
