import type { Status } from "@/components/ui/status-shape";
import type { IsoDate } from "@/lib/domain/quarter";
import { daysLate } from "@/lib/domain/review/late";
import type { AskedItem, OpenReview } from "@/lib/features/reviews/schema";
import { counted } from "@/lib/format/count";

export interface StateMark {
  readonly status: Status;
  readonly word: string;
}

/** How far a question is answered, as shape and word. */
export function stateMark(
  item: AskedItem,
  review: OpenReview,
  today: IsoDate,
  locale: string,
): StateMark {
  switch (item.state) {
    case "confirmed":
      return { status: "met", word: "Confirmed" };
    case "changed":
      return { status: "met", word: "Changed" };
    case "unknown":
      return { status: "unknown", word: "Unknown" };
    case "kept":
      return { status: "not_met", word: "Not confirmed" };
    case "needs_review": {
      const late = daysLate(item, review, today);
      if (late === 0) return { status: "decision_due", word: "Needs review" };
      return { status: "overdue", word: `${counted(late, "day", "days", locale)} overdue` };
    }
  }
}

export const isOpen = ({ state }: AskedItem): boolean => state === "needs_review";
