import { expect, test } from "vitest";
import { newVersion } from "@/lib/features/chart-copies/mutations";
import { readChartHeads } from "@/lib/features/charts/data";
import { readFacts } from "@/lib/features/facts/data";
import { readReviewedQuarter } from "@/lib/features/reviews/data";
import { inWorkspace, type Scope } from "@/lib/server/scope";
import { makeReviewed, makeReviewedAgain, Q1, reviewOf } from "@/test/reviewed-company";
import { day } from "@/test/sample-record";
import { adoptDecision } from "./mutations";

const latestFact = async (scope: Scope, companyId: string) =>
  (await readFacts(scope, { companyId })).at(-1);

const decisionsOf = async (scope: Scope, companyId: string) => {
  const { stored } = await readReviewedQuarter(scope, { companyId, quarter: Q1 });
  return stored.decisions;
};

test("a decision that came true is done, and a fact from its own day on", async () => {
  const here = await makeReviewed();
  const { scope, companyId, reviewId } = here;
  const [presents] = await decisionsOf(scope, companyId);
  if (presents === undefined) throw new Error("it is planned");
  const { id: decisionId, version } = presents;
  const adopted = { companyId, reviewId, decisionId, version, rater: "CEO", reason: null };
  expect((await adoptDecision(scope, adopted)).state).toBe("changed");
  expect(await latestFact(scope, companyId)).toMatchObject({
    fact: "board.presenter",
    value: "directly",
    from: "2026-02-01",
    rater: "CEO",
  });
  const [done] = await decisionsOf(scope, companyId);
  expect(done?.state).toBe("done");
  await expect(adoptDecision(scope, adopted)).rejects.toMatchObject({ code: "STALE" });
});

test("a decided chart becomes the actual one from its day, and the proposal stays", async () => {
  const here = await makeReviewed();
  const { scope, companyId, reviewId } = here;
  const adopts = (await decisionsOf(scope, companyId)).find(({ kind }) => kind === "chart");
  if (adopts === undefined) throw new Error("it is planned");
  const { id: decisionId, version } = adopts;
  await adoptDecision(scope, {
    companyId,
    reviewId,
    decisionId,
    version,
    rater: null,
    reason: null,
  });
  const heads = await readChartHeads(scope, { companyId });
  expect(heads.map(({ key, kind, effectiveFrom }) => [key, kind, effectiveFrom])).toEqual([
    ["today", "actual", "2025-01-01"],
    ["plan", "proposed", "2026-02-01"],
    ["2026-03-01", "actual", "2026-03-01"],
  ]);
  const { review } = await reviewOf(scope, companyId);
  expect(review.items.find(({ item }) => item === "chart")?.state).toBe("changed");
  // Of two charts from one day nobody could say which one holds.
  const again = {
    companyId,
    reviewId,
    decisionId,
    version: version + 1,
    rater: null,
    reason: null,
  };
  await expect(adoptDecision(scope, again)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a decision of a day after the close is no fact of this quarter", async () => {
  const here = await makeReviewed();
  const { scope, companyId, reviewId } = here;
  const later = (await decisionsOf(scope, companyId)).find(({ state }) => state === "done");
  if (later === undefined) throw new Error("it is planned");
  const { id: decisionId, version } = later;
  const before = await readFacts(scope, { companyId });
  await expect(
    adoptDecision(scope, { companyId, reviewId, decisionId, version, rater: "CEO", reason: null }),
  ).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("1 Jan 2027") });
  expect(await readFacts(scope, { companyId })).toEqual(before);
});

const restatementsOf = ({ id, scope }: { readonly id: string; readonly scope: Scope }) =>
  inWorkspace(scope, (tx) => tx.restatement.findMany({ where: { workspaceId: id } }));

const REASON = "The minutes were found";

test("a decision of a closed quarter came true too, for a reason", async () => {
  const here = await makeReviewedAgain();
  const { scope, companyId, reviewId } = here;
  const [presents] = await decisionsOf(scope, companyId);
  if (presents === undefined) throw new Error("it is planned");
  const { id: decisionId, version } = presents;
  const adopted = { companyId, reviewId, decisionId, version, rater: "CEO" };
  const before = await readFacts(scope, { companyId });
  await expect(adoptDecision(scope, { ...adopted, reason: null })).rejects.toMatchObject({
    code: "CLOSED",
    current: { closed: expect.stringContaining("Q1") },
  });
  expect(await readFacts(scope, { companyId })).toEqual(before);
  expect((await adoptDecision(scope, { ...adopted, reason: REASON })).state).toBe("changed");
  expect(await latestFact(scope, companyId)).toMatchObject({
    value: "directly",
    from: "2026-02-01",
  });
  expect(await restatementsOf(here)).toMatchObject([
    { kind: "fact", reason: REASON, fromQuarter: "2026Q1", toQuarter: "2026Q1" },
  ]);
});

test("a decided chart that another one followed before the close restates nothing", async () => {
  const here = await makeReviewedAgain();
  const { scope, companyId, reviewId } = here;
  const adopts = (await decisionsOf(scope, companyId)).find(({ kind }) => kind === "chart");
  if (adopts === undefined) throw new Error("it is planned");
  const { id: decisionId, version } = adopts;
  const adopted = { companyId, reviewId, decisionId, version, rater: null };
  await expect(adoptDecision(scope, { ...adopted, reason: null })).rejects.toMatchObject({
    code: "CLOSED",
  });
  const today = (await readChartHeads(scope, { companyId })).find(({ key }) => key === "today");
  await newVersion(scope, {
    companyId,
    chartId: today?.id ?? "",
    name: "By the close",
    description: "",
    effectiveFrom: day("2026-03-20"),
    reason: REASON,
  });
  await adoptDecision(scope, { ...adopted, reason: null });
  expect(await restatementsOf(here)).toMatchObject([{ subject: "By the close" }]);
});
