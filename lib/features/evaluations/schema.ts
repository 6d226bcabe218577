import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import type { Quarter } from "@/lib/domain/quarter";
import type { ClosedQuarter } from "@/lib/features/closes/schema";

/** What is said of one quarter. */
export interface JudgedQuarter {
  readonly quarter: Quarter;
  /** As known now: over today's rows, by the rubric it was closed by or else is pinned to. */
  readonly now: Evaluation;
  /** As known then, frozen; null while the quarter is open. */
  readonly close: ClosedQuarter | null;
}
