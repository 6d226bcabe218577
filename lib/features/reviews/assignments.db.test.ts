import { expect, test } from "vitest";
import { newId } from "@/lib/server/ids";
import { asOwnerIn, makeMember } from "@/test/factories";
import { makeReviewed, Q1, reviewOf } from "@/test/reviewed-company";
import { day } from "@/test/sample-record";
import { readReviewTerms } from "./data";
import { assignItem, assignReview, openReview, setAsideReview, setReviewTerms } from "./mutations";

const mailsOf = (workspaceId: string) =>
  asOwnerIn(workspaceId, async (client) => {
    const { rows } = await client.query<{ to_address: string; subject: string; text: string }>(
      "SELECT to_address, subject, text FROM mails ORDER BY at",
    );
    return rows;
  });

test("whoever is asked is told by e-mail once, and whoever asks themselves is not", async () => {
  const { id, scope, companyId, reviewId } = await makeReviewed();
  const colleague = await makeMember(id, "analyst");
  if (colleague.actor.kind !== "user") throw new Error("a member is a user");
  const assigneeId = colleague.actor.userId;
  const asked = {
    companyId,
    reviewId,
    item: "authority.pricing",
    dueOn: day("2026-12-01"),
  } as const;
  const { version } = await assignItem(scope, { ...asked, version: 1, assigneeId });
  await expect(assignItem(scope, { ...asked, version: 1, assigneeId: null })).rejects.toMatchObject(
    { code: "STALE" },
  );
  await assignItem(colleague, { ...asked, item: "seat.kind", version: 1, assigneeId });
  expect(version).toBe(2);
  const mails = await mailsOf(id);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    to_address: expect.stringContaining(assigneeId),
    subject: expect.stringContaining("Reviewed Ltd"),
    text: expect.stringMatching(/by 1 Dec 2026.*shape pricing\?[\s\S]*review\?quarter=2026Q1/),
  });
  const { review } = await reviewOf(scope, companyId);
  expect(review.items.find(({ item }) => item === "authority.pricing")).toMatchObject({
    assignee: { userId: assigneeId },
    dueOn: "2026-12-01",
    state: "needs_review",
  });
});

test("whoever is asked again for what was taken from them is told again", async () => {
  const { id, scope, companyId, reviewId } = await makeReviewed();
  const colleague = await makeMember(id, "analyst");
  if (colleague.actor.kind !== "user") throw new Error("a member is a user");
  const { userId } = colleague.actor;
  const asked = { companyId, reviewId, item: "seat.kind", dueOn: day("2026-12-01") } as const;
  for (const [place, assigneeId] of [userId, null, userId].entries()) {
    await assignItem(scope, { ...asked, version: place + 1, assigneeId });
  }
  expect(await mailsOf(id)).toHaveLength(2);
});

test("a review is handed to somebody who may answer it, with a new day", async () => {
  const { id, scope, companyId, reviewId } = await makeReviewed();
  const viewer = await makeMember(id, "viewer");
  const elsewhere = await makeMember(id, "analyst", []);
  const given = { companyId, reviewId, version: 1, dueOn: day("2026-12-24") };
  for (const nobody of [viewer, elsewhere]) {
    if (nobody.actor.kind !== "user") throw new Error("a member is a user");
    await expect(
      assignReview(scope, { ...given, ownerId: nobody.actor.userId }),
    ).rejects.toMatchObject({ code: "INVALID" });
  }
  await expect(assignReview(scope, { ...given, ownerId: newId() })).rejects.toMatchObject({
    code: "INVALID",
  });
  const here = await makeMember(id, "analyst", [companyId]);
  if (here.actor.kind !== "user") throw new Error("a member is a user");
  await assignReview(scope, { ...given, ownerId: here.actor.userId });
  const { review, reviewers } = await reviewOf(scope, companyId);
  expect(review).toMatchObject({ owner: { userId: here.actor.userId }, dueOn: "2026-12-24" });
  expect(reviewers.map(({ userId }) => userId).toSorted()).toEqual(
    [here, scope].map(({ actor }) => (actor.kind === "user" ? actor.userId : "")).toSorted(),
  );
});

test("reviews open as somebody's task, due so many days after the quarter", async () => {
  const { id, scope, companyId, reviewId } = await makeReviewed();
  const { actor } = scope;
  if (actor.kind !== "user") throw new Error("an owner is a user");
  const seen = { ownerId: null, dueDays: 21 };
  const terms = { ownerId: actor.userId, dueDays: 5 };
  await setReviewTerms(scope, { companyId, seen, terms });
  await expect(
    setReviewTerms(scope, { companyId, seen, terms: { ...terms, dueDays: 9 } }),
  ).rejects.toMatchObject({ code: "STALE", current: terms });
  expect((await readReviewTerms(scope, { companyId })).terms).toEqual(terms);
  const viewer = await makeMember(id, "viewer");
  await expect(
    setReviewTerms(viewer, { companyId, seen: terms, terms: seen }),
  ).rejects.toMatchObject({ code: "FORBIDDEN" });
  await setAsideReview(scope, { companyId, reviewId, version: 1 });
  await openReview(scope, { companyId, quarter: Q1 });
  const { review } = await reviewOf(scope, companyId);
  expect(review.owner?.userId).toBe(actor.userId);
});
