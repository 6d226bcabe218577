import "server-only";
import type { Rested } from "@/lib/domain/close/answer";
import { chartsNamedBy, readEvaluation, readSnapshot } from "@/lib/domain/close/texts";
import { type IsoDate, type Quarter, quartersBetween } from "@/lib/domain/quarter";
import { latestCompleteQuarter } from "@/lib/domain/revenue/complete";
import { backtest } from "@/lib/domain/rubric/backtest";
import { readCompanyRecordsOfIn, type StoredRecord } from "@/lib/features/companies/data";
import { readDraftIn } from "@/lib/features/rubric-drafts/data";
import { rubricPolicy } from "@/lib/features/rubrics/policy";
import { readBodies } from "@/lib/server/body-rows";
import { notFound } from "@/lib/server/errors";
import { grouped } from "@/lib/server/grouped";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import type { TriedCompany } from "./schema";

/** The official close of every closed quarter with what it rested on, earliest first; by company. */
async function frozenOf(tx: Tx, workspaceId: string, companyIds: readonly string[]) {
  const all = await tx.close.findMany({
    where: { workspaceId, companyId: { in: [...companyIds] } },
    orderBy: [{ quarter: "asc" }, { revision: "asc" }],
    include: { evaluation: true },
  });
  const official = new Map(all.map((row) => [`${row.companyId} ${row.quarter}`, row]));
  const rows = [...official.values()];
  const inputs = rows.map(({ evaluation }) => evaluation.inputsSha);
  const results = rows.map(({ evaluation }) => evaluation.resultSha);
  const hashes = [...new Set([...inputs, ...results])];
  const textOf = await readBodies(tx, workspaceId, { companyIds, hashes });
  const named = new Set(inputs.flatMap((hash) => chartsNamedBy(textOf(hash))));
  const chartText = await readBodies(tx, workspaceId, { companyIds, hashes: [...named] });
  return grouped(
    rows,
    (row) => row.companyId,
    ({ evaluation }): Rested => ({
      snapshot: readSnapshot(textOf(evaluation.inputsSha), chartText),
      evaluation: readEvaluation(textOf(evaluation.resultSha)),
    }),
  );
}

/** Quarters from the first revenue to the latest complete one past its close that nobody closed. */
function openQuarters(
  { record, complete }: StoredRecord,
  closed: readonly Rested[],
  today: IsoDate,
): readonly Quarter[] {
  const latest = latestCompleteQuarter(complete, record.profile.fiscalYearStartMonth, today);
  const [first] = [...complete].toSorted((one, other) => one - other);
  if (latest === null || first === undefined) return [];
  const frozen = new Set(closed.map(({ snapshot }) => snapshot.quarter));
  return quartersBetween(first, latest).filter((quarter) => !frozen.has(quarter));
}

/** The companies that a draft can be tried on, by name, and which state of the draft it is. */
export async function readBacktestable(
  scope: Scope,
  { draftId }: { readonly draftId: string },
): Promise<{ readonly draftVersion: number; readonly companyIds: readonly string[] }> {
  assertCan(scope, rubricPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    const { version: draftVersion } = await readDraftIn(tx, workspaceId, draftId);
    const rows = await tx.company.findMany({
      where: { workspaceId, archivedAt: null },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    return { draftVersion, companyIds: rows.map(({ id }) => id) };
  });
}

interface Trial {
  readonly draftId: string;
  readonly companyIds: readonly string[];
  readonly today: IsoDate;
}

/** What a draft would say otherwise at every close of some companies. It changes nothing. */
export async function tryDraft(
  scope: Scope,
  { draftId, companyIds, today }: Trial,
): Promise<readonly TriedCompany[]> {
  assertCan(scope, rubricPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    const companies = await readCompanyRecordsOfIn(tx, workspaceId, companyIds);
    if (companies.length < companyIds.length) throw notFound("company");
    const { name, parameters } = await readDraftIn(tx, workspaceId, draftId);
    const frozen = await frozenOf(tx, workspaceId, companyIds);
    return companies.map(({ company, ...source }) => {
      const { slug, profile } = company;
      const closed = frozen.get(company.id) ?? [];
      const open = openQuarters(source, closed, today);
      const tried = backtest({ source, closed, open, pins: source.pins }, { name, parameters });
      return { slug, name: profile.name, ...tried };
    });
  });
}
