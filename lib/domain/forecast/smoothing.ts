import { solveSymmetric } from "./linear-equations.ts";

/** Quarters in a year. */
export const SEASONS = 4;

/** Which parts an exponential smoothing with additive errors has. */
export interface Form {
  readonly trend: "none" | "linear" | "damped";
  readonly seasonal: boolean;
}

/** How much of each surprise goes where. */
export interface Smoothing {
  /** Into the level. */
  readonly level: number;
  /** Into the slope; 0 without a trend. */
  readonly slope: number;
  /** Into the season; 0 where there is none. */
  readonly season: number;
  /** How much of the slope is left a quarter later; 1 where it is not damped. */
  readonly damping: number;
}

/** Where a smoothing stands; `seasons` of the next quarter, the one after it, and so on. */
export interface SmoothingState {
  readonly level: number;
  readonly slope: number;
  readonly seasons: readonly number[];
}

/** What is free in the first state: level, slope, and all seasons but the first, as they sum to zero. */
export const freedomOf = ({ trend, seasonal }: Form): number =>
  1 + (trend === "none" ? 0 : 1) + (seasonal ? SEASONS - 1 : 0);

/** The state in which what is free has these values. */
function stateFrom(free: readonly number[], { trend, seasonal }: Form): SmoothingState {
  const slope = trend === "none" ? 0 : (free[1] ?? 0);
  const [second = 0, third = 0, fourth = 0] = seasonal ? free.slice(1 - SEASONS) : [];
  return {
    level: free[0] ?? 0,
    slope,
    seasons: [-(second + third + fourth), second, third, fourth],
  };
}

/** Runs over a series from a first state on, writes each surprise into `errors`, and gives the last state. */
function run(
  series: ArrayLike<number>,
  smoothing: Smoothing,
  first: SmoothingState,
  errors: Float64Array,
): SmoothingState {
  let { level, slope } = first;
  let [season = 0, next = 0, third = 0, fourth = 0] = first.seasons;
  for (let quarter = 0; quarter < errors.length; quarter += 1) {
    slope *= smoothing.damping;
    level += slope;
    const error = (series[quarter] ?? 0) - level - season;
    errors[quarter] = error;
    level += smoothing.level * error;
    slope += smoothing.slope * error;
    const last = season + smoothing.season * error;
    season = next;
    next = third;
    third = fourth;
    fourth = last;
  }
  return { level, slope, seasons: [season, next, third, fourth] };
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** Keeps the least squares solvable where two parts of the first state do the same. */
const RIDGE = 1e-9;

/** A smoothing over a whole series, from the first state that suits it best. */
export interface Smoothed {
  readonly last: SmoothingState;
  readonly squares: number;
}

/**
 * Smooths a series in one form, again and again. The surprises are linear in the first state, so the
 * best one is a least squares problem: one run for each of its parts over a series of zeros. Null where
 * it has no solution.
 */
export function smoother(
  series: readonly number[],
  form: Form,
): (smoothing: Smoothing) => Smoothed | null {
  const parts = Array.from({ length: freedomOf(form) }, (_, part) => part);
  const units = parts.map((part) =>
    stateFrom(
      parts.map((other) => (other === part ? 1 : 0)),
      form,
    ),
  );
  const start = stateFrom([], form);
  const nothing = new Float64Array(series.length);
  const responses = parts.map(() => new Float64Array(series.length));
  const errors = new Float64Array(series.length);
  const equations = parts.map(() => [...parts.map(() => 0), 0]);
  return (smoothing) => {
    for (const [part, unit] of units.entries()) {
      run(nothing, smoothing, unit, responses[part] ?? errors);
    }
    run(series, smoothing, start, errors);
    for (const [row, equation] of equations.entries()) {
      const response = responses[row] ?? errors;
      for (const [column, other] of responses.entries()) equation[column] = dot(response, other);
      equation[row] = (equation[row] ?? 0) + RIDGE;
      equation[parts.length] = -dot(response, errors);
    }
    const free = solveSymmetric(equations);
    if (free === null) return null;
    const last = run(series, smoothing, stateFrom(free, form), errors);
    return { last, squares: dot(errors, errors) };
  };
}
