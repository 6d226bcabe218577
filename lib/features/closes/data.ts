import "server-only";
import { isRestated } from "@/lib/domain/close/restated";
import { seated, type Sitters, sittersOf } from "@/lib/domain/close/sitters";
import { type Snapshot, snapshotOf } from "@/lib/domain/close/snapshot";
import {
  chartsNamedBy,
  readEvaluation,
  readForecast,
  readSnapshot,
} from "@/lib/domain/close/texts";
import type { Evaluation } from "@/lib/domain/evaluation/evaluation";
import { type Quarter, quarterKey } from "@/lib/domain/quarter";
import { rubricAt } from "@/lib/domain/rubric/pins";
import { readCompanyRecordIn, type StoredRecord } from "@/lib/features/companies/data";
import { readBodies } from "@/lib/server/body-rows";
import type { Prisma } from "@/lib/server/db";
import { grouped } from "@/lib/server/grouped";
import { storedQuarter } from "@/lib/server/revenue-rows";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import { userNames } from "@/lib/server/user-names";
import { closePolicy } from "./policy";
import {
  type ClosedQuarter,
  type OpenedClose,
  type Restatement,
  type Revision,
  sittersField,
} from "./schema";

const closeRows = (tx: Tx, which: Prisma.CloseWhereInput) =>
  tx.close.findMany({
    where: which,
    orderBy: [{ companyId: "asc" }, { quarter: "asc" }, { revision: "asc" }],
    include: { evaluation: true, forecast: true },
  });
type CloseRow = Awaited<ReturnType<typeof closeRows>>[number];

const restatementRows = (tx: Tx, workspaceId: string, companyIds: readonly string[]) =>
  tx.restatement.findMany({
    where: { workspaceId, companyId: { in: [...companyIds] } },
    orderBy: { seq: "asc" },
  });
type RestatementRow = Awaited<ReturnType<typeof restatementRows>>[number];

type NameOf = (id: string | null) => string | null;

const revisionOf = ({ revision, at, byUserId, reason }: CloseRow, nameOf: NameOf): Revision => ({
  revision,
  at,
  by: nameOf(byUserId),
  reason,
});

/** Whether a change came after a close and touches what its answer rests on. */
const touches = (
  { seq, kind, fromQuarter, toQuarter }: RestatementRow,
  close: CloseRow,
  evaluation: Evaluation,
): boolean =>
  seq > close.seq &&
  isRestated(evaluation, {
    kind,
    from: storedQuarter(fromQuarter),
    to: storedQuarter(toQuarter),
  });

const restatementOf = (row: RestatementRow, nameOf: NameOf): Restatement => {
  const { kind, subject, reason, at } = row;
  return { kind, subject, reason, by: nameOf(row.byUserId), at };
};

interface Kept {
  readonly changes: readonly RestatementRow[];
  readonly nameOf: NameOf;
  readonly textOf: (hash: string) => string;
}

/** A closed quarter from its row and its texts, with what was changed under it since. */
function closedQuarter(row: CloseRow, { changes, nameOf, textOf }: Kept): ClosedQuarter {
  const { rubric, inputsSha, resultSha } = row.evaluation;
  const evaluation = readEvaluation(textOf(resultSha));
  return {
    ...revisionOf(row, nameOf),
    quarter: storedQuarter(row.quarter),
    rubric,
    inputsSha,
    evaluation,
    forecast: readForecast(textOf(row.forecast.bodySha)),
    restatements: changes
      .filter((change) => touches(change, row, evaluation))
      .map((change) => restatementOf(change, nameOf)),
  };
}

/** What closed quarters are read from beside their rows. */
async function keptWith(
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
  rows: readonly CloseRow[],
): Promise<Kept> {
  const changes = await restatementRows(tx, workspaceId, companyIds);
  const hashes = rows.flatMap(({ evaluation, forecast }) => [
    evaluation.resultSha,
    forecast.bodySha,
  ]);
  const textOf = await readBodies(tx, workspaceId, { companyIds, hashes });
  const people = [...rows, ...changes].map(({ byUserId }) => byUserId);
  return { changes, textOf, nameOf: await userNames(tx, people) };
}

