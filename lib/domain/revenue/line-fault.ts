import { FAMILY_OF, type Motion } from "./line.ts";

export type LineFault =
  | "influenced_without_amount"
  | "influenced_negative"
  | "influenced_above_amount"
  | "influenced_on_partner";

/** Whether all revenue of a motion is sourced by partners. */
export const isPartnerMotion = (motion: Motion): boolean => FAMILY_OF[motion] === "partner";

/**
 * What is wrong between a line's two amounts, in minor units; `null` where nothing is. `amount` is
 * `null` where the line has none. What partners influenced is part of the amount, and a partner
 * motion is theirs already.
 */
export function lineFault(
  motion: Motion,
  amount: bigint | null,
  influenced: bigint,
): LineFault | null {
  if (influenced === 0n) return null;
  if (isPartnerMotion(motion)) return "influenced_on_partner";
  if (influenced < 0n) return "influenced_negative";
  if (amount === null) return "influenced_without_amount";
  return influenced > amount ? "influenced_above_amount" : null;
}
