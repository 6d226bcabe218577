import { type Quarter, shift } from "../quarter.ts";
import { FAMILIES, type Family } from "../revenue/line.ts";
import type { FutureWindows } from "./future-windows.ts";

/** Where the partner share of a window falls, as parts of one. */
export interface Band {
  readonly quarter: Quarter;
  /** Half of the futures lie between these. */
  readonly half: readonly [number, number];
  /** 80 of 100 do. */
  readonly most: readonly [number, number];
  /** 95 of 100 do. */
  readonly nearlyAll: readonly [number, number];
  /** The mean share of each family: these sum to one. */
  readonly means: Readonly<Record<Family, number>>;
}

/** The value below which a part of some sorted values lies, between two of them where need be. */
function quantileOf(sorted: ArrayLike<number>, part: number): number {
  const place = part * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}

function bandOf(quarter: Quarter, futures: readonly FutureWindows[], place: number): Band {
  const means = { direct: 0, self_serve: 0, partner: 0, other: 0 };
  const shares = new Float64Array(futures.length);
  // A future without any revenue has no shares.
  let counted = 0;
  for (const windows of futures) {
    let total = 0;
    for (const family of FAMILIES) total += windows[family][place] ?? 0;
    if (total === 0) continue;
    for (const family of FAMILIES) means[family] += (windows[family][place] ?? 0) / total;
    shares[counted] = (windows.partner[place] ?? 0) / total;
    counted += 1;
  }
  for (const family of FAMILIES) means[family] /= Math.max(1, counted);
  const sorted = shares.subarray(0, counted).toSorted();
  const middle = (part: number) =>
    [quantileOf(sorted, (1 - part) / 2), quantileOf(sorted, (1 + part) / 2)] as const;
  return { quarter, half: middle(0.5), most: middle(0.8), nearlyAll: middle(0.95), means };
}

/** How the partner share of the window at each coming close spreads over the futures. */
export const fanOf = (futures: readonly FutureWindows[], from: Quarter, closes: number): Band[] =>
  Array.from({ length: closes }, (_, place) => bandOf(shift(from, place + 1), futures, place));
