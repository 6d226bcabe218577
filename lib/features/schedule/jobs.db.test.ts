import { expect, test } from "vitest";
import type { Notice } from "@/lib/domain/notice/notice";
import { quarterKey } from "@/lib/domain/quarter";
import { assignReview, setAsideReview } from "@/lib/features/reviews/mutations";
import { recordFact } from "@/lib/features/facts/mutations";
import { asOwnerIn, makeCompany, makeMember } from "@/test/factories";
import { type JudgedCompany, LAST, makeJudged } from "@/test/judged-company";
import { day, quarterAt } from "@/test/sample-record";
import { makeYoung } from "@/test/young-company";
import { actingUserId, inWorkspace, type Scope } from "@/lib/server/scope";
import { firstBrokenLink } from "@/lib/server/audit";
import { storedNotice } from "@/lib/server/notice-rows";
import { companiesToVisit, visitCompany } from "./jobs";

/** A week after the last complete quarter's close, at noon in Greenwich. */
const NOON = new Date("2026-11-07T12:00:00Z");
const later = (days: number) => new Date(NOON.getTime() + days * 86_400_000);

const visit = ({ id, companyId }: JudgedCompany, at = NOON) =>
  visitCompany({ workspaceId: id, companyId }, at);

/** What a visit may write, all of the workspace. */
const writtenIn = ({ id, scope }: JudgedCompany) =>
  inWorkspace(scope, async (tx) => {
    const where = { workspaceId: id };
    const notices = await tx.notice.findMany({ where, orderBy: [{ at: "asc" }, { id: "asc" }] });
    const mails = await tx.mail.findMany({ where, orderBy: { id: "asc" } });
    return {
      notices: notices.map(({ detail }) => storedNotice(detail)),
      mails,
      evaluations: await tx.storedEvaluation.count({ where }),
      reviews: await tx.review.findMany({ where: { ...where, state: { not: "closed" } } }),
      audit: await tx.audit.count({ where }),
    };
  });

const countsOf = async (company: JudgedCompany) => {
  const { notices, mails, evaluations, reviews, audit } = await writtenIn(company);
  return [notices.length, mails.length, evaluations, reviews.length, audit];
};

const kindsOf = (notices: readonly Notice[]) => notices.map(({ kind }) => kind).toSorted();

const say = ({ scope, companyId }: JudgedCompany, value: "none" | "decides", confirmed: string) =>
  recordFact(scope, {
    companyId,
    fact: "authority.pricing",
    value,
    from: day("2026-10-01"),
    confirmed: day(confirmed),
    rater: null,
    evidence: [],
    reason: null,
  });

const userOf = (scope: Scope): string => actingUserId(scope) ?? "";

test("a visit answers for the latest complete quarter, opens its review and tells what turned", async () => {
  const company = await makeYoung();
  await visit(company);
  const { notices, mails, evaluations, reviews } = await writtenIn(company);
  expect(kindsOf(notices)).toEqual(["condition_met", "condition_met", "verdict_changed"]);
  expect(evaluations).toBe(2);
  expect(reviews).toMatchObject([{ quarter: quarterKey(LAST), state: "open", revision: 1 }]);
  expect(mails).toMatchObject([{ subject: "Harbor Analytics: three notices", state: "waiting" }]);
  expect(mails[0]?.text).toContain("/c/harbor-analytics/timeline");
  expect(await inWorkspace(company.scope, (tx) => firstBrokenLink(tx, company.scope))).toBeNull();
});

test("the same slot twice, four at once, and an hour later: everything once", async () => {
  const company = await makeYoung();
  await Promise.all(Array.from({ length: 4 }, () => visit(company)));
  const first = await countsOf(company);
  await visit(company);
  await visit(company, new Date(NOON.getTime() + 3_600_000));
  expect(await countsOf(company)).toEqual(first);
  expect(first.slice(0, 4)).toEqual([3, 1, 2, 1]);
});

