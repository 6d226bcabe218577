import { log, logit, shareOfLogit } from "./exponential.ts";
import { minimise } from "./nelder-mead.ts";
import type { Extent, Path, Paths } from "./paths.ts";
import type { Random } from "./random.ts";
import {
  type Form,
  freedomOf,
  SEASONS,
  smoother,
  type Smoothing,
  type SmoothingState,
} from "./smoothing.ts";

export const LEVEL_ALONE: Form = { trend: "none", seasonal: false };
const FORMS: readonly Form[] = [false, true].flatMap((seasonal) =>
  (["none", "linear", "damped"] as const).map((trend) => ({ trend, seasonal })),
);

/** A form fitted to a series. */
export interface SmoothingFit {
  readonly form: Form;
  readonly smoothing: Smoothing;
  readonly last: SmoothingState;
  /** Of a surprise. */
  readonly variance: number;
  /** Akaike's criterion with the correction for short series; lower is better. */
  readonly criterion: number;
}

/** From any real number to one between two, both left out. */
const between = (least: number, most: number, z: number) =>
  least + (most - least) * shareOfLogit(z);

/** The smoothing that unbounded numbers stand for: always within the region that forecasts well. */
function smoothingOf({ trend, seasonal }: Form, at: readonly number[]): Smoothing {
  let next = 0;
  const taken = () => at[next++] ?? 0;
  const level = between(0.001, 0.999, taken());
  const slope = trend === "none" ? 0 : level * between(0.001, 0.999, taken());
  const damping = trend === "damped" ? between(0.8, 0.98, taken()) : 1;
  const season = seasonal ? (1 - level) * between(0.0001, 0.9999, taken()) : 0;
  return { level, slope, season, damping };
}

/** Where the search begins, as shares. */
const STARTS = { slope: 0.2, damping: 0.6, season: 0.1 };
/** A quick and a slow level to start from, each with the direction of the first step. */
const LEVEL_STARTS = [
  { level: 0.4, step: 1.2 },
  { level: 0.9, step: -1.2 },
];
const FURTHEST = 12;
const ROUNDS_EACH = 60;

const startAt = (level: number, { trend, seasonal }: Form): number[] => [
  logit(level),
  ...(trend === "none" ? [] : [logit(STARTS.slope)]),
  ...(trend === "damped" ? [logit(STARTS.damping)] : []),
  ...(seasonal ? [logit(STARTS.season)] : []),
];

type Smoother = ReturnType<typeof smoother>;

function bestSmoothing(smooth: Smoother, form: Form): readonly number[] {
  const cost = (at: readonly number[]) =>
    at.some((z) => Math.abs(z) > FURTHEST)
      ? Infinity
      : (smooth(smoothingOf(form, at))?.squares ?? Infinity);
  const found = LEVEL_STARTS.map(({ level, step }) => {
    const start = startAt(level, form);
    return minimise(cost, start, step, { rounds: ROUNDS_EACH * start.length, tolerance: 1e-7 });
  });
  return found.reduce((one, other) => (other.value < one.value ? other : one)).at;
}

/** Akaike's criterion, corrected (Hurvich & Tsai 1989); infinite where the series is too short for it. */
function criterionOf(squares: number, length: number, parameters: number): number {
  const rest = length - parameters - 1;
  if (rest <= 0) return Infinity;
  return (
    length * log(squares / length) + 2 * parameters + (2 * parameters * (parameters + 1)) / rest
  );
}

/** Fits one form; null where the series has too few values for it. */
export function fitSmoothing(series: readonly number[], form: Form): SmoothingFit | null {
  const { length } = series;
  const free = freedomOf(form);
  if (length < free + 2) return null;
  const smooth = smoother(series, form);
  const at = bestSmoothing(smooth, form);
  const smoothing = smoothingOf(form, at);
  const smoothed = smooth(smoothing);
  if (smoothed === null) return null;
  const power = series.reduce((sum, value) => sum + value * value, 0) / length;
  const squares = Math.max(smoothed.squares, 1e-12 * (power + 1e-12));
  const parameters = at.length + free;
  return {
    form,
    smoothing,
    last: smoothed.last,
    variance: squares / Math.max(1, length - parameters),
    criterion: criterionOf(squares, length, parameters + 1),
  };
}

/** Futures of a fitted smoothing, with normal surprises. */
export function smoothingPaths(
  { smoothing, last, variance }: SmoothingFit,
  { horizon, draws }: Extent,
  random: Random,
): Paths {
  const deviation = Math.sqrt(variance);
  const future = (surprise: () => number): Path => {
    let { level, slope } = last;
    const seasons = [...last.seasons];
    const path: number[] = [];
    for (let ahead = 0; ahead < horizon; ahead += 1) {
      const place = ahead % SEASONS;
      const season = seasons[place] ?? 0;
      const error = surprise();
      slope *= smoothing.damping;
      level += slope;
      path.push(level + season + error);
      level += smoothing.level * error;
      slope += smoothing.slope * error;
      seasons[place] = season + smoothing.season * error;
    }
    return path;
  };
  return {
    centre: future(() => 0),
    draws: Array.from({ length: draws }, () => future(() => deviation * random.normal())),
  };
}

/**
 * Exponential smoothing with additive errors in the form that suits a series best by the corrected
 * criterion, of six: no, linear or damped trend, with and without seasons. Null below five values.
 * Hyndman, Koehler, Ord & Snyder, "Forecasting with Exponential Smoothing" (2008).
 */
export function bestSmoothingFit(series: readonly number[]): SmoothingFit | null {
  const fits = FORMS.map((form) => fitSmoothing(series, form)).filter(
    (fit) => fit !== null && fit.criterion < Infinity,
  );
  return fits.reduce<SmoothingFit | null>(
    (best, fit) => (fit !== null && (best === null || fit.criterion < best.criterion) ? fit : best),
    null,
  );
}
