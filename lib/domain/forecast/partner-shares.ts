import { isPartnerMotion } from "../revenue/line-fault.ts";
import type { RevenueLine } from "../revenue/line.ts";
import type { Definition } from "../rubric/rubric.ts";
import { amountOf, partOf, type RevenueHistory, sumOf } from "./history.ts";

/** Partner revenue of one quarter under a definition, and all revenue, in minor units. */
function partnerOf(lines: readonly RevenueLine[], definition: Definition) {
  const partner = sumOf(lines, ({ motion, amount, partnerInfluenced }) => {
    if (isPartnerMotion(motion)) return amount;
    return definition === "sourced" ? 0n : partnerInfluenced;
  });
  return { partner, total: sumOf(lines, amountOf) };
}

/**
 * The partner share of each quarter since the first with partner revenue, above 0 and below 1: where
 * it is neither, half of the smallest, or of what is least left to one. Empty where it never is.
 */
export function partnerShares(
  { lines }: RevenueHistory,
  definition: Definition,
): readonly number[] {
  const shares = lines.map((quarter) => {
    const { partner, total } = partnerOf(quarter, definition);
    return total > 0n ? partOf(partner, total) : 0;
  });
  const inside = shares.filter((share) => share > 0 && share < 1);
  if (inside.length === 0) return [];
  const least = Math.min(...inside) / 2;
  const most = 1 - (1 - Math.max(...inside)) / 2;
  return shares
    .slice(shares.findIndex((share) => share > 0))
    .map((share) => (share > 0 ? (share < 1 ? share : most) : least));
}

/** The history's quarters with partner revenue above zero: what a forecast may say depends on them. */
export const quartersOfPartner = ({ lines }: RevenueHistory, definition: Definition): number =>
  lines.filter((quarter) => partnerOf(quarter, definition).partner > 0n).length;
