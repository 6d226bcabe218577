import "server-only";
import { type IsoDate, quarterKey } from "@/lib/domain/quarter";
import { daysLate } from "@/lib/domain/review/late";
import { readPresentIn } from "@/lib/features/closes/data";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";
import { openItemsReason } from "@/lib/format/review";
import { recordAudit } from "@/lib/server/audit";
import { now } from "@/lib/server/clock";
import { closeQuarterIn, lastClosedIn, type StoredClose } from "@/lib/server/close-rows";
import { dateColumn, isoDate, isoDateOrNull } from "@/lib/server/dates";
import { AppError, stale } from "@/lib/server/errors";
import type { Review } from "@/lib/server/generated/prisma/client";
import { storedQuarter } from "@/lib/server/revenue-rows";
import { fetchReviewer, tellAssigned } from "@/lib/server/reviewer-rows";
import {
  auditOfOpening,
  fetchItem,
  fetchOpenReview,
  type OpenedReview,
  openReviewIn,
  reopenReviewIn,
} from "@/lib/server/review-rows";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { lockCompany } from "@/lib/server/sequence";
import type { Tx } from "@/lib/server/transaction";
import { todayOf } from "@/lib/server/workspace-day";
import { reviewPolicy } from "./policy";
import type {
  AssignItemInput,
  AssignReviewInput,
  CloseReviewInput,
  OpenReviewInput,
  ReopenReviewInput,
  SetAsideReviewInput,
  SetReviewTermsInput,
} from "./schema";

/** Opens the review of a quarter, or answers with the one that stands open. */
export async function openReview(scope: Scope, input: OpenReviewInput): Promise<OpenedReview> {
  assertCan(scope, reviewPolicy.write);
  const opening = { ...input, today: await todayOf(scope) };
  return inWorkspace(scope, async (tx) => {
    const opened = await openReviewIn(tx, scope, opening);
    if (opened.isNew) await recordAudit(tx, scope, auditOfOpening(opening, opened));
    return opened;
  });
}

/** Opens a closed quarter again, for a reason; its close stays as it is. */
export async function reopenReview(scope: Scope, input: ReopenReviewInput): Promise<OpenedReview> {
  assertCan(scope, reviewPolicy.write);
  const { reason } = input;
  const opening = { ...input, today: await todayOf(scope) };
  return inWorkspace(scope, async (tx) => {
    const opened = await reopenReviewIn(tx, scope, opening);
    const { after, ...audit } = auditOfOpening(opening, opened);
    await recordAudit(tx, scope, {
      ...audit,
      action: "review.reopen",
      after: { ...after, reason },
    });
    return opened;
  });
}

interface SeenReview {
  readonly companyId: string;
  readonly reviewId: string;
  readonly version: number;
}

/** The review that a person saw, under the company's lock; refused where it is another by now. */
async function lockSeen(tx: Tx, scope: Scope, seen: SeenReview) {
  await lockCompany(tx, scope, seen.companyId);
  const review = await fetchOpenReview(tx, scope, seen);
  if (review.version !== seen.version) throw stale("review", { version: review.version });
  return review;
}

const rowOf = ({ workspaceId }: Scope, { reviewId: id, version }: SeenReview) => ({
  workspaceId_id: { workspaceId, id },
  version,
});

/** Puts a review away. What was answered stays on record; the quarter can be opened anew. */
export async function setAsideReview(scope: Scope, input: SetAsideReviewInput): Promise<void> {
  assertCan(scope, reviewPolicy.write);
  const { companyId, reviewId } = input;
  return inWorkspace(scope, async (tx) => {
    const { quarter } = await lockSeen(tx, scope, input);
    await tx.review.update({
      where: rowOf(scope, input),
      data: { state: "set_aside", version: { increment: 1 } },
    });
    await recordAudit(tx, scope, {
      action: "review.set-aside",
      subject: { kind: "review", id: reviewId },
      companyId,
      before: { quarter },
    });
  });
}

/** Makes a review somebody's task by a day; that person is told by e-mail. */
export async function assignReview(
  scope: Scope,
  input: AssignReviewInput,
): Promise<{ readonly version: number }> {
  assertCan(scope, reviewPolicy.write);
  const { companyId, reviewId, ownerId, dueOn } = input;
  return inWorkspace(scope, async (tx) => {
    const review = await lockSeen(tx, scope, input);
    const owner = await fetchReviewer(tx, scope, { companyId, userId: ownerId });
    await tx.review.update({
      where: rowOf(scope, input),
      data: { ownerId, dueOn: dateColumn(dueOn), version: { increment: 1 } },
    });
    if (ownerId !== review.ownerId) {
      await tellAssigned(tx, scope, owner, { review, item: null, dueOn, version: input.version });
    }
    await recordAudit(tx, scope, {
      action: "review.assign",
      subject: { kind: "review", id: reviewId },
      companyId,
      before: { ownerId: review.ownerId, dueOn: isoDate(review.dueOn) },
      after: { ownerId, dueOn },
    });
    return { version: input.version + 1 };
  });
}

