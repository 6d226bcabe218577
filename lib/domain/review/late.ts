import { daysBetween, type IsoDate } from "../quarter.ts";
import type { ReviewItemState } from "./item.ts";

interface Asked {
  readonly state: ReviewItemState;
  /** Null: with the whole review. */
  readonly dueOn: IsoDate | null;
}

/** Days by which an answer is late; 0 where it is given, or still in time. */
export const daysLate = (
  { state, dueOn }: Asked,
  review: { readonly dueOn: IsoDate },
  today: IsoDate,
): number =>
  state === "needs_review" ? Math.max(0, daysBetween(dueOn ?? review.dueOn, today)) : 0;
