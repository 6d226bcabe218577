import "server-only";
import { answersInForce, type FactReading, readFact } from "@/lib/domain/evaluation/fact-in-force";
import type { FactEntry, FactId } from "@/lib/domain/evaluation/facts";
import { closeOf, type IsoDate, type Quarter, quarterKey } from "@/lib/domain/quarter";
import { answeredFrom, answeredState } from "@/lib/domain/review/answer";
import type { ReviewItemId, ReviewItemState } from "@/lib/domain/review/item";
import { rubricAt } from "@/lib/domain/rubric/pins";
import { readFactsOfIn } from "@/lib/features/facts/data";
import { reviewPolicy } from "@/lib/features/reviews/policy";
import { readPinsOfIn } from "@/lib/features/rubrics/data";
import { dateLabel } from "@/lib/format/date";
import { LOCALE } from "@/lib/format/locale";
import { quarterLabel } from "@/lib/format/quarter";
import { recordAudit } from "@/lib/server/audit";
import { adoptProposalIn } from "@/lib/server/chart-adoption";
import { onFreeDay } from "@/lib/server/chart-rows";
import { decisionOf, markDoneIn } from "@/lib/server/decision-rows";
import { AppError, notFound } from "@/lib/server/errors";
import { recordFactIn } from "@/lib/server/fact-rows";
import { storedQuarter } from "@/lib/server/revenue-rows";
import { fetchItem, fetchOpenReview, markItem } from "@/lib/server/review-rows";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { lockCompany } from "@/lib/server/sequence";
import type { Tx } from "@/lib/server/transaction";
import { todayOf } from "@/lib/server/workspace-day";
import type {
  AdoptDecisionInput,
  AnswerFactInput,
  ConfirmItemInput,
  KeepItemsInput,
} from "./schema";

/** How a question stands after it was answered. */
interface Answered {
  readonly state: ReviewItemState;
  readonly version: number;
}

/** The quarter under review, and what reads its facts. */
interface Asking {
  readonly companyId: string;
  readonly reviewId: string;
  readonly quarter: Quarter;
  readonly month: number;
  readonly close: IsoDate;
  readonly freshness: number;
  /** Why something closed changes by an answer: as it was given with it, else as the review has it. */
  readonly reason: string | null;
  readonly today: IsoDate;
}

interface Address {
  readonly companyId: string;
  readonly reviewId: string;
  readonly reason?: string | null;
}

/** Locks the company: who answers next finds what was answered before. */
async function askingIn(tx: Tx, scope: Scope, address: Address, today: IsoDate): Promise<Asking> {
  const { workspaceId } = scope;
  const { companyId, reviewId } = address;
  await lockCompany(tx, scope, companyId);
  const review = await fetchOpenReview(tx, scope, address);
  const company = await tx.company.findFirstOrThrow({ where: { workspaceId, id: companyId } });
  const pins = (await readPinsOfIn(tx, workspaceId, [companyId])).get(companyId) ?? [];
  const quarter = storedQuarter(review.quarter);
  const month = company.fiscalYearStartMonth;
  const { factFreshnessQuarters: freshness } = rubricAt(pins, quarter).parameters;
  const reason = address.reason ?? review.reason;
  const close = closeOf(quarter, month);
  return { companyId, reviewId, quarter, month, close, freshness, reason, today };
}

async function answersOf(tx: Tx, { workspaceId }: Scope, asking: Asking) {
  const { companyId, close, quarter, month } = asking;
  const facts: readonly FactEntry[] =
    (await readFactsOfIn(tx, workspaceId, [companyId])).get(companyId) ?? [];
  return answersInForce(facts, close, quarter, month);
}

interface Given {
  readonly fact: FactId;
  readonly value: AnswerFactInput["value"];
  /** Null: as long as the answer before it, or the quarter. */
  readonly from: IsoDate | null;
  readonly rater: string | null;
  readonly evidence: AnswerFactInput["evidence"];
}

/** Records what was said, and answers with what all raters say before and after. */
async function record(
  tx: Tx,
  scope: Scope,
  asking: Asking,
  given: Given,
): Promise<readonly [FactReading, FactReading]> {
  const { companyId, quarter, month, freshness, reason, today: confirmed } = asking;
  const { fact, rater } = given;
  const before = await answersOf(tx, scope, asking);
  const own = before[fact]?.find((answer) => answer.rater === rater) ?? null;
  const from = given.from ?? answeredFrom(fact, own, given.value, quarter, month);
  if (own !== null && from < own.from) {
    const sentence = `Choose a day on or after ${dateLabel(own.from, LOCALE)}, when the answer before it began.`;
    throw new AppError("INVALID", sentence, { fields: { since: sentence } });
  }
  await recordFactIn(tx, scope, { ...given, companyId, from, confirmed, reason });
  const after = await answersOf(tx, scope, asking);
  return [readFact(fact, before, freshness), readFact(fact, after, freshness)];
}

const auditOf = ({ companyId, reviewId }: Address, answers: unknown) => ({
  action: "review.answer",
  subject: { kind: "review", id: reviewId },
  companyId,
  after: answers,
});

