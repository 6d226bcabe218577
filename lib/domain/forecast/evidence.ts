/** How much may be said, by the quarters of partner revenue that it rests on. */
export type EvidenceLevel =
  /** 4 or 5 quarters: odds for four closes in tenths, and no date; mostly what other series taught. */
  | "very_short"
  /** 6 or 7: as below, and no odds above nine tenths. */
  | "short_and_capped"
  /** 8 to 11: dates, marked as resting on a short history. */
  | "short"
  | "full";

/** Below this nothing is said: no window of four quarters exists. */
export const LEAST_QUARTERS = 4;
const QUARTERS_FOR_DATE = 6;
const QUARTERS_UNCAPPED = 8;
const QUARTERS_FULL = 12;

/** The level for a number of quarters; null where nothing may be said. */
export function evidenceLevel(quarters: number): EvidenceLevel | null {
  if (quarters < LEAST_QUARTERS) return null;
  if (quarters < QUARTERS_FOR_DATE) return "very_short";
  if (quarters < QUARTERS_UNCAPPED) return "short_and_capped";
  return quarters < QUARTERS_FULL ? "short" : "full";
}

const MOST_CLAIMED = 0.9;
const LEAST_CLAIMED = 0.1;

/** The odds that may be shown, from those simulated; both 0 to 1. */
export function shownOdds(odds: number, level: EvidenceLevel): number {
  switch (level) {
    case "very_short":
      return Math.min(MOST_CLAIMED, Math.max(LEAST_CLAIMED, Math.round(odds * 10) / 10));
    case "short_and_capped":
      return Math.min(MOST_CLAIMED, odds);
    case "short":
    case "full":
      return odds;
  }
}

/** How many of the coming closes are spoken of. */
export const closesShown = (level: EvidenceLevel, horizon: number): number =>
  level === "very_short" ? 4 : horizon;
