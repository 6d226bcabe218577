import "server-only";
import { closeOf, type IsoDate, type Quarter, quarterKey } from "@/lib/domain/quarter";
import { REVIEW_ITEMS, type ReviewItemId, type ReviewItemState } from "@/lib/domain/review/item";
import { dueDay } from "@/lib/domain/review/term";
import { quarterLabel } from "@/lib/format/quarter";
import { now } from "./clock";
import { dateColumn, isoDate } from "./dates";
import { AppError, notFound, stale } from "./errors";
import { newId } from "./ids";
import { actingUserId, type Scope } from "./scope";
import { lockCompany } from "./sequence";
import type { Tx } from "./transaction";

interface Opening {
  readonly companyId: string;
  readonly quarter: Quarter;
  readonly today: IsoDate;
}

export interface OpenedReview {
  readonly reviewId: string;
  readonly dueOn: IsoDate;
  /** Whether it was opened now; one that stood open already is given again. */
  readonly isNew: boolean;
}

async function insertReview(
  tx: Tx,
  scope: Scope,
  { companyId, quarter, today }: Opening,
  { revision, reason }: { readonly revision: number; readonly reason: string | null },
): Promise<OpenedReview> {
  const { workspaceId } = scope;
  const company = await tx.company.findFirstOrThrow({ where: { workspaceId, id: companyId } });
  const { fiscalYearStartMonth, reviewDueDays: dueDays, reviewOwnerId: ownerId } = company;
  const dueOn = dueDay({ quarter, fiscalYearStartMonth, dueDays, today });
  const id = newId();
  await tx.review.create({
    data: {
      workspaceId,
      id,
      companyId,
      quarter: quarterKey(quarter),
      revision,
      reason,
      ownerId,
      dueOn: dateColumn(dueOn),
      byUserId: actingUserId(scope),
      at: now(),
    },
  });
  await tx.reviewItem.createMany({
    data: REVIEW_ITEMS.map((item) => ({ workspaceId, companyId, reviewId: id, item })),
  });
  return { reviewId: id, dueOn, isNew: true };
}

/** What the audit is told of a review that was opened; the caller writes it where it is new. */
export const auditOfOpening = (
  { companyId, quarter }: Opening,
  { reviewId, dueOn }: OpenedReview,
) => ({
  action: "review.open",
  subject: { kind: "review", id: reviewId },
  companyId,
  after: { quarter: quarterKey(quarter), dueOn },
});

async function openReviewOf(tx: Tx, { workspaceId }: Scope, { companyId, quarter }: Opening) {
  const key = { workspaceId, companyId, quarter: quarterKey(quarter) };
  const open = await tx.review.findFirst({ where: { ...key, state: "open" } });
  return open === null ? null : { reviewId: open.id, dueOn: isoDate(open.dueOn), isNew: false };
}

const lastRevision = async (tx: Tx, { workspaceId }: Scope, { companyId, quarter }: Opening) => {
  const where = { workspaceId, companyId, quarter: quarterKey(quarter) };
  const last = await tx.close.findFirst({ where, orderBy: { revision: "desc" } });
  return last?.revision ?? 0;
};

async function assertPast(tx: Tx, { workspaceId }: Scope, opening: Opening): Promise<void> {
  const { companyId, quarter, today } = opening;
  const company = await tx.company.findFirstOrThrow({ where: { workspaceId, id: companyId } });
  if (closeOf(quarter, company.fiscalYearStartMonth) < today) return;
  throw new AppError("CONFLICT", `${quarterLabel(quarter)} has not ended yet.`);
}

/**
 * Opens the review of a quarter that nobody closed yet, with every question still to answer; answers
 * with the one that stands open already. Refused before the quarter's end, and where it or a later one is closed.
 */
export async function openReviewIn(tx: Tx, scope: Scope, opening: Opening): Promise<OpenedReview> {
  const { workspaceId } = scope;
  const { companyId, quarter } = opening;
  await lockCompany(tx, scope, companyId);
  const open = await openReviewOf(tx, scope, opening);
  if (open !== null) return open;
  await assertPast(tx, scope, opening);
  const closed = await tx.close.findFirst({
    where: { workspaceId, companyId, quarter: { gte: quarterKey(quarter) } },
    orderBy: { quarter: "desc" },
  });
  if (closed !== null) {
    const sentence =
      closed.quarter === quarterKey(quarter)
        ? `${quarterLabel(quarter)} is closed. Reopen it with a reason.`
        : `A quarter after ${quarterLabel(quarter)} is closed already.`;
    throw new AppError("CONFLICT", sentence);
  }
  return insertReview(tx, scope, opening, { revision: 1, reason: null });
}

/** Opens a closed quarter anew, for a reason; what was closed stays readable. Refused where it stands open already. */
export async function reopenReviewIn(
  tx: Tx,
  scope: Scope,
  opening: Opening & { readonly reason: string },
): Promise<OpenedReview> {
  await lockCompany(tx, scope, opening.companyId);
  const name = quarterLabel(opening.quarter);
  if ((await openReviewOf(tx, scope, opening)) !== null) {
    throw new AppError("CONFLICT", `${name} is open for review already.`);
  }
  const revision = await lastRevision(tx, scope, opening);
  if (revision === 0) throw notFound("close");
  const { reason } = opening;
  return insertReview(tx, scope, opening, { revision: revision + 1, reason });
}

/** A review that may still be answered; refused once it is closed or set aside. */
export async function fetchOpenReview(
  tx: Tx,
  { workspaceId }: Scope,
  { companyId, reviewId }: { readonly companyId: string; readonly reviewId: string },
) {
  const review = await tx.review.findFirst({ where: { workspaceId, companyId, id: reviewId } });
  if (review === null) throw notFound("review");
  if (review.state === "open") return review;
  const done = review.state === "closed" ? "closed" : "set aside";
  throw new AppError("CLOSED", `This review was ${done} meanwhile. Open the page again.`);
}

interface ItemPlace {
  readonly companyId: string;
  readonly reviewId: string;
  readonly item: ReviewItemId;
}

/** A question as its row says it. Refused where somebody answered it since it was seen. */
export async function fetchItem(
  tx: Tx,
  { workspaceId }: Scope,
  { companyId, reviewId, item }: ItemPlace,
  version: number,
) {
  const row = await tx.reviewItem.findFirst({ where: { workspaceId, companyId, reviewId, item } });
  if (row === null) throw notFound("question");
  if (row.version !== version) throw stale("answer", { state: row.state, version: row.version });
  return row;
}

/** Says how a question was answered, by whom and when; the caller holds the company's lock. */
export async function markItem(
  tx: Tx,
  scope: Scope,
  { companyId, reviewId, item }: ItemPlace,
  state: ReviewItemState,
): Promise<number> {
  const { workspaceId } = scope;
  const { version } = await tx.reviewItem.update({
    where: { workspaceId_reviewId_item: { workspaceId, reviewId, item }, companyId },
    data: { state, answeredBy: actingUserId(scope), answeredAt: now(), version: { increment: 1 } },
  });
  return version;
}
