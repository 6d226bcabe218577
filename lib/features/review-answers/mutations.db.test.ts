import { expect, test } from "vitest";
import type { FactId } from "@/lib/domain/evaluation/facts";
import { readFacts } from "@/lib/features/facts/data";
import { closeReview, reopenReview } from "@/lib/features/reviews/mutations";
import { inWorkspace, type Scope } from "@/lib/server/scope";
import { makeMember } from "@/test/factories";
import { answerAll, makeReviewed, makeReviewedAgain, Q1, reviewOf } from "@/test/reviewed-company";
import { day } from "@/test/sample-record";
import { answerFact, confirmItem, keepItems } from "./mutations";
import { answerFactInput } from "./schema";

interface Here {
  readonly companyId: string;
  readonly reviewId: string;
}

/** An answer as the screen sends it. */
const answer = (
  { companyId, reviewId }: Here,
  fact: FactId,
  value: string | null,
  part: { readonly rater?: string | null; readonly since?: string; readonly version?: number } = {},
) => ({
  companyId,
  reviewId,
  version: part.version ?? 1,
  fact,
  value,
  since: part.since === undefined ? null : day(part.since),
  rater: part.rater === undefined ? "CFO" : part.rater,
  evidence: [],
  reason: null,
});

const stateOf = async (scope: Scope, companyId: string, item: FactId) => {
  const { review } = await reviewOf(scope, companyId);
  return review.items.find((one) => one.item === item)?.state;
};

const latestFact = async (scope: Scope, companyId: string) =>
  (await readFacts(scope, { companyId })).at(-1);

test("confirming says the same again, from the quarter under review, confirmed today", async () => {
  const here = await makeReviewed();
  const { scope, companyId } = here;
  const answered = await answerFact(scope, answer(here, "seat.kind", "ceremonial"));
  expect(answered).toEqual({ state: "confirmed", version: 2 });
  const entry = await latestFact(scope, companyId);
  expect(entry).toMatchObject({
    fact: "seat.kind",
    value: "ceremonial",
    rater: "CFO",
    from: "2026-01-01",
  });
  expect(entry?.confirmed).not.toBeNull();
  const { review } = await reviewOf(scope, companyId);
  expect(review.items.find(({ item }) => item === "seat.kind")).toMatchObject({
    answeredBy: "Test Person",
  });
});

test("a title that is confirmed keeps the day on which it began, one that changed takes a new one", async () => {
  const here = await makeReviewed();
  const { scope, companyId } = here;
  await answerFact(scope, answer(here, "title.held", "vp", { rater: "CEO" }));
  expect(await latestFact(scope, companyId)).toMatchObject({ value: "vp", from: "2025-03-01" });
  const promoted = answer(here, "title.held", "cpo", { rater: "CEO", version: 2 });
  await expect(answerFact(scope, { ...promoted, since: day("2026-04-01") })).rejects.toMatchObject({
    code: "INVALID",
    fields: { since: expect.any(String) },
  });
  await expect(answerFact(scope, { ...promoted, since: day("2025-01-01") })).rejects.toMatchObject({
    code: "INVALID",
    fields: { since: expect.any(String) },
  });
  const changed = await answerFact(scope, { ...promoted, since: day("2026-02-15") });
  expect(changed.state).toBe("changed");
  expect(await latestFact(scope, companyId)).toMatchObject({ value: "cpo", from: "2026-02-15" });
});

test("what nobody can tell is recorded as such, and a settled dispute is a change", async () => {
  const here = await makeReviewed();
  const { scope, companyId } = here;
  const unsure = await answerFact(scope, answer(here, "seat.kind", null));
  expect(unsure.state).toBe("unknown");
  expect(await latestFact(scope, companyId)).toMatchObject({ value: null });
  const same = await answerFact(scope, answer(here, "authority.pricing", "decides"));
  expect(same.state).toBe("unknown");
  const settled = answer(here, "authority.pricing", "shapes", { rater: "CRO", version: 2 });
  expect((await answerFact(scope, settled)).state).toBe("changed");
  const { snapshot } = await reviewOf(scope, companyId);
  expect(snapshot.facts.filter(({ fact }) => fact === "authority.pricing")).toHaveLength(4);
});

test("two who answer one question at once: one is told, and both find what was said", async () => {
  const here = await makeReviewed();
  const { scope, companyId } = here;
  const before = (await readFacts(scope, { companyId })).length;
  const answers = await Promise.allSettled([
    answerFact(scope, answer(here, "seat.kind", "ceremonial")),
    answerFact(scope, answer(here, "seat.kind", "decision_making")),
  ]);
  const refused = answers.filter((one) => one.status === "rejected");
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toMatchObject({ code: "STALE", current: { version: 2 } });
  expect(await readFacts(scope, { companyId })).toHaveLength(before + 1);
  const again = answer(here, "seat.kind", "decision_making", { version: 2 });
  expect((await answerFact(scope, again)).version).toBe(3);
});

