import "server-only";
import type { Answer } from "@/lib/domain/close/answer";
import { questionOf, type Snapshot, snapshotOf } from "@/lib/domain/close/snapshot";
import { evaluateHistory } from "@/lib/domain/evaluation/evaluate";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import { forecast, type Forecast } from "@/lib/domain/forecast/forecast";
import { type IsoDate, type Quarter, quartersBetween } from "@/lib/domain/quarter";
import type { WaitingReview } from "@/lib/domain/portfolio/attention";
import { latestCompleteQuarter, settledRecord } from "@/lib/domain/revenue/complete";
import { type Pin, rubricAt, rubricNamed } from "@/lib/domain/rubric/pins";
import { readAnswerIn, readGivenAnswersIn } from "@/lib/features/answers/data";
import { readClosesOfIn, readConfirmedOfIn } from "@/lib/features/closes/data";
import type { ClosedQuarter } from "@/lib/features/closes/schema";
import {
  readCompanyRecordIn,
  readCompanyRecordsIn,
  type StoredCompany,
  type StoredRecord,
} from "@/lib/features/companies/data";
import { companyPolicy } from "@/lib/features/companies/policy";
import { isoDate } from "@/lib/server/dates";
import { storedQuarter } from "@/lib/server/revenue-rows";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import type { JudgedQuarter } from "./schema";

/** A company at every close from its first revenue to the latest complete quarter. */
export interface CompanyHistory {
  /** What `now` is judged by: revenue of complete quarters, as a half-typed one reads as whatever was typed first. */
  readonly record: StoredRecord["record"];
  /** Ascending, gaps included; empty where no quarter is complete and past its close. */
  readonly quarters: readonly JudgedQuarter[];
  /** The answer of each: as it was frozen, else as known now. Only of an open one do proofs name entries of `record`. */
  readonly evaluations: readonly Evaluation[];
  /** Quarters that hold revenue and are still in entry. */
  readonly inEntry: readonly Quarter[];
  /** By which rubric it is judged from when on. */
  readonly pins: readonly Pin[];
}

/** A company among others: the answer of each quarter, and when its title is to be expected. */
export interface JudgedCompany {
  readonly company: StoredCompany;
  readonly record: StoredRecord["record"];
  /** Ascending, gaps included. */
  readonly evaluations: readonly Evaluation[];
  /** At the last of these; null where there is none, and where it waits for the schedule. */
  readonly forecast: Forecast | null;
  /** As it was frozen at the close before; null where there was none. */
  readonly forecastBefore: Forecast | null;
  /** The review that is open; null where none is. */
  readonly review: WaitingReview | null;
}

/** First and last quarter to be judged: every complete one past its close, and every closed one. */
function judgedSpan(
  { record, complete }: StoredRecord,
  closed: readonly Quarter[],
  today: IsoDate,
): readonly Quarter[] {
  const month = record.profile.fiscalYearStartMonth;
  const latest = latestCompleteQuarter(complete, month, today);
  const begun = latest === null ? [] : [...complete].filter((quarter) => quarter <= latest);
  const span = [...begun, ...closed].toSorted((one, other) => one - other);
  const [first, last] = [span[0], span.at(-1)];
  return first === undefined || last === undefined ? [] : quartersBetween(first, last);
}

/** Quarters that hold revenue and are not marked complete. */
const inEntryOf = ({ record, complete }: StoredRecord): readonly Quarter[] => [
  ...new Set(record.revenue.map(({ quarter }) => quarter).filter((q) => !complete.has(q))),
];

/** Some quarters over today's rows, each by the rubric it was closed by, or else is pinned to. */
function knownNow(
  { record, complete, pins }: StoredRecord,
  quarters: readonly Quarter[],
  closes: ReadonlyMap<Quarter, ClosedQuarter>,
): readonly Evaluation[] {
  return evaluateHistory(settledRecord(record, complete), quarters, (quarter) => {
    const close = closes.get(quarter);
    return close === undefined ? rubricAt(pins, quarter) : rubricNamed(pins, close.rubric);
  });
}

const byQuarter = (closes: readonly ClosedQuarter[]): ReadonlyMap<Quarter, ClosedQuarter> =>
  new Map(closes.map((close) => [close.quarter, close]));

async function historyIn(tx: Tx, workspaceId: string, { companyId, today }: HistoryAsked) {
  const stored = await readCompanyRecordIn(tx, workspaceId, companyId);
  const closed = await readClosesOfIn(tx, workspaceId, [companyId]);
  const closes = byQuarter(closed.get(companyId) ?? []);
  const span = judgedSpan(stored, [...closes.keys()], today);
  const quarters = knownNow(stored, span, closes).map((now) => ({
    quarter: now.quarter,
    now,
    close: closes.get(now.quarter) ?? null,
  }));
  const history: CompanyHistory = {
    record: settledRecord(stored.record, stored.complete),
    quarters,
    evaluations: quarters.map(({ now, close }) => close?.evaluation ?? now),
    inEntry: inEntryOf(stored),
    pins: stored.pins,
  };
  return { stored, history };
}

interface HistoryAsked {
  readonly companyId: string;
  readonly today: IsoDate;
}

