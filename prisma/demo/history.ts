// What a demonstration company would have had, had it been here all along: a close for every quarter
// but the latest complete one, each with what was known by its day, and one restatement.
import { sittersOf } from "@/lib/domain/close/sitters";
import { snapshotOf, type SnapshotSource } from "@/lib/domain/close/snapshot";
import { closeOf, type IsoDate, type Quarter, quarterKey } from "@/lib/domain/quarter";
import { latestCompleteQuarter } from "@/lib/domain/revenue/complete";
import type { Motion } from "@/lib/domain/revenue/line";
import { REVIEW_ITEMS } from "@/lib/domain/review/item";
import { rubricAt } from "@/lib/domain/rubric/pins";
import type { Decision } from "@/lib/domain/scenario/decision";
import { readCompanyRecord, type StoredRecord } from "@/lib/features/companies/data";
import { readRevenue } from "@/lib/features/revenue/data";
import { saveRevenueCells, setQuarterState } from "@/lib/features/revenue/mutations";
import { recordAudit } from "@/lib/server/audit";
import { closeQuarterIn } from "@/lib/server/close-rows";
import { dateColumn, isoDate } from "@/lib/server/dates";
import { insertMove } from "@/lib/server/decision-rows";
import { newId } from "@/lib/server/ids";
import { actingUserId, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";

/** Days after a quarter's end at which the demonstration closes it. */
const DAYS_TO_CLOSE = 12;

/** A plan as it stood at some closes; before the first of them there was none. */
export interface EarlierPlan {
  readonly from: Quarter;
  readonly until: Quarter;
  readonly decisions: readonly Decision[];
}

function dayOfClose(quarter: Quarter, fiscalYearStartMonth: number): Date {
  const day = dateColumn(closeOf(quarter, fiscalYearStartMonth));
  day.setUTCDate(day.getUTCDate() + DAYS_TO_CLOSE);
  day.setUTCHours(10);
  return day;
}

/** The plan as it stood at a close. */
function planAt(quarter: Quarter, earlier: readonly EarlierPlan[], now: readonly Decision[]) {
  const [first] = earlier;
  if (first === undefined) return now;
  if (quarter < first.from) return [];
  return earlier.find(({ until }) => quarter <= until)?.decisions ?? now;
}

/** A company as it stood on a day: what took effect later was not recorded yet, unless it was planned. */
function standing(
  { record, complete, breaks }: StoredRecord,
  day: IsoDate,
  decisions: readonly Decision[],
): SnapshotSource {
  const planned = new Set(decisions.map((one) => (one.kind === "chart" ? one.chart : null)));
  const { charts, facts } = record;
  return {
    complete,
    breaks,
    decisions,
    record: {
      ...record,
      charts: charts.filter((one) => one.effectiveFrom <= day || planned.has(one.key)),
      facts: facts.filter(({ from }) => from <= day),
    },
  };
}

/** The review of a quarter with every question answered, closed. */
async function insertReview(tx: Tx, scope: Scope, companyId: string, quarter: string, at: Date) {
  const { workspaceId } = scope;
  const answeredBy = actingUserId(scope);
  const id = newId();
  await tx.review.create({
    data: { workspaceId, id, companyId, quarter, revision: 1, state: "closed", dueOn: at, at },
  });
  await tx.reviewItem.createMany({
    data: REVIEW_ITEMS.map((item) => {
      const answer = { state: "confirmed", answeredBy, answeredAt: at } as const;
      return { workspaceId, companyId, reviewId: id, item, ...answer };
    }),
  });
  return id;
}

/** Closes every complete quarter but the latest, each on its day, by the plan as it stood then. */
export async function closeHistory(
  scope: Scope,
  companyId: string,
  earlier: readonly EarlierPlan[],
  today: IsoDate,
): Promise<void> {
  const stored = await readCompanyRecord(scope, { companyId });
  const { record, complete, pins } = stored;
  const month = record.profile.fiscalYearStartMonth;
  const latest = latestCompleteQuarter(complete, month, today);
  if (latest === null) return;
  const past = [...complete].filter((quarter) => quarter < latest).toSorted((a, b) => a - b);
  for (const quarter of past) {
    const at = dayOfClose(quarter, month);
    const plan = planAt(quarter, earlier, stored.decisions);
    const source = standing(stored, isoDate(at), plan);
    const snapshot = snapshotOf(source, quarter, rubricAt(pins, quarter), true);
    const sitters = sittersOf(snapshot, record.charts);
    const key = quarterKey(quarter);
    await inWorkspace(scope, async (tx) => {
      const reviewId = await insertReview(tx, scope, companyId, key, at);
      const close = { companyId, snapshot, sitters, reviewId, reason: null, at };
      const { revision, inputsSha } = await closeQuarterIn(tx, scope, close);
      await recordAudit(tx, scope, {
        action: "quarter.close",
        subject: { kind: "quarter", id: key },
        companyId,
        after: { revision, inputsSha },
      });
    });
  }
}

const subjectOf = (decision: Decision) =>
  decision.kind === "chart" ? decision.chart : decision.fact;

/** Tells of the plan's entries that they stood on another day before. */
export async function tellOfMoves(
  scope: Scope,
  companyId: string,
  earlier: readonly EarlierPlan[],
): Promise<void> {
  const before = earlier.flatMap((plan) => plan.decisions);
  const { decisions } = await readCompanyRecord(scope, { companyId });
  await inWorkspace(scope, async (tx) => {
    for (const after of decisions) {
      const was = before.findLast(
        (one) => subjectOf(one) === subjectOf(after) && one.on !== after.on,
      );
      if (was === undefined) continue;
      await insertMove(tx, scope, { companyId, decisionId: after.id, before: was, after });
    }
  });
}

/** Revenue that turned out otherwise after its quarter was closed. */
export interface LateChange {
  readonly quarter: Quarter;
  readonly motion: Motion;
  /** Minor units that the close was too high by. */
  readonly less: bigint;
  readonly reason: string;
}

/** Changes a closed quarter's revenue for a reason, as somebody at the revenue grid does. */
export async function restate(
  scope: Scope,
  companyId: string,
  { quarter, motion, less, reason }: LateChange,
): Promise<void> {
  const { lines, quarters } = await readRevenue(scope, { companyId });
  const line = lines.find((one) => one.quarter === quarter && one.motion === motion);
  const held = quarters.find((one) => one.quarter === quarter);
  if (line === undefined || held === undefined) throw new Error("there is no such line to restate");
  const place = { companyId, quarter, reason };
  await setQuarterState(scope, { ...place, version: held.version, state: "entry" });
  const changed = { ...line, amount: line.amount - less };
  await saveRevenueCells(scope, { companyId, lines: [changed], reason });
  const now = await readRevenue(scope, { companyId });
  const version = now.quarters.find((one) => one.quarter === quarter)?.version ?? held.version;
  await setQuarterState(scope, { ...place, version, state: "complete" });
}
