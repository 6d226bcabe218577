import { exp, log } from "./exponential.ts";
import {
  type Filter,
  type Filtered,
  filterFor,
  filterSeries,
  STATES,
  triangleOf,
} from "./kalman.ts";
import { DAMPING, GRID, LEVEL_PRIOR, type Variances } from "./level-prior.ts";
import type { Extent, Path, Paths } from "./paths.ts";
import type { Random } from "./random.ts";

/** Fewer would leave the spread of the draws without bounds; at four quarters the prior gives as many. */
const LEAST_DEGREES = 4;
/** Sets of variances less likely than this have no part in the centre. */
const NEGLIGIBLE = 1e-4;

/** The filters of every set of variances, made once for each length that is asked for. */
export type Filters = (length: number) => readonly Filter[];

/** Filters that remember each length they were asked for, in quarters; shared by all fits of a forecast. */
export function filters(): Filters {
  const known = new Map<number, readonly Filter[]>();
  return (length) => {
    const found = known.get(length) ?? GRID.map((variances) => filterFor(variances, length));
    known.set(length, found);
    return found;
  };
}

interface Member {
  readonly variances: Variances;
  readonly filter: Filter;
  readonly filtered: Filtered;
  /** How likely this set of variances is; all sum to one. */
  readonly weight: number;
}

/** Each set of variances by the evidence of the series, the series' own variance integrated out. */
function weighed(series: readonly number[], filtersOf: Filters): readonly Member[] {
  const { degrees, variance, weights } = LEVEL_PRIOR;
  const spread = degrees * variance;
  const power = (degrees + series.length - 1) / 2;
  const members = filtersOf(series.length).map((filter, place) => {
    const filtered = filterSeries(filter, series);
    const evidence =
      log(weights[place] ?? 0) - filter.logSpread / 2 - power * log(spread + filtered.surprise);
    return { filter, filtered, evidence };
  });
  const most = members.reduce((best, { evidence }) => Math.max(best, evidence), -Infinity);
  const likely = members.map(({ evidence }) => exp(evidence - most));
  const sum = likely.reduce((total, one) => total + one, 0);
  return GRID.flatMap((variances, place) => {
    const member = members[place];
    return member === undefined
      ? []
      : [{ ...member, variances, weight: (likely[place] ?? 0) / sum }];
  });
}

/** The centre of one set of variances, added to the sum by its weight. */
function addCentre(sum: number[], { filtered, weight }: Member): void {
  let [level, slope, season, season1, season2] = filtered.state;
  for (let ahead = 0; ahead < sum.length; ahead += 1) {
    slope *= DAMPING;
    level += slope;
    [season, season1, season2] = [-(season + season1 + season2), season, season1];
    sum[ahead] = (sum[ahead] ?? 0) + weight * (level + season);
  }
}

function centreOf(members: readonly Member[], horizon: number): number[] {
  const sum: number[] = Array.from({ length: horizon }, () => 0);
  const likely = members.filter(({ weight }) => weight >= NEGLIGIBLE);
  for (const member of likely) addCentre(sum, member);
  const total = likely.reduce((all, { weight }) => all + weight, 0);
  return sum.map((value) => value / total);
}

/** A state drawn about the filtered one, `deviation` being the series' own. */
function drawState(
  { state }: Filtered,
  triangle: readonly number[],
  deviation: number,
  random: Random,
): number[] {
  const drawn = [...state];
  for (let column = 0; column < STATES; column += 1) {
    const shock = deviation * random.normal();
    for (let row = column; row < STATES; row += 1) {
      drawn[row] = (drawn[row] ?? 0) + (triangle[row * STATES + column] ?? 0) * shock;
    }
  }
  return drawn;
}

/** One future, from a drawn state on. */
function simulate(
  from: readonly number[],
  variances: Variances,
  deviation: number,
  horizon: number,
  random: Random,
): Path {
  let [level = 0, slope = 0, season = 0, season1 = 0, season2 = 0] = from;
  const levelStep = deviation * Math.sqrt(variances.level);
  const slopeStep = deviation * Math.sqrt(variances.slope);
  const seasonStep = deviation * Math.sqrt(variances.season);
  const noise = deviation * Math.sqrt(variances.noise);
  const shock = (size: number) => (size === 0 ? 0 : size * random.normal());
  const path: number[] = [];
  for (let ahead = 0; ahead < horizon; ahead += 1) {
    level += DAMPING * slope + shock(levelStep);
    slope = DAMPING * slope + shock(slopeStep);
    const newSeason = shock(seasonStep) - (season + season1 + season2);
    season2 = season1;
    season1 = season;
    season = newSeason;
    path.push(level + season + shock(noise));
  }
  return path;
}

/** Which member each draw follows: as many as its weight asks for, in an order of no meaning. */
function membersOfDraws(members: readonly Member[], draws: number, random: Random): number[] {
  const chosen: number[] = [];
  let place = 0;
  let reached = members[0]?.weight ?? 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const aim = (draw + random.uniform()) / draws;
    while (reached < aim && place < members.length - 1) {
      place += 1;
      reached += members[place]?.weight ?? 0;
    }
    const other = Math.floor(random.uniform() * (draw + 1));
    chosen.push(chosen[other] ?? place);
    chosen[other] = place;
  }
  return chosen;
}

/**
 * Futures of a series on an unbounded scale, such as the logarithm of a revenue: a damped local trend
 * with seasons, averaged over the grid of variances by their evidence, the prior learnt on other
 * series. Honest from four values on: what few values leave open goes into the spread. Harvey,
 * "Forecasting, Structural Time Series Models and the Kalman Filter" (1989), chapter 4.
 */
export function structuralPaths(
  series: readonly number[],
  { horizon, draws }: Extent,
  random: Random,
  filtersOf: Filters,
): Paths {
  const members = weighed(series, filtersOf);
  const { degrees, variance } = LEVEL_PRIOR;
  const freedom = Math.max(LEAST_DEGREES, degrees + series.length - 1);
  const triangles = new Map<number, readonly number[]>();
  const paths = membersOfDraws(members, draws, random).flatMap((place) => {
    const member = members[place];
    if (member === undefined) return [];
    const { filter, filtered, variances } = member;
    const triangle = triangles.get(place) ?? triangleOf(filter.covariance);
    triangles.set(place, triangle);
    const spread = degrees * variance + filtered.surprise;
    const deviation = Math.sqrt(spread / random.chiSquare(freedom));
    const state = drawState(filtered, triangle, deviation, random);
    return [simulate(state, variances, deviation, horizon, random)];
  });
  return { centre: centreOf(members, horizon), draws: paths };
}
