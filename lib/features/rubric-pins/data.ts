import "server-only";
import { type IsoDate, type Quarter, quarterOf } from "@/lib/domain/quarter";
import { rubricPolicy } from "@/lib/features/rubrics/policy";
import { rubricOf } from "@/lib/features/rubrics/schema";
import { notFound } from "@/lib/server/errors";
import { grouped } from "@/lib/server/grouped";
import { storedQuarter } from "@/lib/server/revenue-rows";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import { userNames } from "@/lib/server/user-names";
import type { PinnedCompany, RecordedPin } from "./schema";

type CompanyRow = Awaited<ReturnType<Tx["company"]["findFirstOrThrow"]>>;
interface Held {
  readonly workspaceId: string;
  readonly companyId: { readonly in: string[] };
}

async function pinsOf(tx: Tx, where: Held) {
  const rows = await tx.rubricPin.findMany({
    where,
    orderBy: { seq: "asc" },
    include: { version: true },
  });
  const nameOf = await userNames(
    tx,
    rows.map(({ byUserId }) => byUserId),
  );
  return grouped(
    rows,
    (row) => row.companyId,
    ({ fromQuarter, version, byUserId, at }): RecordedPin => ({
      from: storedQuarter(fromQuarter),
      rubric: rubricOf(version),
      by: nameOf(byUserId),
      at,
    }),
  );
}

const quarterOrNull = (key: string | null | undefined): Quarter | null =>
  typeof key === "string" ? storedQuarter(key) : null;

async function pinned(
  tx: Tx,
  workspaceId: string,
  companies: readonly CompanyRow[],
  today: IsoDate,
): Promise<readonly PinnedCompany[]> {
  const where = { workspaceId, companyId: { in: companies.map(({ id }) => id) } };
  const pins = await pinsOf(tx, where);
  const closes = await tx.close.groupBy({
    by: ["companyId"],
    where,
    _max: { quarter: true },
  });
  const revenue = await tx.revenueQuarter.groupBy({
    by: ["companyId"],
    where,
    _min: { quarter: true },
  });
  const lastClosed = new Map(closes.map(({ companyId, _max: last }) => [companyId, last.quarter]));
  const firstRevenue = new Map(
    revenue.map(({ companyId, _min: first }) => [companyId, first.quarter]),
  );
  return companies.map(({ id, slug, name, fiscalYearStartMonth }) => ({
    id,
    slug,
    name,
    pins: pins.get(id) ?? [],
    lastClosed: quarterOrNull(lastClosed.get(id)),
    firstRevenue: quarterOrNull(firstRevenue.get(id)),
    running: quarterOf(today, fiscalYearStartMonth),
  }));
}

/** Every company in use by name, with what judges it and from which quarter on that may change. */
export async function listPinned(
  scope: Scope,
  { today }: { readonly today: IsoDate },
): Promise<readonly PinnedCompany[]> {
  assertCan(scope, rubricPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    const rows = await tx.company.findMany({
      where: { workspaceId, archivedAt: null },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    return pinned(tx, workspaceId, rows, today);
  });
}

/** One company with what judges it, in use or not. */
export async function readPinned(
  scope: Scope,
  { companyId, today }: { readonly companyId: string; readonly today: IsoDate },
): Promise<PinnedCompany> {
  assertCan(scope, rubricPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    const rows = await tx.company.findMany({ where: { workspaceId, id: companyId } });
    const [company] = await pinned(tx, workspaceId, rows, today);
    if (company === undefined) throw notFound("company");
    return company;
  });
}