/** The official close of every closed quarter, earliest first; by company. */
export async function readClosesOfIn(
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ClosedQuarter[]>> {
  const all = await closeRows(tx, { workspaceId, companyId: { in: [...companyIds] } });
  const official = new Map(all.map((row) => [`${row.companyId} ${row.quarter}`, row]));
  const rows = [...official.values()];
  const { changes, ...kept } = await keptWith(tx, workspaceId, companyIds, rows);
  const changesOf = grouped(
    changes,
    (change) => change.companyId,
    (change) => change,
  );
  return grouped(
    rows,
    (row) => row.companyId,
    (row) => closedQuarter(row, { changes: changesOf.get(row.companyId) ?? [], ...kept }),
  );
}

interface QuarterAsked {
  readonly companyId: string;
  readonly quarter: Quarter;
}

interface CloseAsked extends QuarterAsked {
  /** Null: the official one. */
  readonly revision: number | null;
}

/** A close with all that its answer rested on, as it was; null where there is none. */
export async function readCloseIn(
  tx: Tx,
  workspaceId: string,
  { companyId, quarter, revision }: CloseAsked,
): Promise<OpenedClose | null> {
  const asked = { workspaceId, companyId, quarter: quarterKey(quarter) };
  const rows = await closeRows(tx, asked);
  const row = revision === null ? rows.at(-1) : rows.find((one) => one.revision === revision);
  if (row === undefined) return null;
  const { inputsSha } = row.evaluation;
  const companyIds = [companyId];
  const kept = await keptWith(tx, workspaceId, companyIds, rows);
  const inputs = (await readBodies(tx, workspaceId, { companyIds, hashes: [inputsSha] }))(
    inputsSha,
  );
  const chartText = await readBodies(tx, workspaceId, {
    companyIds,
    hashes: chartsNamedBy(inputs),
  });
  const names = await tx.closeName.findUnique({
    where: {
      workspaceId_companyId_quarter_revision: { ...asked, revision: row.revision },
    },
  });
  const sitters = names === null ? {} : sittersField.parse(names.names);
  return {
    ...closedQuarter(row, kept),
    snapshot: seated(readSnapshot(inputs, chartText), sitters),
    revisions: rows.map((one) => revisionOf(one, kept.nameOf)),
  };
}

/** Answers of a review by which somebody stands by the quarter's revenue. */
const STANDING_BY = ["confirmed", "changed"] as const;

/** The quarters whose revenue somebody stands by, in the latest review of each; by company. */
export async function readConfirmedOfIn(
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<Quarter>>> {
  const reviews = await tx.review.findMany({
    where: {
      workspaceId,
      companyId: { in: [...companyIds] },
      state: { not: "set_aside" },
    },
    orderBy: { revision: "asc" },
    include: { items: { where: { item: "revenue" } } },
  });
  const latest = new Map(
    reviews.map((review) => [`${review.companyId} ${review.quarter}`, review]),
  );
  const confirmed = [...latest.values()].filter(({ items }) =>
    items.some(({ state }) => STANDING_BY.some((one) => one === state)),
  );
  const quarters = grouped(
    confirmed,
    (review) => review.companyId,
    ({ quarter }) => storedQuarter(quarter),
  );
  return new Map([...quarters].map(([companyId, own]) => [companyId, new Set(own)]));
}

/** What is known now of a quarter, and how it was closed. */
export interface Present {
  /** Of today's rows: judged by the rubric it was closed by, where it is closed, else by the one pinned. */
  readonly snapshot: Snapshot;
  readonly sitters: Sitters;
  readonly stored: StoredRecord;
  /** The official close; null while the quarter is open. */
  readonly close: OpenedClose | null;
}

/** What an answer about a quarter rests on now, from a company that was read in this transaction. */
export async function presentOfIn(
  tx: Tx,
  workspaceId: string,
  stored: StoredRecord,
  { companyId, quarter }: QuarterAsked,
): Promise<Present> {
  const close = await readCloseIn(tx, workspaceId, { companyId, quarter, revision: null });
  const confirmed = (await readConfirmedOfIn(tx, workspaceId, [companyId])).get(companyId);
  const rubric = close?.snapshot.rubric ?? rubricAt(stored.pins, quarter);
  const snapshot = snapshotOf(stored, quarter, rubric, confirmed?.has(quarter) ?? false);
  return { snapshot, sitters: sittersOf(snapshot, stored.record.charts), stored, close };
}

/**
 * What an answer about a quarter rests on now: the one way to it, for a preview, a close, a job, a
 * letter and a what-if alike. Called first in its transaction, so that all is of one moment.
 */
export async function readPresentIn(
  tx: Tx,
  workspaceId: string,
  asked: QuarterAsked,
): Promise<Present> {
  const stored = await readCompanyRecordIn(tx, workspaceId, asked.companyId);
  return presentOfIn(tx, workspaceId, stored, asked);
}

/** A quarter as it is known now, and as it was closed. */
export async function readPresent(scope: Scope, asked: QuarterAsked): Promise<Present> {
  assertCan(scope, closePolicy.read);
  return inWorkspace(scope, (tx) => readPresentIn(tx, scope.workspaceId, asked));
}
