import "server-only";
import { z } from "zod";
import { answerNews } from "@/lib/domain/notice/answer-news";
import { agingNews, overdueNews } from "@/lib/domain/notice/calendar-news";
import type { Notice } from "@/lib/domain/notice/notice";
import type { IsoDate, Quarter } from "@/lib/domain/quarter";
import { latestCompleteQuarter } from "@/lib/domain/revenue/complete";
import { rubricAt } from "@/lib/domain/rubric/pins";
import { presentOfIn } from "@/lib/features/closes/data";
import { readCompanyRecordIn, type StoredRecord } from "@/lib/features/companies/data";
import { answerBeforeIn, storedAnswerIn } from "@/lib/server/answer-history";
import { storeAnswerIn } from "@/lib/server/answer-rows";
import { recordAudit } from "@/lib/server/audit";
import { dayAt, now } from "@/lib/server/clock";
import { db } from "@/lib/server/db";
import type { Enqueue, Handler } from "@/lib/server/jobs";
import { tellIn, toldIn } from "@/lib/server/notice-rows";
import { openEndedReviewIn, remindOwnersIn } from "@/lib/server/review-reminders";
import { inWorkspace, type Scope, systemScope } from "@/lib/server/scope";
import { lockCompany } from "@/lib/server/sequence";
import { atOneMoment, type Tx } from "@/lib/server/transaction";

interface Visit {
  readonly companyId: string;
  readonly stored: StoredRecord;
  readonly today: IsoDate;
  readonly at: Date;
}

/** Answers anew for the latest complete quarter, and says what is news in it. */
async function answerIn(
  tx: Tx,
  scope: Scope,
  { companyId, stored, today, at }: Visit,
  told: readonly Notice[],
): Promise<{ readonly evaluationId: string | null; readonly news: readonly Notice[] }> {
  const { workspaceId } = scope;
  const { fiscalYearStartMonth } = stored.record.profile;
  const quarter = latestCompleteQuarter(stored.complete, fiscalYearStartMonth, today);
  if (quarter === null) return { evaluationId: null, news: [] };
  const { snapshot } = await presentOfIn(tx, workspaceId, stored, { companyId, quarter });
  const answered = { companyId, snapshot, trigger: "schedule", at } as const;
  const { evaluationId, isNew } = await storeAnswerIn(tx, scope, answered);
  const place = { workspaceId, companyId };
  const before = await answerBeforeIn(tx, place, quarter);
  const answer = await storedAnswerIn(tx, place, evaluationId);
  const lost = told.flatMap((one) => (one.kind === "condition_lost" ? [one.condition] : []));
  const ofQuarter = told.filter((one) => "quarter" in one && one.quarter === quarter);
  const past = before === null ? null : { before, told: ofQuarter, lost: new Set(lost) };
  return {
    evaluationId: isNew ? evaluationId : null,
    news: past === null ? [] : answerNews(answer, past),
  };
}

/** What the calendar alone brings about. */
const calendarNews = ({ stored, today }: Visit): readonly Notice[] => {
  const { record, decisions, pins } = stored;
  const freshnessAt = (quarter: Quarter) =>
    rubricAt(pins, quarter).parameters.factFreshnessQuarters;
  const { fiscalYearStartMonth } = record.profile;
  return [
    ...overdueNews(decisions, record.charts, today),
    ...agingNews({ facts: record.facts, fiscalYearStartMonth, freshnessAt }, today),
  ];
};

/**
 * Does for a company what is due at a moment: answers anew, opens the review of the quarter that ended,
 * reminds its owner and tells what is news. All of it in one transaction under the company's lock, so
 * that a run cut short leaves nothing, and a second run, or one beside it, finds it done. Answers
 * whether there may be messages to send.
 */
export async function visitCompany(
  { workspaceId, companyId }: { readonly workspaceId: string; readonly companyId: string },
  at: Date,
): Promise<boolean> {
  const scope = systemScope(workspaceId, "schedule");
  return inWorkspace(scope, async (tx) => {
    await atOneMoment(tx);
    const company = await tx.company.findFirst({
      where: { workspaceId, id: companyId, archivedAt: null, workspace: { state: "active" } },
      include: { workspace: true },
    });
    if (company === null) return false;
    await lockCompany(tx, scope, companyId);
    const stored = await readCompanyRecordIn(tx, workspaceId, companyId);
    const today = dayAt(at, company.workspace.timeZone);
    const visit = { companyId, stored, today, at };
    const told = await toldIn(tx, workspaceId, companyId);
    const { evaluationId, news } = await answerIn(tx, scope, visit, told);
    const quarters = new Set(stored.record.revenue.map(({ quarter }) => quarter));
    const { fiscalYearStartMonth } = stored.record.profile;
    const ended = { companyId, fiscalYearStartMonth, quarters };
    const reviewId = await openEndedReviewIn(tx, scope, ended, today);
    const reminded = await remindOwnersIn(tx, scope, companyId, today);
    const notices = [...news, ...calendarNews(visit)];
    const count = await tellIn(tx, scope, { companyId, notices, told, at });
    const isMailed = count + reminded > 0;
    if (evaluationId === null && reviewId === null && !isMailed) return false;
    await recordAudit(tx, scope, {
      action: "company.visit",
      subject: { kind: "company", id: companyId },
      companyId,
      after: { evaluationId, reviewId, notices: count, reminders: reminded },
    });
    return isMailed;
  });
}

/** The companies in use of a workspace. */
export async function companiesToVisit(workspaceId: string) {
  const companies = await inWorkspace(systemScope(workspaceId, "schedule"), (tx) =>
    tx.company.findMany({
      where: { workspaceId, archivedAt: null },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  );
  return companies.map(({ id }) => ({ workspaceId, companyId: id }));
}

const enqueueAll = async (_: unknown, enqueue: Enqueue): Promise<void> => {
  const where = { state: "active" } as const;
  const workspaces = await db().workspace.findMany({ where, select: { id: true } });
  for (const { id } of workspaces) {
    for (const ids of await companiesToVisit(id)) await enqueue("company", ids, ids.companyId);
  }
};

const HOUR = 3_600;
const visited = z.object({ workspaceId: z.uuid(), companyId: z.uuid() });

/** Every hour each company is visited; what is due is read from its rows, not from the hour. */
export const scheduleHandlers: readonly Handler[] = [
  { queue: "companies", everySeconds: HOUR, run: enqueueAll },
  {
    queue: "company",
    run: async (ids, enqueue) => {
      if (await visitCompany(visited.parse(ids), now())) await enqueue("mail", {}, "told");
    },
  },
];
