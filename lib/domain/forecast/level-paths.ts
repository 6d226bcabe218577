import { exp, log } from "./exponential.ts";
import { type Extent, type Paths, pooled, rescaled } from "./paths.ts";
import { randomFrom } from "./random.ts";
import { type Filters, structuralPaths } from "./structural-model.ts";
import { thetaPaths } from "./theta.ts";

/** From this many quarters on Theta and the structural model together do better than either. */
const QUARTERS_FOR_THETA = 20;

/** Beyond e to this power no revenue goes, whatever a draw of few quarters says. */
const FURTHEST_LOG = 40;

const level = (logarithm: number) => exp(Math.min(logarithm, FURTHEST_LOG));

/** Theta's futures are those of a line, which may cross zero. */
const aboveZero = (value: number) => Math.max(0, value);

/**
 * Futures of a revenue above zero, in its own unit: the structural model on its logarithm, from twenty
 * quarters on pooled half and half with Theta. `name` tells its random numbers from other series'.
 */
export function levelPaths(
  series: readonly number[],
  extent: Extent,
  seed: string,
  name: string,
  filtersOf: Filters,
): Paths {
  const structural = (draws: number): Paths => {
    const random = randomFrom(seed, `${name} structural`);
    const logs = structuralPaths(series.map(log), { ...extent, draws }, random, filtersOf);
    return rescaled(logs, level);
  };
  if (series.length < QUARTERS_FOR_THETA) return structural(extent.draws);
  const half = Math.floor(extent.draws / 2);
  const theta = thetaPaths(series, { ...extent, draws: half }, randomFrom(seed, `${name} theta`));
  return theta === null
    ? structural(extent.draws)
    : pooled(rescaled(theta, aboveZero), structural(extent.draws - half));
}
