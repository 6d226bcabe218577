import { SEASONS } from "./smoothing.ts";

/** The normal quantile at which a one-sided test errs in one of twenty cases. */
const CRITICAL = 1.645;

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Whether a series goes with itself a year before more than chance would have it; needs three years. */
function isSeasonal(series: readonly number[]): boolean {
  const { length } = series;
  if (length < 3 * SEASONS) return false;
  const mean = meanOf(series);
  const about = series.map((value) => value - mean);
  const power = about.reduce((sum, value) => sum + value * value, 0);
  if (power === 0) return false;
  const correlations = Array.from({ length: SEASONS }, (_, place) => {
    const lag = place + 1;
    const product = about.reduce((sum, value, at) => sum + value * (about[at - lag] ?? 0), 0);
    return product / power;
  });
  const shorter = correlations.slice(0, -1).reduce((sum, one) => sum + one * one, 0);
  const limit = CRITICAL * Math.sqrt((1 + 2 * shorter) / length);
  return Math.abs(correlations[SEASONS - 1] ?? 0) > limit;
}

/**
 * By how much each quarter of the year, counted from the start of the series, lies above or below the
 * trend: ratios to the centred moving average, with a mean of one. All one where the series, above
 * zero, shows no season.
 */
export function seasonalFactors(series: readonly number[]): readonly number[] {
  const none = Array.from({ length: SEASONS }, () => 1);
  if (!isSeasonal(series)) return none;
  const ratios: number[][] = none.map(() => []);
  for (let at = 2; at < series.length - 2; at += 1) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = series.slice(at - 2, at + 3);
    ratios[at % SEASONS]?.push(c / ((a / 2 + b + c + d + e / 2) / 4));
  }
  const means = ratios.map(meanOf);
  const mean = meanOf(means);
  return means.map((value) => value / mean);
}
