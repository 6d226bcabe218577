import "server-only";
import type { CompanyProfile, CompanyRecord } from "@/lib/domain/company";
import type { Quarter } from "@/lib/domain/quarter";
import type { Pin } from "@/lib/domain/rubric/pins";
import { readChartsOfIn } from "@/lib/features/charts/data";
import type { StoredChart } from "@/lib/features/charts/schema";
import { readDecisionsOfIn } from "@/lib/features/decisions/data";
import type { PlannedDecision } from "@/lib/features/decisions/schema";
import { readFactsOfIn } from "@/lib/features/facts/data";
import { completeQuarters, readRevenueOfIn, seriesBreaks } from "@/lib/features/revenue/data";
import { readPinsOfIn } from "@/lib/features/rubrics/data";
import { isSlug } from "@/lib/format/slug";
import { notFound } from "@/lib/server/errors";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { atOneMoment, type Tx } from "@/lib/server/transaction";
import { companyPolicy } from "./policy";

export interface StoredCompany {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly archivedAt: Date | null;
  readonly profile: CompanyProfile;
}

type CompanyRow = Awaited<ReturnType<Tx["company"]["findFirstOrThrow"]>>;

function companyOf(row: CompanyRow): StoredCompany {
  const { id, slug, version, archivedAt } = row;
  const { name, stage, ecosystemModel, fiscalYearStartMonth, currency } = row;
  const profile = { name, stage, ecosystemModel, fiscalYearStartMonth, currency };
  return { id, slug, version, archivedAt, profile };
}

export async function readCompany(
  scope: Scope,
  { slug }: { readonly slug: string },
): Promise<StoredCompany> {
  assertCan(scope, companyPolicy.read);
  return inWorkspace(scope, async (tx) => {
    const { workspaceId } = scope;
    if (!isSlug(slug)) throw notFound("company");
    const row = await tx.company.findFirst({ where: { workspaceId, slug } });
    if (row === null) throw notFound("company");
    return companyOf(row);
  });
}

/** Companies in the order of their names: those in use, or those put away. */
export async function listCompanies(
  scope: Scope,
  { archived = false }: { readonly archived?: boolean } = {},
): Promise<StoredCompany[]> {
  assertCan(scope, companyPolicy.read);
  return inWorkspace(scope, async (tx) => {
    const rows = await tx.company.findMany({
      where: {
        workspaceId: scope.workspaceId,
        archivedAt: archived ? { not: null } : null,
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    return rows.map(companyOf);
  });
}

export interface StoredRecord {
  readonly record: CompanyRecord & { readonly charts: readonly StoredChart[] };
  /** Of the quarters with revenue, those marked complete. */
  readonly complete: ReadonlySet<Quarter>;
  /** Quarters from which revenue is not comparable with what was before. */
  readonly breaks: readonly Quarter[];
  /** The plan, as recorded. It counts in forecasts and scenarios only. */
  readonly decisions: readonly PlannedDecision[];
  /** By which rubric it is judged from when on; `rubricAt` reads them. */
  readonly pins: readonly Pin[];
}

async function recordsOfIn(
  tx: Tx,
  workspaceId: string,
  companies: readonly StoredCompany[],
): Promise<(StoredRecord & { readonly company: StoredCompany })[]> {
  const ids = companies.map(({ id }) => id);
  const revenue = await readRevenueOfIn(tx, workspaceId, ids);
  const charts = await readChartsOfIn(tx, workspaceId, ids);
  const facts = await readFactsOfIn(tx, workspaceId, ids);
  const decisions = await readDecisionsOfIn(tx, workspaceId, ids);
  const pins = await readPinsOfIn(tx, workspaceId, ids);
  return companies.map((company) => {
    const { id, profile } = company;
    const own = revenue.get(id);
    return {
      company,
      record: {
        profile,
        revenue: own?.lines ?? [],
        charts: charts.get(id) ?? [],
        facts: facts.get(id) ?? [],
      },
      complete: own === undefined ? new Set() : completeQuarters(own),
      breaks: own === undefined ? [] : seriesBreaks(own),
      decisions: decisions.get(id) ?? [],
      pins: pins.get(id) ?? [],
    };
  });
}

/** Some companies with everything an evaluation reads, by name, as all stand at the moment of this transaction's first query. */
export async function readCompanyRecordsOfIn(
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<(StoredRecord & { readonly company: StoredCompany })[]> {
  await atOneMoment(tx);
  const rows = await tx.company.findMany({
    where: { workspaceId, id: { in: [...companyIds] } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return recordsOfIn(tx, workspaceId, rows.map(companyOf));
}

/** Everything an evaluation reads, as it stands at the moment of this transaction's first query. */
export async function readCompanyRecordIn(
  tx: Tx,
  workspaceId: string,
  companyId: string,
): Promise<StoredRecord> {
  const [stored] = await readCompanyRecordsOfIn(tx, workspaceId, [companyId]);
  if (stored === undefined) throw notFound("company");
  return stored;
}

/** Everything an evaluation reads, as it stood at one moment. */
export async function readCompanyRecord(
  scope: Scope,
  { companyId }: { readonly companyId: string },
): Promise<StoredRecord> {
  assertCan(scope, companyPolicy.read);
  return inWorkspace(scope, (tx) => readCompanyRecordIn(tx, scope.workspaceId, companyId));
}

/** Every company in use with everything an evaluation reads, by name, as all stand at the moment of this transaction's first query. */
export async function readCompanyRecordsIn(
  tx: Tx,
  workspaceId: string,
): Promise<(StoredRecord & { readonly company: StoredCompany })[]> {
  await atOneMoment(tx);
  const rows = await tx.company.findMany({
    where: { workspaceId, archivedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return recordsOfIn(tx, workspaceId, rows.map(companyOf));
}
