import "server-only";
import { type IsoDate, type Quarter, quarterKey } from "@/lib/domain/quarter";
import { REVIEW_ITEMS } from "@/lib/domain/review/item";
import { reviewableQuarters } from "@/lib/domain/review/reviewable";
import { type Present, readCloseIn, readPresentIn } from "@/lib/features/closes/data";
import type { OpenedClose } from "@/lib/features/closes/schema";
import { isoDate, isoDateOrNull } from "@/lib/server/dates";
import { notFound } from "@/lib/server/errors";
import { storedQuarter } from "@/lib/server/revenue-rows";
import { reviewersIn } from "@/lib/server/reviewer-rows";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { atOneMoment, type Tx } from "@/lib/server/transaction";
import { userNames } from "@/lib/server/user-names";
import { reviewPolicy } from "./policy";
import {
  type AskedItem,
  itemField,
  type OpenReview,
  type Person,
  type ReviewQuarters,
  type ReviewTerms,
} from "./schema";

const ordered = (quarters: Iterable<string>): readonly Quarter[] =>
  [...new Set(quarters)].toSorted().map(storedQuarter);

const quartersOf = (rows: readonly { readonly quarter: string }[]) =>
  rows.map(({ quarter }) => quarter);

/** Where a company stands in its reviews. */
export async function readReviewQuarters(
  scope: Scope,
  { companyId, today }: { readonly companyId: string; readonly today: IsoDate },
): Promise<ReviewQuarters> {
  assertCan(scope, reviewPolicy.read);
  const where = { workspaceId: scope.workspaceId, companyId };
  return inWorkspace(scope, async (tx) => {
    await atOneMoment(tx);
    const company = await tx.company.findFirst({
      where: { workspaceId: scope.workspaceId, id: companyId },
    });
    if (company === null) throw notFound("company");
    const lines = await tx.revenueLine.findMany({ where, distinct: ["quarter"] });
    const closes = await tx.close.findMany({ where, distinct: ["quarter"] });
    const reviews = await tx.review.findMany({ where: { ...where, state: "open" } });
    const [quarters, closed] = [ordered(quartersOf(lines)), ordered(quartersOf(closes))];
    return {
      reviewable: reviewableQuarters({
        quarters,
        lastClosed: closed.at(-1) ?? null,
        fiscalYearStartMonth: company.fiscalYearStartMonth,
        today,
      }),
      open: ordered(quartersOf(reviews)),
      closed,
      latest: quarters.at(-1) ?? null,
    };
  });
}

async function openReviewIn(
  tx: Tx,
  workspaceId: string,
  { companyId, quarter }: { readonly companyId: string; readonly quarter: Quarter },
): Promise<OpenReview | null> {
  const review = await tx.review.findFirst({
    where: { workspaceId, companyId, quarter: quarterKey(quarter), state: "open" },
    include: { items: true },
  });
  if (review === null) return null;
  const people = review.items.flatMap(({ assigneeId, answeredBy }) => [assigneeId, answeredBy]);
  const nameOf = await userNames(tx, [review.ownerId, review.byUserId, ...people]);
  const personOf = (userId: string | null) =>
    userId === null ? null : { userId, name: nameOf(userId) ?? "Somebody who left" };
  const items = review.items.map((row): AskedItem => ({
    item: itemField.parse(row.item),
    state: row.state,
    assignee: personOf(row.assigneeId),
    dueOn: isoDateOrNull(row.dueOn),
    answeredBy: nameOf(row.answeredBy),
    answeredAt: row.answeredAt,
    version: row.version,
  }));
  return {
    id: review.id,
    quarter,
    revision: review.revision,
    reason: review.reason,
    owner: personOf(review.ownerId),
    dueOn: isoDate(review.dueOn),
    openedBy: nameOf(review.byUserId),
    openedAt: review.at,
    version: review.version,
    items: items.toSorted(
      (one, other) => REVIEW_ITEMS.indexOf(one.item) - REVIEW_ITEMS.indexOf(other.item),
    ),
  };
}

/** Who may be asked for an answer, by name. */
const peopleIn = async (tx: Tx, workspaceId: string, companyId: string) =>
  (await reviewersIn(tx, workspaceId, companyId)).map(({ userId, name }): Person => ({
    userId,
    name,
  }));

/** The official close of the last closed quarter before another one. */
async function closeBeforeIn(
  tx: Tx,
  workspaceId: string,
  { companyId, quarter }: { readonly companyId: string; readonly quarter: Quarter },
): Promise<OpenedClose | null> {
  const last = await tx.close.findFirst({
    where: { workspaceId, companyId, quarter: { lt: quarterKey(quarter) } },
    orderBy: { quarter: "desc" },
  });
  if (last === null) return null;
  const asked = { companyId, quarter: storedQuarter(last.quarter), revision: null };
  return readCloseIn(tx, workspaceId, asked);
}

/** A quarter under review, or to be: what is known of it now, and what was said of it last. */
export interface ReviewedQuarter extends Present {
  /** Null where no review of it stands open. */
  readonly review: OpenReview | null;
  /** The close that an answer of now is held against: its own, where it is open again, else the one before. */
  readonly lastClose: OpenedClose | null;
  /** Who may be asked for an answer, by name. */
  readonly reviewers: readonly Person[];
}

export async function readReviewedQuarter(
  scope: Scope,
  asked: { readonly companyId: string; readonly quarter: Quarter },
): Promise<ReviewedQuarter> {
  assertCan(scope, reviewPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    const present = await readPresentIn(tx, workspaceId, asked);
    const review = await openReviewIn(tx, workspaceId, asked);
    const lastClose = present.close ?? (await closeBeforeIn(tx, workspaceId, asked));
    const reviewers = await peopleIn(tx, workspaceId, asked.companyId);
    return { ...present, review, lastClose, reviewers };
  });
}

/** Whose task a company's reviews are and when they are due, and whose they might be. */
export async function readReviewTerms(
  scope: Scope,
  { companyId }: { readonly companyId: string },
): Promise<{ readonly terms: ReviewTerms; readonly reviewers: readonly Person[] }> {
  assertCan(scope, reviewPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    const company = await tx.company.findFirst({ where: { workspaceId, id: companyId } });
    if (company === null) throw notFound("company");
    const { reviewOwnerId: ownerId, reviewDueDays: dueDays } = company;
    return {
      terms: { ownerId, dueDays },
      reviewers: await peopleIn(tx, workspaceId, companyId),
    };
  });
}
