import "server-only";
import { type IsoDate, type Quarter, quarterKey, quarterOf, shift } from "@/lib/domain/quarter";
import { reminderDue } from "@/lib/domain/notice/reminder";
import { reviewReminder } from "@/lib/format/review-reminder";
import { isoDate } from "./dates";
import { queueMailIn } from "./mail-row";
import { mailedMembersIn, mailPlaceIn } from "./notice-rows";
import { storedQuarter } from "./revenue-rows";
import { openReviewIn } from "./review-rows";
import type { Scope } from "./scope";
import type { Tx } from "./transaction";

interface Company {
  readonly companyId: string;
  /** 1 to 12. */
  readonly fiscalYearStartMonth: number;
  readonly quarters: ReadonlySet<Quarter>;
}

/**
 * Opens the review of the quarter that ended last, where the company has revenue of it or of the one
 * before, and nobody has opened, closed or set aside a review of it or of a later one. Answers with
 * what it opened.
 */
export async function openEndedReviewIn(
  tx: Tx,
  scope: Scope,
  { companyId, fiscalYearStartMonth, quarters }: Company,
  today: IsoDate,
): Promise<string | null> {
  const ended = shift(quarterOf(today, fiscalYearStartMonth), -1);
  if (!quarters.has(ended) && !quarters.has(shift(ended, -1))) return null;
  const where = { workspaceId: scope.workspaceId, companyId, quarter: { gte: quarterKey(ended) } };
  const begun = (await tx.review.count({ where })) + (await tx.close.count({ where }));
  if (begun > 0) return null;
  return (await openReviewIn(tx, scope, { companyId, quarter: ended, today })).reviewId;
}

/** A review whose day was moved is reminded of anew. */
const reminderKey = (reviewId: string, userId: string, dueOn: IsoDate) =>
  `review due ${reviewId} ${userId} ${dueOn} `;

/** Reminds the owners of a company's open reviews who want messages by e-mail, once a step; answers how many. */
export async function remindOwnersIn(
  tx: Tx,
  scope: Scope,
  companyId: string,
  today: IsoDate,
): Promise<number> {
  const { workspaceId } = scope;
  const reviews = await tx.review.findMany({
    where: { workspaceId, companyId, state: "open", ownerId: { not: null } },
    include: { items: { where: { state: "needs_review" } } },
    orderBy: { quarter: "asc" },
  });
  if (reviews.length === 0) return 0;
  let reminded = 0;
  const members = await mailedMembersIn(tx, workspaceId, companyId);
  const place = await mailPlaceIn(tx, workspaceId, companyId);
  for (const { id, ownerId, quarter, dueOn: due, items } of reviews) {
    const owner = members.find(({ userId }) => userId === ownerId);
    if (owner === undefined) continue;
    const dueOn = isoDate(due);
    const begin = reminderKey(id, owner.userId, dueOn);
    const sent = await tx.mail.findMany({
      where: { workspaceId, companyId, key: { startsWith: begin } },
      select: { key: true },
    });
    const told = sent.map(({ key }) => Number(key.slice(begin.length)));
    const step = reminderDue(dueOn, today, told);
    if (step === null) continue;
    const review = { quarter: storedQuarter(quarter), dueOn, open: items.length };
    const key = `${begin}${step}`;
    const words = reviewReminder(review, today, place);
    await queueMailIn(tx, scope, { companyId, key, to: owner.email, ...words });
    reminded += 1;
  }
  return reminded;
}