/**
 * Answers a question on a fact: a new entry of who says so, confirmed today. What becomes of the
 * question follows from what all raters say before and after.
 */
export async function answerFact(scope: Scope, input: AnswerFactInput): Promise<Answered> {
  assertCan(scope, reviewPolicy.write);
  const { fact, since } = input;
  const today = await todayOf(scope);
  return inWorkspace(scope, async (tx) => {
    const asking = await askingIn(tx, scope, input, today);
    const place = { ...asking, item: fact };
    await fetchItem(tx, scope, place, input.version);
    if (since !== null && since > asking.close) {
      const sentence = `Choose a day on or before ${dateLabel(asking.close, LOCALE)}, the close under review.`;
      throw new AppError("INVALID", sentence, { fields: { since: sentence } });
    }
    const [before, after] = await record(tx, scope, asking, { ...input, from: since });
    const state = answeredState(before, after);
    const version = await markItem(tx, scope, place, state);
    const { value, rater, evidence } = input;
    await recordAudit(tx, scope, auditOf(asking, { item: fact, state, value, rater, evidence }));
    return { state, version };
  });
}

async function assertComplete(tx: Tx, { workspaceId }: Scope, { companyId, quarter }: Asking) {
  const key = { workspaceId, companyId, quarter: quarterKey(quarter) };
  const complete = await tx.revenueQuarter.count({ where: { ...key, state: "complete" } });
  if (complete === 1) return;
  throw new AppError("CONFLICT", `Mark ${quarterLabel(quarter)} complete first.`);
}

/** Stands by the revenue, the chart or the decisions as they are on record. */
export async function confirmItem(scope: Scope, input: ConfirmItemInput): Promise<Answered> {
  assertCan(scope, reviewPolicy.write);
  const { item } = input;
  const today = await todayOf(scope);
  return inWorkspace(scope, async (tx) => {
    const asking = await askingIn(tx, scope, input, today);
    const place = { ...asking, item };
    await fetchItem(tx, scope, place, input.version);
    if (item === "revenue") await assertComplete(tx, scope, asking);
    const version = await markItem(tx, scope, place, "confirmed");
    await recordAudit(tx, scope, auditOf(asking, { item, state: "confirmed" }));
    return { state: "confirmed", version };
  });
}

/** Leaves questions as they were answered last time, not confirmed. The close rests on revenue, which cannot be. */
export async function keepItems(scope: Scope, input: KeepItemsInput): Promise<void> {
  assertCan(scope, reviewPolicy.write);
  const items = input.items.map(({ item }) => item);
  if (items.includes("revenue")) {
    throw new AppError("INVALID", "A close rests on the revenue, so it has to be confirmed.");
  }
  const today = await todayOf(scope);
  return inWorkspace(scope, async (tx) => {
    const asking = await askingIn(tx, scope, input, today);
    for (const { item, version } of input.items) {
      const place = { ...asking, item };
      await fetchItem(tx, scope, place, version);
      await markItem(tx, scope, place, "kept");
    }
    await recordAudit(tx, scope, auditOf(asking, { items, state: "kept" }));
  });
}

async function decisionIn(
  tx: Tx,
  { workspaceId }: Scope,
  { companyId, decisionId: id }: AdoptDecisionInput,
) {
  const row = await tx.decision.findFirst({ where: { workspaceId, companyId, id } });
  if (row === null) throw notFound("decision");
  return decisionOf(row);
}

/**
 * Says that a decision came true: it is done, and from its day on it is what is on record, an answer
 * or the actual chart. Refused for one whose day lies after the close.
 */
export async function adoptDecision(scope: Scope, input: AdoptDecisionInput): Promise<Answered> {
  assertCan(scope, reviewPolicy.write);
  const today = await todayOf(scope);
  return onFreeDay(() =>
    inWorkspace(scope, async (tx) => {
      const asking = await askingIn(tx, scope, input, today);
      const { companyId, reason } = asking;
      const decision = await decisionIn(tx, scope, input);
      const { on } = decision;
      if (on > asking.close) {
        const day = dateLabel(on, LOCALE);
        throw new AppError("CONFLICT", `This is dated ${day}, after the close under review.`);
      }
      await markDoneIn(tx, scope, input);
      const item: ReviewItemId = decision.kind === "chart" ? "chart" : decision.fact;
      const place = { ...asking, item };
      let state: ReviewItemState = "changed";
      if (decision.kind === "chart") {
        const adopted = { companyId, chartKey: decision.chart, on, reason };
        await adoptProposalIn(tx, scope, adopted);
      } else {
        const { fact, value } = decision;
        const given = { fact, value, from: on, rater: input.rater, evidence: [] };
        const [before, after] = await record(tx, scope, asking, given);
        state = answeredState(before, after);
      }
      const version = await markItem(tx, scope, place, state);
      await recordAudit(
        tx,
        scope,
        auditOf(asking, { item, state, decisionId: decision.id, reason }),
      );
      return { state, version };
    }),
  );
}
