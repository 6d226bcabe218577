import { z } from "zod";
import type { IsoDate, Quarter } from "@/lib/domain/quarter";
import { REVIEW_ITEMS, type ReviewItemId, type ReviewItemState } from "@/lib/domain/review/item";
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

export const closeReviewInput = z.object({ ...seenReview, quarter: quarterField });
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

/** Whose task a company's reviews are, and how many days after a quarter's end they are due. */
const terms = z.object({
  /** Null: nobody's. */
  ownerId: z.uuid().nullable(),
  dueDays: z
    .int("Write a whole number of days.")
    .min(0, "Write 0 or more days.")
    .max(366, "Write at most 366 days."),
});
export type ReviewTerms = z.output<typeof terms>;

export const setReviewTermsInput = z.object({
  companyId: z.uuid(),
  /** What was there when the change began. */
  seen: terms,
  terms,
});
export type SetReviewTermsInput = z.output<typeof setReviewTermsInput>;

export interface Person {
  readonly userId: string;
  readonly name: string;
}

/** A question of a review, and how far it is answered. */
export interface AskedItem {
  readonly item: ReviewItemId;
  readonly state: ReviewItemState;
  /** Null: whoever does the review. */
  readonly assignee: Person | null;
  readonly dueOn: IsoDate | null;
  /** Null while nobody has answered, and where that is not known any more. */
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly version: number;
}

/** A review that stands open. */
export interface OpenReview {
  readonly id: string;
  readonly quarter: Quarter;
  /** The official revision that closing it makes. */
  readonly revision: number;
  /** Why the quarter was reopened; null at its first review. */
  readonly reason: string | null;
  readonly owner: Person | null;
  readonly dueOn: IsoDate;
  readonly openedBy: string | null;
  readonly openedAt: Date;
  readonly version: number;
  /** In the order of the review. */
  readonly items: readonly AskedItem[];
}

/** Which quarters of a company can be reviewed, are open, and are closed. */
export interface ReviewQuarters {
  /** Quarters that may be opened, earliest first. */
  readonly reviewable: readonly Quarter[];
  /** Quarters with an open review, earliest first. */
  readonly open: readonly Quarter[];
  /** Closed quarters, earliest first. */
  readonly closed: readonly Quarter[];
  /** The latest quarter with revenue, whether or not it has ended; null where there is none. */
  readonly latest: Quarter | null;
}