/** Asks somebody for one answer by a day; that person is told by e-mail. */
export async function assignItem(
  scope: Scope,
  input: AssignItemInput,
): Promise<{ readonly version: number }> {
  assertCan(scope, reviewPolicy.write);
  const { workspaceId } = scope;
  const { companyId, reviewId, item, assigneeId, dueOn } = input;
  return inWorkspace(scope, async (tx) => {
    await lockCompany(tx, scope, companyId);
    const review = await fetchOpenReview(tx, scope, input);
    const row = await fetchItem(tx, scope, input, input.version);
    const asked = await fetchReviewer(tx, scope, {
      companyId,
      userId: assigneeId,
    });
    const { version } = await tx.reviewItem.update({
      where: { workspaceId_reviewId_item: { workspaceId, reviewId, item } },
      data: {
        assigneeId,
        dueOn: dueOn === null ? null : dateColumn(dueOn),
        version: { increment: 1 },
      },
    });
    if (assigneeId !== row.assigneeId) {
      await tellAssigned(tx, scope, asked, { review, item, dueOn, version: row.version });
    }
    await recordAudit(tx, scope, {
      action: "review.ask",
      subject: { kind: "review", id: reviewId },
      companyId,
      before: { item, assigneeId: row.assigneeId, dueOn: isoDateOrNull(row.dueOn) },
      after: { item, assigneeId, dueOn },
    });
    return { version };
  });
}

interface Closing extends SeenReview {
  readonly dueOn: IsoDate;
  readonly today: IsoDate;
}

/**
 * Quarters close in their order, so that none is judged by what a later close has not seen. A closed
 * one that was opened again may close again at any time.
 */
async function assertInOrder(tx: Tx, { workspaceId }: Scope, review: Review): Promise<void> {
  const { companyId, quarter, revision } = review;
  const earlier = await tx.review.findFirst({
    where: { workspaceId, companyId, state: "open", quarter: { lt: quarter } },
    orderBy: { quarter: "asc" },
  });
  if (earlier !== null) {
    const name = quarterLabel(storedQuarter(earlier.quarter));
    throw new AppError("CONFLICT", `Close or set aside the review of ${name} first.`);
  }
  if (revision > 1) return;
  const last = await lastClosedIn(tx, workspaceId, companyId);
  if (last === null || quarterKey(last) <= quarter) return;
  const [name, later] = [quarterLabel(storedQuarter(quarter)), quarterLabel(last)];
  const sentence = `${later} is closed already, and ${name} lies before it. Set this review aside.`;
  throw new AppError("CONFLICT", sentence);
}

/** Refuses while a question is still to be answered; one kept from last time counts as answered. */
async function assertAnswered(tx: Tx, { workspaceId }: Scope, closing: Closing): Promise<void> {
  const { reviewId, today } = closing;
  const rows = await tx.reviewItem.findMany({
    where: { workspaceId, reviewId, state: "needs_review" },
  });
  const late = rows.filter(
    ({ state, dueOn }) => daysLate({ state, dueOn: isoDateOrNull(dueOn) }, closing, today) > 0,
  );
  const reason = openItemsReason({ open: rows.length, overdue: late.length }, LOCALE);
  if (reason !== null) throw new AppError("CONFLICT", reason);
}

/**
 * Closes the quarter: inputs, rules, answer and forecast are frozen together with who closed it and
 * when. Refused while a question is open or the revenue is in entry, and out of turn.
 */
export async function closeReview(scope: Scope, input: CloseReviewInput): Promise<StoredClose> {
  assertCan(scope, reviewPolicy.write);
  const { companyId, reviewId, quarter } = input;
  const at = now();
  const today = await todayOf(scope);
  return inWorkspace(scope, async (tx) => {
    const present = await readPresentIn(tx, scope.workspaceId, { companyId, quarter });
    const review = await lockSeen(tx, scope, input);
    if (review.quarter !== quarterKey(quarter)) throw stale("review", { quarter: review.quarter });
    await assertInOrder(tx, scope, review);
    await assertAnswered(tx, scope, { ...input, dueOn: isoDate(review.dueOn), today });
    if (!present.stored.complete.has(quarter)) {
      throw new AppError("CONFLICT", `${quarterLabel(quarter)} is not marked complete.`);
    }
    const { snapshot, sitters } = present;
    const { reason } = review;
    const closing = { companyId, snapshot, sitters, reviewId, reason, at };
    const close = await closeQuarterIn(tx, scope, closing);
    await tx.review.update({
      where: rowOf(scope, input),
      data: { state: "closed", version: { increment: 1 } },
    });
    await recordAudit(tx, scope, {
      action: "review.close",
      subject: { kind: "review", id: reviewId },
      companyId,
      after: { quarter: review.quarter, ...close },
    });
    return close;
  });
}

/** Says whose task reviews are from the next one on, and when they are due. */
export async function setReviewTerms(scope: Scope, input: SetReviewTermsInput): Promise<void> {
  assertCan(scope, reviewPolicy.write);
  const { workspaceId } = scope;
  const { companyId, seen, terms } = input;
  return inWorkspace(scope, async (tx) => {
    await lockCompany(tx, scope, companyId);
    const company = await tx.company.findFirstOrThrow({ where: { workspaceId, id: companyId } });
    const before = { ownerId: company.reviewOwnerId, dueDays: company.reviewDueDays };
    if (before.ownerId !== seen.ownerId || before.dueDays !== seen.dueDays) {
      throw stale("setting", before);
    }
    await fetchReviewer(tx, scope, { companyId, userId: terms.ownerId });
    await tx.company.update({
      where: { workspaceId_id: { workspaceId, id: companyId } },
      data: { reviewOwnerId: terms.ownerId, reviewDueDays: terms.dueDays },
    });
    await recordAudit(tx, scope, {
      action: "review.set-terms",
      subject: { kind: "company", id: companyId },
      companyId,
      before,
      after: terms,
    });
  });
}
