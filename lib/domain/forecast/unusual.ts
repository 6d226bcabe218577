import { logit } from "./exponential.ts";
import { SEASONS } from "./smoothing.ts";

/** A last quarter this many robust deviations from what was to be expected asks for confirmation. */
const MOST_DEVIATIONS = 6;
/** Of odds' logarithms: no history is so even that a share of one half may not move by a point. */
const LEAST_DEVIATION = 0.05;
/** Between the median distance from the median and the standard deviation of normal numbers. */
const NORMAL_SPREAD = 1.4826;
/** Changes that a spread can be told from. */
const LEAST_CHANGES = 4;

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** Whether the last change over `lag` quarters is far from all the changes before it. */
function standsOut(series: readonly number[], lag: number): boolean {
  const changes = series.slice(lag).map((value, place) => value - (series[place] ?? value));
  const last = changes.at(-1);
  const before = changes.slice(0, -1);
  if (last === undefined || before.length < LEAST_CHANGES) return false;
  const usual = medianOf(before);
  const spread = NORMAL_SPREAD * medianOf(before.map((change) => Math.abs(change - usual)));
  return Math.abs(last - usual) > MOST_DEVIATIONS * Math.max(spread, LEAST_DEVIATION);
}

/**
 * Whether the last of some shares, above 0 and below 1, is so far from the quarter before, and from
 * the same quarter a year before, that a slip of the pen is likelier than news.
 */
export function isUnusual(shares: readonly number[]): boolean {
  const logits = shares.map(logit);
  const enoughYears = logits.length > SEASONS + LEAST_CHANGES;
  return standsOut(logits, 1) && (!enoughYears || standsOut(logits, SEASONS));
}
