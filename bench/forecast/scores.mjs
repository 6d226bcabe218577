// How good forecasts were: of points, of intervals, and of when a level is first reached.
import { HORIZON } from "./series.mjs";

const sum = (values) => values.reduce((total, value) => total + value, 0);
export const mean = (values) => sum(values) / values.length;

/** The value below which a part of some sorted values lies. */
function quantileOf(sorted, part) {
  const place = part * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below];
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}

/** Ends of the intervals that hold 80 and 95 of 100 futures, a quarter a row. */
export const intervalsOf = (paths) =>
  Array.from({ length: HORIZON }, (_, ahead) => {
    const sorted = Float64Array.from(paths, (path) => path[ahead]).toSorted();
    return [0.1, 0.9, 0.025, 0.975].map((part) => quantileOf(sorted, part));
  });

/** The mean over the last `window` quarters, `ahead` quarters on; `last` are the latest known ones. */
function windowMean(path, last, window, ahead) {
  let total = 0;
  for (let back = 0; back < window; back += 1) {
    const at = ahead - back;
    total += at >= 0 ? path[at] : last.at(at);
  }
  return total / window;
}

/** The first quarter ahead, from 1, at which a path reaches an item's level; 0 where it never does. */
export function firstCrossing(path, last, { window, up, level }) {
  for (let ahead = 0; ahead < HORIZON; ahead += 1) {
    const value = windowMean(path, last, window, ahead);
    if (up ? value >= level : value <= level) return ahead + 1;
  }
  return 0;
}

const happenedBy = (first, ahead) => (first > 0 && first <= ahead ? 1 : 0);

/** For each quarter ahead, the share of some first crossings that have happened by then. */
export const oddsBy = (firsts) =>
  Array.from({ length: HORIZON }, (_, place) =>
    mean(firsts.map((first) => happenedBy(first, place + 1))),
  );

/** The ranked probability score of odds by each quarter. */
export const rankedScore = (odds, first) =>
  mean(odds.map((value, place) => (value - happenedBy(first, place + 1)) ** 2));

/** How far from each other two values are, in parts of their mean size; in percent. */
const symmetricError = (value, forecast) => {
  const size = Math.abs(value) + Math.abs(forecast);
  return size === 0 ? 0 : (200 * Math.abs(value - forecast)) / size;
};

/** The mean change over a year within what is known, by which errors of different series compare. */
const scaleOf = (known) =>
  mean(known.slice(4).map((value, place) => Math.abs(value - known[place])));

/** Scores of one method on a set; `answers` by series. */
export function scoreSet(series, answers) {
  const symmetric = [];
  const scaled = [];
  const within = { 80: [], 95: [] };
  const ranked = [];
  for (const { id, known, came, items } of series) {
    const answer = answers.get(id);
    if (answer === undefined) continue;
    const scale = scaleOf(known);
    for (const [ahead, value] of came.entries()) {
      symmetric.push(symmetricError(value, answer.centre[ahead]));
      if (scale > 0) scaled.push(Math.abs(value - answer.centre[ahead]) / scale);
      const ends = answer.intervals?.[ahead];
      if (ends === undefined) continue;
      within[80].push(value >= ends[0] && value <= ends[1] ? 1 : 0);
      within[95].push(value >= ends[2] && value <= ends[3] ? 1 : 0);
    }
    for (const { name, first } of items) {
      const odds = answer.odds.get(name);
      if (odds !== undefined) ranked.push(rankedScore(odds, first));
    }
  }
  return {
    smape: mean(symmetric),
    mase: mean(scaled),
    covers80: 100 * mean(within[80]),
    covers95: 100 * mean(within[95]),
    rps: mean(ranked),
  };
}
