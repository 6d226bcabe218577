import type { FactEntry } from "./evaluation/facts.ts";
import type { Chart } from "./org/chart.ts";
import type { RevenueLine } from "./revenue/line.ts";

export const STAGES = ["startup", "growth", "established"] as const;
export type Stage = (typeof STAGES)[number];

export const ECOSYSTEM_MODELS = ["none", "marketplace", "channel", "platform"] as const;
export type EcosystemModel = (typeof ECOSYSTEM_MODELS)[number];

/** What is true of a company at every quarter. `null` means not known, never zero. */
export interface CompanyProfile {
  readonly name: string;
  readonly stage: Stage | null;
  readonly ecosystemModel: EcosystemModel | null;
  /** 1 (January) to 12 (December). */
  readonly fiscalYearStartMonth: number;
  /** ISO 4217 code, upper case. */
  readonly currency: string;
}

/** Everything an evaluation reads. Facts stand in the order they were recorded. */
export interface CompanyRecord {
  readonly profile: CompanyProfile;
  readonly revenue: readonly RevenueLine[];
  readonly charts: readonly Chart[];
  readonly facts: readonly FactEntry[];
}
