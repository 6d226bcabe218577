import { type RevenueBook, revenueBook } from "../revenue/book.ts";
import type { Motion, RevenueLine } from "../revenue/line.ts";
import { type Quarter, quarterKey } from "../quarter.ts";
import { accept, type Result } from "../result.ts";
import type { Definition } from "../rubric/rubric.ts";
import { logit, shareOfLogit } from "./exponential.ts";
import type { FutureWindows } from "./future-windows.ts";
import { type NoHistory, type RevenueHistory, revenueHistory } from "./history.ts";
import { levelPaths } from "./level-paths.ts";
import { partnerShares } from "./partner-shares.ts";
import type { Path } from "./paths.ts";
import { randomFrom, seedOf } from "./random.ts";
import { bestSmoothingFit, smoothingPaths } from "./smoothing-fit.ts";
import { filters } from "./structural-model.ts";

/** Names what is computed; another number where any answer would differ. */
export const METHOD = "titleworthy.forecast/1";

/** Closes looked ahead: the method was tested no further. */
export const HORIZON = 8;

/** Futures of each of the two members of the pool. */
const DRAWS = 500;

/** Futures of a company's revenue from one close on: the same for every rubric, plan and what-if. */
export interface RevenueSimulation {
  readonly quarter: Quarter;
  readonly history: RevenueHistory;
  /** A hash of the history, the quarter and the method, so that no hand-over changes a date. */
  readonly seed: string;
  /** All revenue that is known, the quarters that are no history included. */
  readonly book: RevenueBook;
  /** For each motion its futures, as parts of the history's unit. */
  readonly motions: ReadonlyMap<Motion, readonly Path[]>;
  /** The windows of its futures, where they have been asked for without further growth. */
  readonly windows: Map<Definition, readonly FutureWindows[]>;
  /** The futures of the partner share under a definition; null where it is too short to be smoothed. */
  readonly shares: (definition: Definition) => readonly Path[] | null;
}

const seedFor = ({ last, motions, begins }: RevenueHistory): string =>
  seedOf(JSON.stringify([METHOD, quarterKey(last), begins, motions]));

/**
 * Simulates a company's revenue over the quarters after `quarter`, which is complete. Each motion is
 * forecast by itself; the partner share is forecast once more as a whole, which knows what the motions
 * have in common. `breaks` are quarters from which revenue is not comparable with what was before.
 */
export function simulateRevenue(
  lines: readonly RevenueLine[],
  quarter: Quarter,
  breaks: readonly Quarter[],
): Result<RevenueSimulation, NoHistory> {
  const found = revenueHistory(lines, quarter, breaks);
  if (!found.ok) return found;
  const history = found.value;
  const seed = seedFor(history);
  const extent = { horizon: HORIZON, draws: DRAWS };
  const filtersOf = filters();
  const motions = new Map(
    history.motions.map(({ motion, values }) => {
      const { draws } = levelPaths(values, extent, seed, motion, filtersOf);
      return [motion, draws];
    }),
  );
  const known = new Map<Definition, readonly Path[] | null>();
  const shares = (definition: Definition) => {
    const asked = known.get(definition);
    if (asked !== undefined) return asked;
    const fit = bestSmoothingFit(partnerShares(history, definition).map(logit));
    const random = randomFrom(seed, "partner share");
    const futures =
      fit === null
        ? null
        : smoothingPaths(fit, extent, random).draws.map((draw) => draw.map(shareOfLogit));
    known.set(definition, futures);
    return futures;
  };
  const book = revenueBook(lines.filter((line) => line.quarter <= quarter));
  return accept({ quarter, history, seed, book, motions, windows: new Map(), shares });
}
