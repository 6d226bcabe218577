import { FACT_IDS, type FactId } from "../evaluation/facts.ts";

/** One question of a quarterly review. */
export type ReviewItemId = "revenue" | "chart" | FactId | "decisions";

/** Everything that a review asks, in its order. */
export const REVIEW_ITEMS: readonly ReviewItemId[] = ["revenue", "chart", ...FACT_IDS, "decisions"];

/**
 * `needs_review` until somebody answers, however sure last time's answer was. `unknown`: what was said
 * leaves no answer to rest on. `kept`: last time's answer stands and was not confirmed.
 */
export type ReviewItemState = "needs_review" | "confirmed" | "changed" | "unknown" | "kept";
