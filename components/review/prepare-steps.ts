import { isFact } from "@/lib/domain/evaluation/facts";
import type { Quarter } from "@/lib/domain/quarter";
import { quarterKey } from "@/lib/domain/quarter";
import type { OpenReview } from "@/lib/features/reviews/schema";
import { isOpen } from "./review-state";

export const STEPS = ["revenue", "chart", "evidence", "decisions", "close"] as const;
export type StepId = (typeof STEPS)[number];

export interface StepView {
  readonly id: StepId;
  readonly name: string;
  readonly href: string;
  readonly isDone: boolean;
  /** `5 of 9`; null where a step has one answer. */
  readonly count: string | null;
}

const NAMES: Readonly<Record<StepId, string>> = {
  revenue: "Revenue",
  chart: "Org chart",
  evidence: "Evidence",
  decisions: "Decisions",
  close: "Preview and close",
};

/** Where a step of a quarter's review stands. */
export const stepAddress = (root: string, quarter: Quarter, step: StepId): string =>
  `${root}/review?quarter=${quarterKey(quarter)}&step=${step}`;

function itemsOf(step: StepId, { items }: OpenReview) {
  return items.filter(({ item }) => (isFact(item) ? step === "evidence" : item === step));
}

/** The steps of a review with how far each is answered. */
export function prepareSteps(review: OpenReview, root: string): readonly StepView[] {
  return STEPS.map((id) => {
    const items = itemsOf(id, review);
    const open = items.filter(isOpen).length;
    return {
      id,
      name: NAMES[id],
      href: stepAddress(root, review.quarter, id),
      isDone: items.length > 0 && open === 0,
      count: items.length > 1 ? `${items.length - open} of ${items.length}` : null,
    };
  });
}

/** The step that was asked for, else the first that is not answered. */
export const currentStep = (steps: readonly StepView[], asked: string | undefined): StepId =>
  STEPS.find((step) => step === asked) ?? steps.find(({ isDone }) => !isDone)?.id ?? "close";

/** The step after one; the last has none after it. */
export const stepAfter = (step: StepId): StepId => STEPS[STEPS.indexOf(step) + 1] ?? "close";