test("nine people who answer nine questions at once lose nothing", async () => {
  const here = await makeReviewed();
  const { scope, companyId } = here;
  const { review } = await reviewOf(scope, companyId);
  const items = review.items.filter(({ item }) => item !== "revenue");
  await Promise.all(
    items.map(({ item, version }) =>
      keepItems(scope, { companyId, reviewId: review.id, items: [{ item, version }] }),
    ),
  );
  const after = await reviewOf(scope, companyId);
  expect(after.review.items.filter(({ state }) => state === "kept")).toHaveLength(items.length);
});

test("kept answers stay as they were, all or none, and revenue cannot be kept", async () => {
  const here = await makeReviewed();
  const { scope, companyId, reviewId } = here;
  const before = await readFacts(scope, { companyId });
  await keepItems(scope, { companyId, reviewId, items: [{ item: "seat.kind", version: 1 }] });
  expect(await stateOf(scope, companyId, "seat.kind")).toBe("kept");
  expect(await readFacts(scope, { companyId })).toEqual(before);
  await expect(
    keepItems(scope, {
      companyId,
      reviewId,
      items: [
        { item: "board.presenter", version: 1 },
        { item: "seat.kind", version: 1 },
      ],
    }),
  ).rejects.toMatchObject({ code: "STALE" });
  expect(await stateOf(scope, companyId, "board.presenter")).toBe("needs_review");
  await expect(
    keepItems(scope, { companyId, reviewId, items: [{ item: "revenue", version: 1 }] }),
  ).rejects.toMatchObject({ code: "INVALID" });
});

test("what changes in a reopened quarter is a restatement for the reason it was reopened", async () => {
  const here = await makeReviewed();
  const { id, scope, companyId, reviewId } = here;
  await answerAll(scope, here);
  const { review } = await reviewOf(scope, companyId);
  await closeReview(scope, { companyId, reviewId, version: review.version, quarter: Q1 });
  const reason = "The minutes were found";
  const reopened = await reopenReview(scope, { companyId, quarter: Q1, reason });
  const there = { companyId, reviewId: reopened.reviewId };
  await answerFact(scope, answer(there, "seat.kind", "decision_making"));
  const restated = await inWorkspace(scope, (tx) =>
    tx.restatement.findMany({ where: { workspaceId: id } }),
  );
  expect(restated).toMatchObject([{ kind: "fact", reason, fromQuarter: "2026Q1" }]);
});

const restatementsOf = ({ id, scope }: { readonly id: string; readonly scope: Scope }) =>
  inWorkspace(scope, (tx) => tx.restatement.findMany({ where: { workspaceId: id } }));

test.each(["cpo", null])(
  "a title of which the next review hears %s changes in it, and no closed quarter with it",
  async (value) => {
    const here = await makeReviewedAgain();
    const { scope, companyId } = here;
    await answerFact(scope, answer(here, "title.held", value, { rater: "CEO" }));
    expect(await latestFact(scope, companyId)).toMatchObject({ value, from: "2026-04-01" });
    await answerFact(scope, answer(here, "title.held", value, { rater: "CEO", version: 2 }));
    expect(await latestFact(scope, companyId)).toMatchObject({ value, from: "2026-04-01" });
    expect(await restatementsOf(here)).toEqual([]);
  },
);

test("a title confirmed in the next review keeps its day, and restates nothing", async () => {
  const here = await makeReviewedAgain();
  const { scope, companyId } = here;
  await answerFact(scope, answer(here, "title.held", "vp", { rater: "CEO" }));
  expect(await latestFact(scope, companyId)).toMatchObject({ value: "vp", from: "2025-03-01" });
  expect(await restatementsOf(here)).toEqual([]);
});

test("a title that began in a closed quarter is recorded for a reason", async () => {
  const here = await makeReviewedAgain();
  const { scope, companyId } = here;
  const promoted = answer(here, "title.held", "cpo", { rater: "CEO", since: "2026-02-15" });
  await expect(answerFact(scope, promoted)).rejects.toMatchObject({ code: "CLOSED" });
  await answerFact(scope, { ...promoted, reason: "The letter was found" });
  expect(await latestFact(scope, companyId)).toMatchObject({ value: "cpo", from: "2026-02-15" });
  expect(await restatementsOf(here)).toMatchObject([
    { kind: "fact", reason: "The letter was found", fromQuarter: "2026Q1" },
  ]);
});

test("a viewer answers nothing, and a review of another company is not found", async () => {
  const [here, elsewhere] = [await makeReviewed(), await makeReviewed()];
  const viewer = await makeMember(here.id, "viewer");
  await expect(answerFact(viewer, answer(here, "seat.kind", "none"))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const mixed = { companyId: here.companyId, reviewId: elsewhere.reviewId };
  await expect(answerFact(here.scope, answer(mixed, "seat.kind", "none"))).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(
    confirmItem(here.scope, { ...mixed, item: "chart", version: 1 }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test.each([
  ["another fact's answer", { value: "decides" }],
  ["a day that does not exist", { since: "2026-02-30" }],
  ["a script for a link", { evidence: [{ kind: "link", label: null, url: "javascript:1" }] }],
])("%s is refused before anything is asked of the database", (_, part) => {
  const id = "019e0000-0000-7000-8000-000000000000";
  const given = { ...answer({ companyId: id, reviewId: id }, "seat.kind", "none"), ...part };
  expect(answerFactInput.safeParse({ ...given, ...part }).success).toBe(false);
});
