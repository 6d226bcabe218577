/** What came of something that was forecast, over the closes that have come since. */
export interface Outcome {
  /** Closes that have come, of those spoken of. */
  readonly closes: number;
  /** The first of them, counted from 1, at which it held; null where it has not. */
  readonly first: number | null;
}

const happenedBy = ({ first }: Outcome, ahead: number): number =>
  first !== null && first <= ahead ? 1 : 0;

/**
 * The ranked probability score of some odds "by" each close: the mean of the squared differences from
 * what happened, over the closes that have come. 0 is perfect, 1 the worst; null where none has come.
 */
export function rankedScore(by: readonly number[], outcome: Outcome): number | null {
  const told = by.slice(0, outcome.closes);
  if (told.length === 0) return null;
  const squares = told.map((odds, place) => (odds - happenedBy(outcome, place + 1)) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / told.length;
}

/** The Brier score of the odds by one close, counted from 1; null where it has not come. */
export function brierScore(by: readonly number[], outcome: Outcome, ahead: number): number | null {
  const odds = by[ahead - 1];
  return odds === undefined || ahead > outcome.closes
    ? null
    : (odds - happenedBy(outcome, ahead)) ** 2;
}

/** Odds of about the same size, and how often it came so. */
export interface CalibrationBin {
  /** Odds from `least` to below `least` + 0.1; the last bin holds 1 too. */
  readonly least: number;
  readonly count: number;
  /** Mean of what was said, 0 to 1. */
  readonly said: number;
  /** Share of them that happened, 0 to 1. */
  readonly happened: number;
}

const BINS = 10;

/** What was said against what happened, in tenths; bins without any odds are left out. */
export function calibration(
  told: readonly { readonly by: readonly number[]; readonly outcome: Outcome }[],
): readonly CalibrationBin[] {
  const pairs = told.flatMap(({ by, outcome }) =>
    by.slice(0, outcome.closes).map((odds, place) => ({
      odds,
      happened: happenedBy(outcome, place + 1),
      bin: Math.min(BINS - 1, Math.floor(odds * BINS)),
    })),
  );
  return Array.from({ length: BINS }, (_, bin) => {
    const own = pairs.filter((pair) => pair.bin === bin);
    const meanOf = (value: (pair: (typeof pairs)[number]) => number) =>
      own.reduce((sum, pair) => sum + value(pair), 0) / own.length;
    return {
      least: bin / BINS,
      count: own.length,
      said: meanOf(({ odds }) => odds),
      happened: meanOf(({ happened }) => happened),
    };
  }).filter(({ count }) => count > 0);
}
