import type { Quarter } from "../quarter.ts";

export const MOTIONS = [
  "direct",
  "self_serve",
  "partner_resale",
  "partner_marketplace",
  "partner_referral",
  "partner_oem",
  "services",
  "other",
] as const;
export type Motion = (typeof MOTIONS)[number];

export const FAMILIES = ["direct", "self_serve", "partner", "other"] as const;
export type Family = (typeof FAMILIES)[number];

export const FAMILY_OF: Readonly<Record<Motion, Family>> = {
  direct: "direct",
  self_serve: "self_serve",
  partner_resale: "partner",
  partner_marketplace: "partner",
  partner_referral: "partner",
  partner_oem: "partner",
  services: "other",
  other: "other",
};

export const BASES = ["reported", "annual"] as const;
/** `annual`: a year's figure divided by four; evaluated alike, never data for a forecast. */
export type Basis = (typeof BASES)[number];

/** One motion's revenue in one quarter. A quarter holds at most one line a motion. */
export interface RevenueLine {
  readonly quarter: Quarter;
  readonly motion: Motion;
  /** Minor units of the company's currency; may be negative. */
  readonly amount: bigint;
  /** Minor units of `amount` that partners influenced; 0n where none, always 0n on a partner motion. */
  readonly partnerInfluenced: bigint;
  readonly basis: Basis;
}

/** Which motion in which quarter: a line's place in a company's revenue. */
type LinePlace = Pick<RevenueLine, "quarter" | "motion">;

/** Compares lines for sorting: by quarter, then in the order of motions. */
export const byQuarterThenMotion = (a: LinePlace, b: LinePlace): number =>
  a.quarter - b.quarter || MOTIONS.indexOf(a.motion) - MOTIONS.indexOf(b.motion);
