import { z } from "zod";
import { REVIEW_ITEMS, type ReviewItemId } from "@/lib/domain/review/item";
import { isoDateField } from "@/lib/features/dates/schema";
import { quarterField } from "@/lib/features/revenue/schema";

const isItem = (id: unknown): id is ReviewItemId => REVIEW_ITEMS.some((item) => item === id);

export const itemField = z.custom<ReviewItemId>(isItem, "This is not a question of a review.");

const version = z.int32().positive();

/** A review, and the version of it that was seen. */
const seenReview = { companyId: z.uuid(), reviewId: z.uuid(), version };

export const openReviewInput = z.object({ companyId: z.uuid(), quarter: quarterField });
export type OpenReviewInput = z.output<typeof openReviewInput>;

export const reopenReviewInput = openReviewInput.extend({
  reason: z.string().trim().min(1, "Say why it is opened again.").max(2_000),
});
export type ReopenReviewInput = z.output<typeof reopenReviewInput>;

export const closeReviewInput = z.object(seenReview);
export type CloseReviewInput = z.output<typeof closeReviewInput>;

export const setAsideReviewInput = z.object(seenReview);
export type SetAsideReviewInput = z.output<typeof setAsideReviewInput>;

export const assignReviewInput = z.object({
  ...seenReview,
  /** Null: nobody's task. */
  ownerId: z.uuid().nullable(),
  dueOn: isoDateField,
});
export type AssignReviewInput = z.output<typeof assignReviewInput>;

export const assignItemInput = z.object({
  companyId: z.uuid(),
  reviewId: z.uuid(),
  item: itemField,
  /** Of the question. */
  version,
  /** Null: whoever does the review. */
  assigneeId: z.uuid().nullable(),
  dueOn: isoDateField.nullable(),
});
export type AssignItemInput = z.output<typeof assignItemInput>;
