import { expect, test } from "vitest";
import { quarter, shift } from "@/lib/domain/quarter";
import { REVIEW_ITEMS } from "@/lib/domain/review/item";
import { readCloseIn } from "@/lib/features/closes/data";
import { confirmItem } from "@/lib/features/review-answers/mutations";
import { setQuarterState } from "@/lib/features/revenue/mutations";
import { quarterLabel } from "@/lib/format/quarter";
import { inWorkspace, type Scope } from "@/lib/server/scope";
import { asOwnerIn, makeMember } from "@/test/factories";
import { answerAll, closeQuarter, makeReviewed, Q1, reviewOf } from "@/test/reviewed-company";
import { day } from "@/test/sample-record";
import { readReviewedQuarter, readReviewQuarters } from "./data";
import { closeReview, openReview, reopenReview, setAsideReview } from "./mutations";

const TODAY = day("2026-11-22");

/** A close of the quarter under review; null: the official one. */
async function closedAs(scope: Scope, companyId: string, revision: number | null) {
  const asked = { companyId, quarter: Q1, revision };
  const close = await inWorkspace(scope, (tx) => readCloseIn(tx, scope.workspaceId, asked));
  if (close === null) throw new Error("the quarter is closed");
  return close;
}

test("a review opens once, with every question still to answer and nothing carried over as done", async () => {
  const { scope, companyId, reviewId } = await makeReviewed();
  const again = await openReview(scope, { companyId, quarter: Q1 });
  expect(again).toMatchObject({ reviewId, isNew: false });
  const { review } = await reviewOf(scope, companyId);
  expect(review.items.map(({ item, state }) => [item, state])).toEqual(
    REVIEW_ITEMS.map((item) => [item, "needs_review"]),
  );
  expect(review).toMatchObject({ revision: 1, reason: null, owner: null });
});

test("ten who open a review at once open one", async () => {
  const { scope, companyId } = await makeReviewed();
  const earlier = shift(Q1, -1);
  const opened = await Promise.all(
    Array.from({ length: 10 }, () => openReview(scope, { companyId, quarter: earlier })),
  );
  expect(new Set(opened.map(({ reviewId }) => reviewId)).size).toBe(1);
  expect(opened.filter(({ isNew }) => isNew)).toHaveLength(1);
});

