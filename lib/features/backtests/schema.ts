import type { Backtest } from "@/lib/domain/rubric/backtest";

/** One company of a backtest, as it arrives. */
export interface TriedCompany extends Backtest {
  readonly slug: string;
  readonly name: string;
}

/** A backtest in parts: first how many companies there are, then some of them at a time. */
export type BacktestPart =
  | { readonly kind: "begin"; readonly companies: number; readonly draftVersion: number }
  | { readonly kind: "tried"; readonly companies: readonly TriedCompany[] };
