import { type Quarter, shift } from "../quarter.ts";
import type { MadeForecast } from "./forecast.ts";
import { type CalibrationBin, calibration, type Outcome, rankedScore } from "./score.ts";
import type { When } from "./when.ts";

/** A forecast as it was given at a close. */
export interface PastForecast {
  /** The close it was given at. */
  readonly quarter: Quarter;
  /** Odds that all conditions would be met by each coming close; all 0 where it depended on something. */
  readonly by: readonly number[];
  /** The same had the mix of revenue stayed as it was. */
  readonly noChange: readonly number[];
  readonly even: Quarter | null;
  readonly cautious: Quarter | null;
}

const byOf = (when: When): readonly number[] =>
  when.kind === "depends" ? when.ifDone.odds.by.map(() => 0) : when.odds.by;

/** What is kept of a forecast to be held against what comes. */
export function pastForecastOf({ quarter, when, noChange }: MadeForecast): PastForecast {
  const { even, cautious } = when.kind === "depends" ? { even: null, cautious: null } : when;
  const by = byOf(when);
  return { quarter, by, noChange: byOf(noChange).slice(0, by.length), even, cautious };
}

/** One line of the record: what we said, and how it fared. */
export interface TrackRow {
  readonly forecast: PastForecast;
  /** Quarters by which the date of even odds moved since the last forecast that had one; null without both. */
  readonly slip: number | null;
  readonly outcome: Outcome;
  /** Ranked probability scores, lower is better; null where no close has come since. */
  readonly score: number | null;
  readonly noChangeScore: number | null;
}

export interface TrackRecord {
  /** Earliest first. */
  readonly rows: readonly TrackRow[];
  /** Rows with at least one close since. */
  readonly scored: number;
  /** Mean scores over those; null where there is none. */
  readonly score: number | null;
  readonly noChangeScore: number | null;
  /** Empty until twenty rows are scored: less would be chance. */
  readonly calibration: readonly CalibrationBin[];
  /** Twenty or more scored rows did worse than no change: then dates ought not to be shown. */
  readonly worseThanNoChange: boolean;
}

const ENOUGH_ROWS = 20;

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** What came of a forecast, by the closes known since and whether the title was justified at each. */
function outcomeOf(
  { quarter, by }: PastForecast,
  justified: ReadonlyMap<Quarter, boolean>,
): Outcome {
  const closes = by.findIndex((_, place) => !justified.has(shift(quarter, place + 1)));
  const first = by.findIndex((_, place) => justified.get(shift(quarter, place + 1)) === true);
  return { closes: closes === -1 ? by.length : closes, first: first === -1 ? null : first + 1 };
}

/**
 * How earlier forecasts fared. `justified` tells for every known close whether all five conditions were
 * met; closes after the first unknown one are not scored. Nothing is overwritten: a forecast given
 * again for the same close is a row of its own.
 */
export function trackRecord(
  forecasts: readonly PastForecast[],
  justified: ReadonlyMap<Quarter, boolean>,
): TrackRecord {
  let lastDate: Quarter | null = null;
  const rows: TrackRow[] = [];
  for (const forecast of forecasts.toSorted((one, other) => one.quarter - other.quarter)) {
    const { even } = forecast;
    const outcome = outcomeOf(forecast, justified);
    rows.push({
      forecast,
      slip: even === null || lastDate === null ? null : even - lastDate,
      outcome,
      score: rankedScore(forecast.by, outcome),
      noChangeScore: rankedScore(forecast.noChange, outcome),
    });
    lastDate = even ?? lastDate;
  }
  const scored = rows.filter((row) => row.score !== null);
  const score = meanOf(scored.flatMap((row) => row.score ?? []));
  const noChangeScore = meanOf(scored.flatMap((row) => row.noChangeScore ?? []));
  const isEnough = scored.length >= ENOUGH_ROWS;
  return {
    rows,
    scored: scored.length,
    score,
    noChangeScore,
    calibration: isEnough
      ? calibration(scored.map(({ forecast: { by }, outcome }) => ({ by, outcome })))
      : [],
    worseThanNoChange: isEnough && (score ?? 0) > (noChangeScore ?? 0),
  };
}