/** A company judged at every close from its first revenue to the latest complete quarter. */
export async function readCompanyHistory(
  scope: Scope,
  asked: HistoryAsked,
): Promise<CompanyHistory> {
  assertCan(scope, companyPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => (await historyIn(tx, workspaceId, asked)).history);
}

interface TimelineAsked extends HistoryAsked {
  /** Whether a closed quarter looks ahead as its close did, or as it is known now. */
  readonly known: "then" | "now";
}

/** A company's history with the forecast at its last quarter; null where no quarter is judged. */
export async function readTimeline(
  scope: Scope,
  { known, ...asked }: TimelineAsked,
): Promise<CompanyHistory & { readonly forecast: Forecast | null }> {
  assertCan(scope, companyPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    const { history, stored } = await historyIn(tx, workspaceId, asked);
    const last = history.quarters.at(-1);
    if (last === undefined) return { ...history, forecast: null };
    const { quarter, close } = last;
    if (close !== null && known === "then") return { ...history, forecast: close.forecast };
    const { companyId } = asked;
    const confirmed = await readConfirmedOfIn(tx, workspaceId, [companyId]);
    const isConfirmed = confirmed.get(companyId)?.has(quarter) ?? false;
    const rubric =
      close === null ? rubricAt(stored.pins, quarter) : rubricNamed(stored.pins, close.rubric);
    const snapshot = snapshotOf(stored, quarter, rubric, isConfirmed);
    const { forecast: now } = await readAnswerIn(tx, workspaceId, { companyId, snapshot });
    return { ...history, forecast: now };
  });
}

/** The review of each company that is open: of several the one that was due first. */
async function openReviewsIn(
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, WaitingReview>> {
  const rows = await tx.review.findMany({
    where: { workspaceId, companyId: { in: [...companyIds] }, state: "open" },
    orderBy: { dueOn: "desc" },
  });
  return new Map(
    rows.map(({ companyId, quarter, dueOn }) => [
      companyId,
      { quarter: storedQuarter(quarter), dueOn: isoDate(dueOn) },
    ]),
  );
}

/** Forecasts worked out for one page; what was not given yet beyond these waits for the schedule. */
const MOST_FORECASTS = 24;

/** The forecast at the last quarter of some companies, by company: as closed, as given before, or worked out. */
function latestForecasts(
  asked: readonly { readonly companyId: string; readonly snapshot: Snapshot }[],
  given: readonly (Answer | null)[],
): ReadonlyMap<string, Forecast> {
  let left = MOST_FORECASTS;
  const forecasts = new Map<string, Forecast>();
  for (const [place, { companyId, snapshot }] of asked.entries()) {
    const known = given[place]?.forecast;
    if (known !== undefined) forecasts.set(companyId, known);
    else if (left > 0) {
      left -= 1;
      forecasts.set(companyId, forecast(questionOf(snapshot)));
    }
  }
  return forecasts;
}

/** Every company in use with the answer given of each quarter, and when its title is to be expected; by name. */
export async function readPortfolio(
  scope: Scope,
  { today }: { readonly today: IsoDate },
): Promise<JudgedCompany[]> {
  assertCan(scope, companyPolicy.read);
  const { workspaceId } = scope;
  const { judged, reviews, asked, given } = await inWorkspace(scope, async (tx) => {
    const companies = await readCompanyRecordsIn(tx, workspaceId);
    const ids = companies.map(({ company }) => company.id);
    const closed = await readClosesOfIn(tx, workspaceId, ids);
    const confirmed = await readConfirmedOfIn(tx, workspaceId, ids);
    const judged = companies.map((stored) => {
      const closes = byQuarter(closed.get(stored.company.id) ?? []);
      const span = judgedSpan(stored, [...closes.keys()], today);
      return { stored, closes, span, last: span.at(-1) ?? null };
    });
    const asked = judged.flatMap(({ stored, closes, last }) => {
      if (last === null || closes.has(last)) return [];
      const companyId = stored.company.id;
      const isConfirmed = confirmed.get(companyId)?.has(last) ?? false;
      const rubric = rubricAt(stored.pins, last);
      return [{ companyId, snapshot: snapshotOf(stored, last, rubric, isConfirmed) }];
    });
    const reviews = await openReviewsIn(tx, workspaceId, ids);
    return { judged, reviews, asked, given: await readGivenAnswersIn(tx, workspaceId, asked) };
  });
  const forecasts = latestForecasts(asked, given);
  return judged.map(({ stored, closes, span, last }) => {
    const { company, record, complete } = stored;
    const open = span.filter((quarter) => !closes.has(quarter));
    const answered = new Map([...closes].map(([quarter, close]) => [quarter, close.evaluation]));
    for (const now of knownNow(stored, open, closes)) answered.set(now.quarter, now);
    const close = last === null ? undefined : closes.get(last);
    return {
      company,
      record: settledRecord(record, complete),
      evaluations: span.flatMap((quarter) => answered.get(quarter) ?? []),
      forecast: close?.forecast ?? forecasts.get(company.id) ?? null,
      forecastBefore:
        [...closes.values()].findLast(({ quarter }) => quarter !== last)?.forecast ?? null,
      review: reviews.get(company.id) ?? null,
    };
  });
}
