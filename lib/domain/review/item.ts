import { FACT_VALUES, type FactId } from "../evaluation/facts.ts";

/** The facts in the order in which a review asks for them. The cast: `keys` forgets what an object's keys are. */
export const FACT_ITEMS = Object.keys(FACT_VALUES) as readonly FactId[];

/** One question of a quarterly review. */
export type ReviewItemId = "revenue" | "chart" | FactId | "decisions";

/** Everything that a review asks, in its order. */
export const REVIEW_ITEMS: readonly ReviewItemId[] = [
  "revenue",
  "chart",
  ...FACT_ITEMS,
  "decisions",
];

/**
 * `needs_review` until somebody answers, however sure last time's answer was. `unknown`: what was said
 * leaves no answer to rest on. `kept`: last time's answer stands and was not confirmed.
 */
export type ReviewItemState = "needs_review" | "confirmed" | "changed" | "unknown" | "kept";

export const isFactItem = (item: ReviewItemId): item is FactId =>
  FACT_ITEMS.some((fact) => fact === item);
