import "server-only";
import type { Answer } from "@/lib/domain/close/answer";
import { questionOf, type Snapshot, snapshotOf } from "@/lib/domain/close/snapshot";
import type { CompanyProfile, CompanyRecord } from "@/lib/domain/company";
import { chartDate } from "@/lib/domain/evaluation/chart-date";
import { NO_PROOF } from "@/lib/domain/evaluation/criteria/proof";
import { evaluate, evaluateHistory } from "@/lib/domain/evaluation/evaluate";
import type { Evaluation, Proof } from "@/lib/domain/evaluation/evaluation";
import type { FactEntry } from "@/lib/domain/evaluation/facts";
import { forecast, type Forecast } from "@/lib/domain/forecast/forecast";
import { type IsoDate, type Quarter, quarterOf, quartersBetween } from "@/lib/domain/quarter";
import type { WaitingReview } from "@/lib/domain/portfolio/attention";
import { latestCompleteQuarter } from "@/lib/domain/revenue/complete";
import { type Pin, rubricAt, rubricNamed } from "@/lib/domain/rubric/pins";
import { readGivenAnswersIn } from "@/lib/features/answers/data";
import { readChart } from "@/lib/features/charts/data";
import { readClosesOfIn, readConfirmedOfIn } from "@/lib/features/closes/data";
import type { ClosedQuarter } from "@/lib/features/closes/schema";
import {
  readCompanyRecordIn,
  readCompanyRecordsIn,
  type StoredCompany,
  type StoredRecord,
} from "@/lib/features/companies/data";
import { companyPolicy } from "@/lib/features/companies/policy";
import { readFacts } from "@/lib/features/facts/data";
import { completeQuarters, readRevenue } from "@/lib/features/revenue/data";
import { readPins } from "@/lib/features/rubrics/data";
import { isoDate } from "@/lib/server/dates";
import { storedQuarter } from "@/lib/server/revenue-rows";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import type { JudgedQuarter, Judging } from "./schema";

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

/** The record as it is judged: a quarter in entry would read as whatever was typed first. */
const settledRecord = <Kept extends CompanyRecord>(
  record: Kept,
  complete: StoredRecord["complete"],
): Kept => ({
  ...record,
  revenue: record.revenue.filter(({ quarter }) => complete.has(quarter)),
});

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

/** A company judged at every close from its first revenue to the latest complete quarter. */
export async function readCompanyHistory(
  scope: Scope,
  { companyId, today }: { readonly companyId: string; readonly today: IsoDate },
): Promise<CompanyHistory> {
  assertCan(scope, companyPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    const stored = await readCompanyRecordIn(tx, workspaceId, companyId);
    const closed = await readClosesOfIn(tx, workspaceId, [companyId]);
    const closes = byQuarter(closed.get(companyId) ?? []);
    const span = judgedSpan(stored, [...closes.keys()], today);
    const quarters = knownNow(stored, span, closes).map((now) => ({
      quarter: now.quarter,
      now,
      close: closes.get(now.quarter) ?? null,
    }));
    return {
      record: settledRecord(stored.record, stored.complete),
      quarters,
      evaluations: quarters.map(({ now, close }) => close?.evaluation ?? now),
      inEntry: inEntryOf(stored),
      pins: stored.pins,
    };
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

const bare = <Proven extends { readonly proof: Proof }>(one: Proven): Proven => ({
  ...one,
  proof: NO_PROOF,
});

/** An evaluation whose proofs stay on the server: they may name thousands of boxes. */
function withoutProofs(evaluation: Evaluation): Evaluation {
  return {
    ...evaluation,
    conditions: evaluation.conditions.map((one) => ({ ...one, criteria: one.criteria.map(bare) })),
    realMotion: { ...evaluation.realMotion, parts: evaluation.realMotion.parts.map(bare) },
    pitfalls: evaluation.pitfalls.map(bare),
  };
}

/** The facts as an evaluation reads them; what backs them up stays behind. */
const readAlone = ({ fact, value, from, confirmed, rater, struck }: FactEntry): FactEntry => ({
  fact,
  value,
  from,
  confirmed,
  rater,
  struck,
  evidence: [],
});

interface JudgingAsked {
  readonly companyId: string;
  readonly profile: CompanyProfile;
  /** Key of the actual chart in force today, judged here and now; null for none. */
  readonly inForceKey: string | null;
  readonly today: IsoDate;
}

/** What a company's charts are judged with in the browser: nothing of it grows with their positions. */
export async function readJudging(
  scope: Scope,
  { companyId, profile, inForceKey, today }: JudgingAsked,
): Promise<Judging> {
  const month = profile.fiscalYearStartMonth;
  const revenue = await readRevenue(scope, { companyId });
  const facts = (await readFacts(scope, { companyId })).map(readAlone);
  const complete = completeQuarters(revenue);
  const record = settledRecord({ profile, revenue: revenue.lines, charts: [], facts }, complete);
  const quarter = latestCompleteQuarter(complete, month, today) ?? quarterOf(today, month);
  const pins = await readPins(scope, { companyId });
  if (inForceKey === null) return { record, quarter, pins, today: null };
  const chart = await readChart(scope, { companyId, key: inForceKey });
  const { key, name, effectiveFrom } = chart;
  const judged = { ...record, charts: [chart] };
  const rubricOf = (at: Quarter) => rubricAt(pins, at);
  const evaluation = evaluate(judged, quarter, rubricOf(quarter), { chart: key });
  const date = chartDate(judged, key, quarter, rubricOf);
  return {
    record,
    quarter,
    pins,
    today: {
      chart: { key, name, effectiveFrom },
      evaluation: withoutProofs(evaluation),
      date: "criteria" in date ? { ...date, criteria: date.criteria.map(bare) } : date,
    },
  };
}
