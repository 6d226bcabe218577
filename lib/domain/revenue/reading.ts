import type { Parameters } from "../rubric/rubric.ts";
import { ceilDivide, floorDivide, largestOther, type Mix, partnerRank, sumForRank } from "./mix.ts";

const WHOLE = 10_000n;

/** Whether a share of a positive total is at least `basisPoints`, compared exactly. */
export const shareAtLeast = (part: bigint, total: bigint, basisPoints: number): boolean =>
  part * WHOLE >= BigInt(basisPoints) * total;

/** Whether partnerships is a primary motion of a mix with a positive total, under `reading`. */
export function readingHolds(mix: Mix, parameters: Parameters): boolean {
  const { direct, partner } = mix.families;
  switch (parameters.reading) {
    case "top_three":
      return (
        partnerRank(mix) <= parameters.topThreeRank &&
        shareAtLeast(partner, mix.total, parameters.topThreeShareBp) &&
        direct < BigInt(parameters.topThreeDirectRatio) * partner
      );
    case "largest":
      return partner > 0n && partner >= largestOther(mix);
    case "majority":
      return partner * WHOLE > BigInt(parameters.majorityShareBp) * mix.total;
  }
}

const atLeast = (a: bigint, b: bigint) => (a > b ? a : b);

/** Smallest extra `x` with (part + x) / (total + x) at or above the share; null where none reaches it. */
function extraForShare(part: bigint, total: bigint, basisPoints: number): bigint | null {
  const missing = BigInt(basisPoints) * total - WHOLE * part;
  if (missing <= 0n) return 0n;
  const left = WHOLE - BigInt(basisPoints);
  return left === 0n ? null : ceilDivide(missing, left);
}

/** As `extraForShare`, strictly above the share. */
function extraAboveShare(part: bigint, total: bigint, basisPoints: number): bigint | null {
  const missing = BigInt(basisPoints) * total - WHOLE * part;
  if (missing < 0n) return 0n;
  const left = WHOLE - BigInt(basisPoints);
  return left === 0n ? null : floorDivide(missing, left) + 1n;
}

/**
 * Partner revenue, in minor units, that the mix lacks for the reading to hold, the other motions as
 * they are; 0n where it holds, null where no amount would do.
 */
export function shortBy(mix: Mix, parameters: Parameters): bigint | null {
  const { direct, partner } = mix.families;
  switch (parameters.reading) {
    case "top_three": {
      const forShare = extraForShare(partner, mix.total, parameters.topThreeShareBp);
      if (forShare === null) return null;
      const forRatio = floorDivide(direct, BigInt(parameters.topThreeDirectRatio)) + 1n - partner;
      const rankSum = sumForRank(mix, parameters.topThreeRank);
      const forRank = rankSum === null ? 0n : rankSum - partner;
      return atLeast(atLeast(forShare, forRatio), atLeast(forRank, 0n));
    }
    case "largest":
      return atLeast(atLeast(largestOther(mix), 1n) - partner, 0n);
    case "majority":
      return extraAboveShare(partner, mix.total, parameters.majorityShareBp);
  }
}

/** Partner revenue that the mix lacks to reach a share of at least `basisPoints`. */
export const shortOfShare = (mix: Mix, basisPoints: number): bigint | null =>
  extraForShare(mix.families.partner, mix.total, basisPoints);
