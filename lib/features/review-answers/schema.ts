import { z } from "zod";
import { isValueOf } from "@/lib/domain/evaluation/facts";
import { recordFactInput } from "@/lib/features/facts/schema";
import { isoDateField } from "@/lib/features/dates/schema";
import { reasonField } from "@/lib/features/restatements/schema";
import { itemField } from "@/lib/features/reviews/schema";

const seenItem = {
  companyId: z.uuid(),
  reviewId: z.uuid(),
  /** Of the question that was seen. */
  version: z.int32().positive(),
};

const { fact, rater, evidence } = recordFactInput.shape;

export const answerFactInput = z
  .object({
    ...seenItem,
    fact,
    /** Null: cannot tell. */
    value: z.string().nullable(),
    /** The day on which a title began; null: as the review has it. */
    since: isoDateField.nullable(),
    rater,
    evidence,
    reason: reasonField,
  })
  .superRefine(({ fact: id, value }, context) => {
    if (value !== null && !isValueOf(id, value)) {
      context.addIssue({ code: "custom", path: ["value"], message: "Choose one of the answers." });
    }
  });
export type AnswerFactInput = z.output<typeof answerFactInput>;

export const confirmItemInput = z.object({
  ...seenItem,
  item: z.enum(["revenue", "chart", "decisions"]),
});
export type ConfirmItemInput = z.output<typeof confirmItemInput>;

export const keepItemsInput = z.object({
  companyId: z.uuid(),
  reviewId: z.uuid(),
  items: z
    .array(z.object({ item: itemField, version: z.int32().positive() }))
    .min(1)
    .max(12),
});
export type KeepItemsInput = z.output<typeof keepItemsInput>;

export const adoptDecisionInput = z.object({
  companyId: z.uuid(),
  reviewId: z.uuid(),
  decisionId: z.uuid(),
  /** Of the decision that was seen. */
  version: z.int32().positive(),
  /** Who says that it happened. */
  rater,
  reason: reasonField,
});
export type AdoptDecisionInput = z.output<typeof adoptDecisionInput>;
