import { log } from "./exponential.ts";
import { DAMPING, type Variances } from "./level-prior.ts";

/** Level, slope and the seasonal pattern of the last three quarters. */
export const STATES = 5;
const CELLS = STATES * STATES;

function zeros(length: number): number[] {
  const list: number[] = [];
  while (list.length < length) list.push(0);
  return list;
}

/**
 * The Kalman filter of a structural model over some quarters, up to the variance of the series: how far
 * each surprise moves the state does not depend on the series, so one filter serves all of a length.
 */
export interface Filter {
  /** For each quarter after the first, by how much of the surprise each state moves. */
  readonly gains: readonly number[];
  /** For each quarter after the first, the variance of the surprise. */
  readonly spreads: readonly number[];
  /** The sum of the logarithms of the spreads. */
  readonly logSpread: number;
  /** Of the state after the last quarter, row by row. */
  readonly covariance: readonly number[];
}

/** Moves the state a quarter on, one row or column at a time: the slope is damped, four seasons sum to zero. */
function advance(from: readonly number[], to: number[], row: number, step: number): void {
  for (let at = 0; at < STATES * step; at += step) {
    const slope = DAMPING * (from[row + at] ?? 0);
    const season = from[2 * row + at] ?? 0;
    const season1 = from[3 * row + at] ?? 0;
    to[at] = (from[at] ?? 0) + slope;
    to[row + at] = slope;
    to[2 * row + at] = -(season + season1 + (from[4 * row + at] ?? 0));
    to[3 * row + at] = season;
    to[4 * row + at] = season1;
  }
}

/** The state starts at the first value, known up to its noise and season. */
function firstCovariance({ noise, firstSlope, firstSeason }: Variances): number[] {
  const covariance = zeros(CELLS);
  for (let row = 2; row < STATES; row += 1) {
    for (let column = 2; column < STATES; column += 1) {
      covariance[row * STATES + column] = firstSeason * ((row === column ? 1 : 0) - 0.25);
    }
    const withLevel = firstSeason * (row === 2 ? -0.75 : 0.25);
    covariance[row] = withLevel;
    covariance[row * STATES] = withLevel;
  }
  covariance[0] = noise + 0.75 * firstSeason;
  covariance[STATES + 1] = firstSlope;
  return covariance;
}

/** The filter of one set of variances over `length` quarters, 1 or more. */
export function filterFor(variances: Variances, length: number): Filter {
  const covariance = firstCovariance(variances);
  const half = zeros(CELLS);
  const next = zeros(CELLS);
  const gains = zeros(STATES * length);
  const spreads = zeros(length);
  let logSpread = 0;
  for (let quarter = 1; quarter < length; quarter += 1) {
    advance(covariance, half, STATES, 1);
    advance(half, next, 1, STATES);
    next[0] = (next[0] ?? 0) + variances.level;
    next[6] = (next[6] ?? 0) + variances.slope;
    next[12] = (next[12] ?? 0) + variances.season;
    // A value is level plus season: the sum of the states 0 and 2.
    const seen = (state: number) => (next[state * STATES] ?? 0) + (next[state * STATES + 2] ?? 0);
    const spread = seen(0) + seen(2) + variances.noise;
    for (let row = 0; row < STATES; row += 1) {
      const gain = seen(row) / spread;
      gains[quarter * STATES + row] = gain;
      for (let column = 0; column < STATES; column += 1) {
        const cell = row * STATES + column;
        covariance[cell] = (next[cell] ?? 0) - gain * seen(column);
      }
    }
    spreads[quarter] = spread;
    logSpread += log(spread);
  }
  return { gains, spreads, logSpread, covariance };
}

/** What a filter makes of one series. */
export interface Filtered {
  /** The state after the last quarter. */
  readonly state: readonly [number, number, number, number, number];
  /** Sum of the squared surprises, each over its spread. */
  readonly surprise: number;
}

/** Runs a filter over a series of its length. */
export function filterSeries({ gains, spreads }: Filter, series: readonly number[]): Filtered {
  let [level, slope, season, season1, season2] = [series[0] ?? 0, 0, 0, 0, 0];
  let surprise = 0;
  for (let quarter = 1; quarter < series.length; quarter += 1) {
    const at = quarter * STATES;
    slope *= DAMPING;
    level += slope;
    const newSeason = -(season + season1 + season2);
    const error = (series[quarter] ?? 0) - level - newSeason;
    surprise += (error * error) / (spreads[quarter] ?? 1);
    level += (gains[at] ?? 0) * error;
    slope += (gains[at + 1] ?? 0) * error;
    season2 = season1 + (gains[at + 4] ?? 0) * error;
    season1 = season + (gains[at + 3] ?? 0) * error;
    season = newSeason + (gains[at + 2] ?? 0) * error;
  }
  return { state: [level, slope, season, season1, season2], surprise };
}

/** The lower triangle whose product with itself is a covariance, which may leave some directions without any. */
export function triangleOf(covariance: readonly number[]): number[] {
  const triangle = zeros(CELLS);
  for (let row = 0; row < STATES; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = covariance[row * STATES + column] ?? 0;
      for (let at = 0; at < column; at += 1) {
        rest -= (triangle[row * STATES + at] ?? 0) * (triangle[column * STATES + at] ?? 0);
      }
      const pivot = triangle[column * STATES + column] ?? 0;
      triangle[row * STATES + column] =
        row === column ? Math.sqrt(Math.max(rest, 0)) : pivot > 1e-9 ? rest / pivot : 0;
    }
  }
  return triangle;
}
