import type { Quarter } from "../quarter.ts";
import type { Family } from "./line.ts";

/** Revenue by family over a run of quarters, under one definition, in minor units. */
export interface Mix {
  readonly first: Quarter;
  readonly last: Quarter;
  readonly families: Readonly<Record<Family, bigint>>;
  /** The same under every definition: influenced revenue is moved, never added. */
  readonly total: bigint;
}

/** The families beside partner, which it is ranked against. */
const OTHERS = ["direct", "self_serve", "other"] as const satisfies readonly Family[];

/** Integer division towards minus infinity; `divisor` is not zero. */
export function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor !== 0n && dividend < 0n !== divisor < 0n ? quotient - 1n : quotient;
}

/** Integer division towards infinity. */
export const ceilDivide = (dividend: bigint, divisor: bigint): bigint =>
  -floorDivide(-dividend, divisor);

/** A share as a fraction of one, rounded half up to four decimals, for print only; `total` above zero. */
export function printedShare(part: bigint, total: bigint): number {
  return Number(floorDivide(20_000n * part + total, 2n * total)) / 10_000;
}

/** The largest of the other families, which partner has to pass; the first where two are equal. */
export function rivalOf({ families }: Mix): Family {
  let rival: Family = "direct";
  for (const family of OTHERS) if (families[family] > families[rival]) rival = family;
  return rival;
}

/** The largest sum among the other families. */
export const largestOther = (mix: Mix): bigint => mix.families[rivalOf(mix)];

/** Rank of the partner family, 1 to 4: one more than the families with a larger sum. */
export function partnerRank({ families }: Mix): number {
  return 1 + OTHERS.filter((family) => families[family] > families.partner).length;
}

/** The sum that partner must reach to rank at `rank` or better; null where any sum does. */
export function sumForRank({ families }: Mix, rank: number): bigint | null {
  const sums = OTHERS.map((family) => families[family]).toSorted((a, b) => (a < b ? 1 : -1));
  return sums[rank - 1] ?? null;
}