test("a clock a day off either way answers, opens and tells nothing twice", async () => {
  const company = await makeYoung();
  for (const days of [0, 1, -1, 0, -1, 1, 2]) await visit(company, later(days));
  expect((await countsOf(company)).slice(0, 4)).toEqual([3, 1, 2, 1]);
});

test("a day early, the quarter that has not ended is not answered, opened or told", async () => {
  const company = await makeYoung();
  await visit(company, new Date("2026-10-31T12:00:00Z"));
  const { evaluations, reviews } = await writtenIn(company);
  expect([evaluations, reviews.length]).toEqual([1, 0]);
  await visit(company, new Date("2026-11-01T12:00:00Z"));
  expect((await writtenIn(company)).reviews).toHaveLength(1);
});

test("a quarter ends where the workspace is", async () => {
  const company = await makeYoung();
  await asOwnerIn(company.id, (client) =>
    client.query("UPDATE workspaces SET time_zone = 'Pacific/Auckland' WHERE id = $1", [
      company.id,
    ]),
  );
  await visit(company, new Date("2026-10-31T12:00:00Z"));
  expect((await writtenIn(company)).reviews).toHaveLength(1);
});

test("a condition lost and met again is told each time, and once", async () => {
  const company = await makeYoung();
  await visit(company);
  await say(company, "none", "2026-11-01");
  await visit(company);
  await visit(company);
  await say(company, "decides", "2026-11-02");
  await visit(company);
  await visit(company);
  const { notices, evaluations, mails } = await writtenIn(company);
  const authority = notices.filter(
    (one) => "condition" in one && one.condition === "strategy-authority",
  );
  expect(authority).toMatchObject([
    { kind: "condition_met", again: false },
    { kind: "condition_lost", to: "unknown" },
    { kind: "condition_met", again: true },
  ]);
  expect(evaluations).toBe(4);
  expect(mails).toHaveLength(3);
});

test("nothing is told of a first answer: there is nothing to compare it with", async () => {
  const company = await makeJudged();
  await visit(company);
  const { notices, evaluations } = await writtenIn(company);
  expect([notices, evaluations]).toEqual([[], 1]);
});

test("by e-mail hear those who see the company and want to", async () => {
  const company = await makeYoung();
  const { id, companyId } = company;
  const other = await makeCompany(id, "Other");
  const sees = await makeMember(id, "viewer", [companyId]);
  await makeMember(id, "analyst", [other.id]);
  const silent = await makeMember(id, "admin");
  await asOwnerIn(id, (client) =>
    client.query("UPDATE memberships SET mailed = false WHERE user_id = $1", [userOf(silent)]),
  );
  await visit(company);
  const { mails } = await writtenIn(company);
  expect(mails.map(({ toAddress }) => toAddress).toSorted()).toEqual(
    [company.scope, sees].map((scope) => `${userOf(scope)}@example.com`).toSorted(),
  );
});

test("the owner of a review is reminded before and after it is due, a step once", async () => {
  const company = await makeYoung();
  const { scope, companyId } = company;
  await visit(company);
  const review = (await writtenIn(company)).reviews[0];
  if (review === undefined) throw new Error("no review is open");
  const owner = { companyId, reviewId: review.id, version: review.version };
  await assignReview(scope, { ...owner, ownerId: userOf(scope), dueOn: day("2026-11-21") });
  for (const days of [0, 7, 8, 7, 12, 13, 14, 15, 15, 21, 22, 29]) {
    await visit(company, later(days));
  }
  const subjects = (await writtenIn(company)).mails
    .map(({ subject }) => subject)
    .filter((subject) => subject.includes("review"));
  expect(subjects).toEqual([
    "Harbor Analytics: the review of FY27\u00a0Q3 is due in 7 days",
    "Harbor Analytics: the review of FY27\u00a0Q3 is due in 1 day",
    "Harbor Analytics: the review of FY27\u00a0Q3 was due 1 day ago",
    "Harbor Analytics: the review of FY27\u00a0Q3 was due 8 days ago",
    "Harbor Analytics: the review of FY27\u00a0Q3 was due 15 days ago",
  ]);
});

