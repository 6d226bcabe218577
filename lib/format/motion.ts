import type { Family, Motion } from "../domain/revenue/line.ts";

const MOTION_LABELS: Readonly<Record<Motion, string>> = {
  direct: "Direct",
  self_serve: "Self-serve",
  partner_resale: "Partner resale",
  partner_marketplace: "Partner marketplace",
  partner_referral: "Partner referral",
  partner_oem: "Partner OEM",
  services: "Services",
  other: "Other",
};

const FAMILY_LABELS: Readonly<Record<Family, string>> = {
  direct: "Direct",
  self_serve: "Self-serve",
  partner: "Partner",
  other: "Services and other",
};

export const motionLabel = (motion: Motion): string => MOTION_LABELS[motion];
export const familyLabel = (family: Family): string => FAMILY_LABELS[family];
