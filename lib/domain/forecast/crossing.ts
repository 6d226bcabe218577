import { readingAt } from "../evaluation/criteria/primary-motion.ts";
import { shift } from "../quarter.ts";
import { readingHolds } from "../revenue/reading.ts";
import type { Parameters } from "../rubric/rubric.ts";
import { futureMix, type FutureWindows } from "./future-windows.ts";
import { HORIZON, type RevenueSimulation } from "./simulation.ts";

/** Some of the coming closes, one bit each; the lowest is the next close. */
export type CloseSet = number;

export const NO_CLOSE: CloseSet = 0;
export const EVERY_CLOSE: CloseSet = (1 << HORIZON) - 1;

/** The set of one close, `ahead` quarters on, 1 to the horizon. */
export const closeAhead = (ahead: number): CloseSet => 1 << (ahead - 1);

/** The set of every close up to one. */
export const closesUpTo = (ahead: number): CloseSet => (1 << ahead) - 1;

/** How many closes up to the last known one the reading has held at without a break, as far as asked. */
function heldSoFar({ book, quarter }: RevenueSimulation, parameters: Parameters): number {
  const { sustainQuarters } = parameters;
  let held = 0;
  while (held < sustainQuarters && readingAt(book, shift(quarter, -held), parameters) === "met") {
    held += 1;
  }
  return held;
}

/** The closes at which the reading holds and is sustained, as the rubric counts, given each close's. */
function sustainedCloses(
  holdsAhead: (ahead: number) => boolean,
  heldBefore: number,
  { sustainQuarters }: Parameters,
): CloseSet {
  let held = heldBefore;
  let closes = NO_CLOSE;
  for (let ahead = 1; ahead <= HORIZON; ahead += 1) {
    held = holdsAhead(ahead) ? held + 1 : 0;
    if (held >= sustainQuarters) closes |= closeAhead(ahead);
  }
  return closes;
}

/** For each future the coming closes at which partnerships is a primary motion, by the rubric's own code. */
export function primaryMotionCloses(
  simulation: RevenueSimulation,
  futures: readonly FutureWindows[],
  parameters: Parameters,
): readonly CloseSet[] {
  const heldBefore = heldSoFar(simulation, parameters);
  return futures.map((windows) => {
    const holdsAhead = (ahead: number) => {
      const mix = futureMix(windows, simulation, ahead);
      return mix.total > 0n && readingHolds(mix, parameters);
    };
    return sustainedCloses(holdsAhead, heldBefore, parameters);
  });
}

/** The closes at which it is one if nothing changes: each window to come has the mix of today's. */
export function unchangedCloses(simulation: RevenueSimulation, parameters: Parameters): CloseSet {
  const heldBefore = heldSoFar(simulation, parameters);
  return sustainedCloses(() => heldBefore > 0, heldBefore, parameters);
}

/** Shares of the futures, one a coming close. */
export interface Odds {
  /** That it holds at this close. */
  readonly at: readonly number[];
  /** That it has held at this close or one before: never falls. */
  readonly by: readonly number[];
}

/** How often something holds over some futures, of which there is at least one. */
export function oddsOf(futures: readonly CloseSet[]): Odds {
  const aheads = Array.from({ length: HORIZON }, (_, place) => place + 1);
  const shareWith = (closes: CloseSet) =>
    futures.filter((future) => (future & closes) !== NO_CLOSE).length / futures.length;
  return {
    at: aheads.map((ahead) => shareWith(closeAhead(ahead))),
    by: aheads.map((ahead) => shareWith(closesUpTo(ahead))),
  };
}
