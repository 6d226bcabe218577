// Shares of the second largest part, forecast from rolling origins and scored.
import { HORIZON } from "./series.mjs";
import { firstCrossing, intervalsOf, mean, oddsBy, rankedScore } from "./scores.mjs";

/** Quarters between two origins, and the least that a whole must have before the first. */
const STEP = 6;
const LEAST_BEFORE = 20;
const SCALES = [0.5, 1, 2];
/** Shares that a person might ask about, where they are not far above today's. */
const LINES = [0.3, 0.4, 0.5];
const NEAR = 0.12;

const sum = (values) => values.reduce((total, value) => total + value, 0);
const sharesOf = (parts, target) =>
  parts[target].map((value, quarter) => value / sum(parts.map((part) => part[quarter])));

/** Every origin with this many known quarters and all parts above zero. */
export function originsOf(wholes, quarters) {
  const origins = [];
  for (const { parts } of wholes) {
    const length = parts[0].length;
    for (let at = Math.max(quarters, LEAST_BEFORE); at + HORIZON <= length; at += STEP) {
      const window = parts.map((part) => part.slice(at - quarters, at + HORIZON));
      if (window.flat().some((value) => !(value > 0))) continue;
      const known = window.map((part) => part.slice(0, quarters));
      const lastYear = known.map((part) => sum(part.slice(-4)));
      const [, second] = lastYear.toSorted((one, other) => other - one);
      const target = lastYear.indexOf(second);
      const came = sharesOf(
        window.map((part) => part.slice(quarters)),
        target,
      );
      origins.push({ parts: known, target, known: sharesOf(known, target), came });
    }
  }
  return origins;
}

const item = (up, level) => ({ window: 4, up, level });

/** Levels of the share over a year: some steps up and down from today's, and round ones ahead. */
function itemsOf(known) {
  const today = mean(known.slice(-4));
  const step = mean(known.slice(1).map((share, place) => Math.abs(share - known[place])));
  return [
    ...SCALES.flatMap((scale) => [
      item(true, today + scale * step),
      item(false, today - scale * step),
    ]),
    ...LINES.filter((line) => today < line && today > line - NEAR).map((line) => item(true, line)),
  ];
}

/** Scores of one method; `futuresOf` gives the paths of an origin's share. */
export function scoreShares(origins, futuresOf) {
  const errors = [];
  const within = { 80: [], 95: [] };
  const ranked = [];
  for (const origin of origins) {
    const { known, came } = origin;
    const { mean: centre, paths } = futuresOf(origin);
    const ends = intervalsOf(paths);
    for (const [ahead, share] of came.entries()) {
      errors.push(100 * Math.abs(share - centre[ahead]));
      const [low80, high80, low95, high95] = ends[ahead];
      within[80].push(share >= low80 && share <= high80 ? 1 : 0);
      within[95].push(share >= low95 && share <= high95 ? 1 : 0);
    }
    const last = known.slice(-3);
    for (const item of itemsOf(known)) {
      const odds = oddsBy(paths.map((path) => firstCrossing(path, last, item)));
      ranked.push(rankedScore(odds, firstCrossing(came, last, item)));
    }
  }
  return {
    points: mean(errors),
    covers80: 100 * mean(within[80]),
    covers95: 100 * mean(within[95]),
    rps: mean(ranked),
  };
}