test("a review whose day is moved is reminded of by its new day", async () => {
  const company = await makeYoung();
  const { scope, companyId } = company;
  await visit(company);
  const review = (await writtenIn(company)).reviews[0];
  if (review === undefined) throw new Error("no review is open");
  const owned = { companyId, reviewId: review.id, ownerId: userOf(scope) };
  const { version } = await assignReview(scope, {
    ...owned,
    version: review.version,
    dueOn: day("2026-11-14"),
  });
  await visit(company);
  await visit(company, later(6));
  await assignReview(scope, { ...owned, version, dueOn: day("2026-12-14") });
  await visit(company, later(30));
  const days = (await writtenIn(company)).mails.flatMap(
    ({ subject }) => /review .* due in (\d+ days?)$/.exec(subject)?.[1] ?? [],
  );
  expect(days).toEqual(["7 days", "1 day", "7 days"]);
});

test("a review that was set aside is not opened again", async () => {
  const company = await makeYoung();
  const { scope, companyId } = company;
  await visit(company);
  const review = (await writtenIn(company)).reviews[0];
  if (review === undefined) throw new Error("no review is open");
  await setAsideReview(scope, { companyId, reviewId: review.id, version: review.version });
  await visit(company);
  expect((await writtenIn(company)).reviews).toMatchObject([{ state: "set_aside" }]);
});

test("an overdue decision is told once for each day that it was given", async () => {
  const company = await makeYoung();
  const { id, companyId } = company;
  await asOwnerIn(id, (client) =>
    client.query(
      `UPDATE decisions SET on_date = CASE WHEN sort = (SELECT min(sort) FROM decisions
         WHERE company_id = $1) THEN DATE '2026-11-06' ELSE DATE '2027-12-01' END, state = 'committed'
       WHERE company_id = $1`,
      [companyId],
    ),
  );
  const overdue = async () =>
    kindsOf((await writtenIn(company)).notices).filter((kind) => kind === "decision_overdue")
      .length;
  await visit(company, later(-1));
  expect(await overdue()).toBe(0);
  await visit(company);
  await visit(company, later(3));
  await asOwnerIn(id, (client) =>
    client.query("UPDATE decisions SET on_date = '2026-11-12' WHERE on_date = '2026-11-06'"),
  );
  await visit(company, later(3));
  await visit(company, later(6));
  expect(await overdue()).toBe(2);
});

test("a date that slips by two quarters is told once, here and by e-mail", async () => {
  const company = await makeJudged();
  const { id, companyId } = company;
  const presentsOn = (on: string) =>
    asOwnerIn(id, (client) =>
      client.query(
        "UPDATE decisions SET on_date = $2 WHERE company_id = $1 AND fact = 'board.presenter'",
        [companyId, on],
      ),
    );
  await visit(company);
  await presentsOn("2028-03-01");
  await visit(company);
  await visit(company);
  await visit(company, later(1));
  const { notices, mails } = await writtenIn(company);
  expect(notices).toEqual([
    {
      kind: "forecast_slipped",
      quarter: LAST,
      from: quarterAt("2028Q3"),
      to: { kind: "dated", even: quarterAt("2029Q1") },
    },
  ]);
  expect(mails).toMatchObject([{ toAddress: `${userOf(company.scope)}@example.com` }]);
  expect(mails[0]?.text).toContain("The quarter with even odds slipped by two quarters");
}, 90_000);

test("archived companies are left alone, and unknown ones", async () => {
  const company = await makeYoung();
  const { id, companyId } = company;
  const before = await countsOf(company);
  const visits = () => companiesToVisit(id);
  expect(await visits()).toEqual([{ workspaceId: id, companyId }]);
  await asOwnerIn(id, (client) =>
    client.query("UPDATE companies SET archived_at = now() WHERE id = $1", [companyId]),
  );
  expect(await visits()).toEqual([]);
  await visit(company);
  await visitCompany({ workspaceId: id, companyId: id }, NOON);
  expect(await countsOf(company)).toEqual(before);
});