test("a quarter that has not ended is not reviewed", async () => {
  const { scope, companyId } = await makeReviewed();
  await expect(openReview(scope, { companyId, quarter: quarter(2099, 1) })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("an open question keeps the quarter open, and says how many there are", async () => {
  const { scope, companyId, reviewId } = await makeReviewed();
  const { review } = await reviewOf(scope, companyId);
  const closing = { companyId, reviewId, version: review.version, quarter: Q1 };
  await expect(closeReview(scope, closing)).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringMatching(/^12 answers need review/),
  });
});

test("closing freezes what was known, and the quarter is read from it from then on", async () => {
  const { scope, companyId, reviewId } = await makeReviewed();
  await answerAll(scope, { companyId, reviewId });
  const { review, snapshot } = await reviewOf(scope, companyId);
  expect(snapshot.confirmed).toBe(true);
  const closing = { companyId, reviewId, version: review.version, quarter: Q1 };
  const closed = await closeReview(scope, closing);
  const close = await closedAs(scope, companyId, null);
  expect(close).toMatchObject({ revision: 1, reason: null, inputsSha: closed.inputsSha });
  expect(close.snapshot.facts).toEqual(snapshot.facts);
  await expect(closeReview(scope, closing)).rejects.toMatchObject({ code: "CLOSED" });
  const quarters = await readReviewQuarters(scope, { companyId, today: TODAY });
  expect(quarters).toMatchObject({ open: [], reviewable: [], closed: [Q1] });
});

test("two who close at once close once", async () => {
  const { scope, companyId, reviewId } = await makeReviewed();
  await answerAll(scope, { companyId, reviewId });
  const { review } = await reviewOf(scope, companyId);
  const closing = { companyId, reviewId, version: review.version, quarter: Q1 };
  const answers = await Promise.allSettled(
    Array.from({ length: 4 }, () => closeReview(scope, closing)),
  );
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const close = await closedAs(scope, companyId, null);
  expect(close.revisions).toHaveLength(1);
});

test("revenue that went back into entry keeps the quarter open", async () => {
  const { scope, companyId, reviewId } = await makeReviewed();
  await answerAll(scope, { companyId, reviewId });
  await setQuarterState(scope, {
    companyId,
    quarter: Q1,
    version: 1,
    state: "entry",
    reason: null,
  });
  const { review, versionOf } = await reviewOf(scope, companyId);
  const closing = { companyId, reviewId, version: review.version, quarter: Q1 };
  await expect(closeReview(scope, closing)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(
    confirmItem(scope, {
      companyId,
      reviewId,
      item: "revenue",
      version: versionOf("revenue"),
    }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a reopened quarter asks for everything again, and its first close stays readable", async () => {
  const { scope, companyId, reviewId } = await makeReviewed();
  await answerAll(scope, { companyId, reviewId });
  const first = await reviewOf(scope, companyId);
  await closeReview(scope, {
    companyId,
    reviewId,
    version: first.review.version,
    quarter: Q1,
  });
  const reason = "The audit moved a partner deal";
  const reopened = await reopenReview(scope, { companyId, quarter: Q1, reason });
  await expect(reopenReview(scope, { companyId, quarter: Q1, reason })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const second = await reviewOf(scope, companyId);
  expect(second.review).toMatchObject({ revision: 2, reason });
  expect(second.review.items.every(({ state }) => state === "needs_review")).toBe(true);
  expect(second.lastClose?.revision).toBe(1);
  await answerAll(scope, { companyId, reviewId: reopened.reviewId });
  const { review } = await reviewOf(scope, companyId);
  await closeReview(scope, {
    companyId,
    reviewId: reopened.reviewId,
    version: review.version,
    quarter: Q1,
  });
  const official = await closedAs(scope, companyId, null);
  expect(official).toMatchObject({ revision: 2, reason });
  const then = await closedAs(scope, companyId, 1);
  expect(then).toMatchObject({ revision: 1, reason: null });
  expect(then.revisions).toHaveLength(2);
});

test("only a closed quarter is reopened, and none before it is opened anew", async () => {
  const { scope, companyId, reviewId } = await makeReviewed();
  await expect(
    reopenReview(scope, { companyId, quarter: shift(Q1, -1), reason: "None" }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await answerAll(scope, { companyId, reviewId });
  const { review } = await reviewOf(scope, companyId);
  await closeReview(scope, { companyId, reviewId, version: review.version, quarter: Q1 });
  await expect(openReview(scope, { companyId, quarter: Q1 })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  await expect(openReview(scope, { companyId, quarter: shift(Q1, -1) })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("quarters close in their order: an earlier review is closed or set aside first", async () => {
  const { scope, companyId, reviewId } = await makeReviewed();
  const quarter = shift(Q1, -1);
  const { reviewId: earlierId } = await openReview(scope, { companyId, quarter });
  await answerAll(scope, { companyId, reviewId });
  const closing = { companyId, reviewId, version: 1, quarter: Q1 };
  await expect(closeReview(scope, closing)).rejects.toMatchObject({
    code: "CONFLICT",
    message: `Close or set aside the review of ${quarterLabel(quarter)} first.`,
  });
  await setAsideReview(scope, { companyId, reviewId: earlierId, version: 1 });
  expect(await closeReview(scope, closing)).toMatchObject({ revision: 1 });
});

test("a quarter before a closed one is not closed for the first time", async () => {
  const { id, scope, companyId, reviewId } = await makeReviewed();
  const quarter = shift(Q1, -1);
  const { reviewId: earlierId } = await openReview(scope, { companyId, quarter });
  await setAsideReview(scope, { companyId, reviewId: earlierId, version: 1 });
  await closeQuarter(scope, { companyId, reviewId });
  // As one that stood open before quarters had to close in their order.
  await asOwnerIn(id, (client) =>
    client.query("UPDATE reviews SET state = 'open' WHERE id = $1", [earlierId]),
  );
  const closing = { companyId, reviewId: earlierId, version: 2, quarter };
  await expect(closeReview(scope, closing)).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining(`${quarterLabel(Q1)} is closed already`),
  });
  await setAsideReview(scope, { companyId, reviewId: earlierId, version: 2 });
});

test("a review set aside is answered no more, and the quarter opens anew", async () => {
  const { scope, companyId, reviewId } = await makeReviewed();
  const { review, versionOf } = await reviewOf(scope, companyId);
  await setAsideReview(scope, { companyId, reviewId, version: review.version });
  const late = { companyId, reviewId, item: "chart", version: versionOf("chart") } as const;
  await expect(confirmItem(scope, late)).rejects.toMatchObject({ code: "CLOSED" });
  const opened = await openReview(scope, { companyId, quarter: Q1 });
  expect(opened.isNew).toBe(true);
  expect(opened.reviewId).not.toBe(reviewId);
});

test("a viewer opens, assigns, closes and sets aside nothing", async () => {
  const { id, companyId, reviewId } = await makeReviewed();
  const viewer = await makeMember(id, "viewer");
  const seen = { companyId, reviewId, version: 1 };
  const refused = { code: "FORBIDDEN" };
  await expect(openReview(viewer, { companyId, quarter: Q1 })).rejects.toMatchObject(refused);
  await expect(closeReview(viewer, { ...seen, quarter: Q1 })).rejects.toMatchObject(refused);
  await expect(setAsideReview(viewer, seen)).rejects.toMatchObject(refused);
  await expect(
    reopenReview(viewer, { companyId, quarter: Q1, reason: "Why" }),
  ).rejects.toMatchObject(refused);
  const read = await readReviewedQuarter(viewer, { companyId, quarter: Q1 });
  expect(read.review?.id).toBe(reviewId);
});

test("another company's review is not found, whatever company is named", async () => {
  const [mine, theirs] = [await makeReviewed(), await makeReviewed()];
  const { companyId } = mine;
  const { reviewId } = theirs;
  await expect(
    setAsideReview(mine.scope, { companyId, reviewId, version: 1 }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  const limited = await makeMember(mine.id, "analyst", []);
  await expect(openReview(limited, { companyId, quarter: Q1 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("every step leaves its audit row", async () => {
  const { id, scope, companyId, reviewId } = await makeReviewed();
  await answerAll(scope, { companyId, reviewId });
  const { review } = await reviewOf(scope, companyId);
  await closeReview(scope, { companyId, reviewId, version: review.version, quarter: Q1 });
  await reopenReview(scope, { companyId, quarter: Q1, reason: "Again" });
  const actions = await inWorkspace(scope, (tx) =>
    tx.audit.findMany({
      where: { workspaceId: id, subjectKind: "review" },
      orderBy: { seq: "asc" },
      select: { action: true },
    }),
  );
  expect(actions.map(({ action }) => action)).toEqual([
    "review.open",
    "review.answer",
    "review.answer",
    "review.close",
    "review.reopen",
  ]);
});
