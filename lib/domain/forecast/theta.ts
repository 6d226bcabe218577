import { fitSmoothing, LEVEL_ALONE, smoothingPaths } from "./smoothing-fit.ts";
import type { Extent, Paths } from "./paths.ts";
import type { Random } from "./random.ts";
import { seasonalFactors } from "./seasonality.ts";
import { SEASONS } from "./smoothing.ts";

/** The slope of the least squares line through a series. */
function slopeOf(series: readonly number[]): number {
  const middle = (series.length - 1) / 2;
  const mean = series.reduce((sum, value) => sum + value, 0) / series.length;
  let [covariance, variance] = [0, 0];
  for (const [place, value] of series.entries()) {
    covariance += (place - middle) * (value - mean);
    variance += (place - middle) * (place - middle);
  }
  return covariance / variance;
}

/**
 * The Theta method: simple smoothing of the seasonally adjusted series with half its linear trend, the
 * winner of the M3 competition (Assimakopoulos & Nikolopoulos 2000; as smoothing with drift, Hyndman &
 * Billah 2003). For a series above zero; futures may fall below. Null below three values.
 */
export function thetaPaths(
  series: readonly number[],
  extent: Extent,
  random: Random,
): Paths | null {
  const { length } = series;
  const factors = seasonalFactors(series);
  const factorAt = (quarter: number) => factors[quarter % SEASONS] ?? 1;
  const adjusted = series.map((value, quarter) => value / factorAt(quarter));
  const fit = fitSmoothing(adjusted, LEVEL_ALONE);
  if (fit === null) return null;
  const { level } = fit.smoothing;
  const drift = slopeOf(adjusted) / 2;
  let remaining = 1;
  for (let quarter = 0; quarter < length; quarter += 1) remaining *= 1 - level;
  const lead = (1 - remaining) / level;
  const futureAt = (value: number, ahead: number) =>
    (value + drift * (ahead + lead)) * factorAt(length + ahead);
  const { centre, draws } = smoothingPaths(fit, extent, random);
  return { centre: centre.map(futureAt), draws: draws.map((draw) => draw.map(futureAt)) };
}
