import "server-only";
import type { Quarter } from "@/lib/domain/quarter";
import { byQuarterThenMotion, type RevenueLine } from "@/lib/domain/revenue/line";
import { storedQuarter } from "@/lib/server/revenue-rows";
import { assertCompany } from "@/lib/server/company-row";
import { grouped } from "@/lib/server/grouped";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import { revenuePolicy } from "./policy";
import type { StoredQuarter } from "./schema";

export interface StoredLine extends RevenueLine {
  readonly version: number;
}

export interface Revenue {
  /** By quarter, then motion. */
  readonly lines: readonly StoredLine[];
  /** In the order of time; those that hold or held lines. */
  readonly quarters: readonly StoredQuarter[];
}

const NOTHING: Revenue = { lines: [], quarters: [] };

/** Revenue as the rows say now, by company; a company without any is left out. */
export async function readRevenueOfIn(
  tx: Tx,
  workspaceId: string,
  companyIds: readonly string[],
): Promise<ReadonlyMap<string, Revenue>> {
  const where = { workspaceId, companyId: { in: [...companyIds] } };
  const rows = await tx.revenueQuarter.findMany({ where, orderBy: { quarter: "asc" } });
  const lines = grouped(
    await tx.revenueLine.findMany({ where }),
    (line) => line.companyId,
    ({ quarter, motion, amount, partnerInfluenced, basis, version }): StoredLine => ({
      quarter: storedQuarter(quarter),
      motion,
      amount,
      partnerInfluenced,
      basis,
      version,
    }),
  );
  const quarters = grouped(
    rows,
    (row) => row.companyId,
    ({ quarter, state, version, seriesBreak }) => ({
      quarter: storedQuarter(quarter),
      state,
      version,
      seriesBreak,
    }),
  );
  return new Map(
    [...quarters].map(([companyId, held]) => [
      companyId,
      { quarters: held, lines: (lines.get(companyId) ?? []).toSorted(byQuarterThenMotion) },
    ]),
  );
}

/** A company's revenue as its rows say now. */
export const readRevenueIn = async (
  tx: Tx,
  workspaceId: string,
  companyId: string,
): Promise<Revenue> =>
  (await readRevenueOfIn(tx, workspaceId, [companyId])).get(companyId) ?? NOTHING;

export async function readRevenue(scope: Scope, { companyId }: { readonly companyId: string }) {
  assertCan(scope, revenuePolicy.read);
  return inWorkspace(scope, async (tx) => {
    await assertCompany(tx, scope.workspaceId, companyId);
    return readRevenueIn(tx, scope.workspaceId, companyId);
  });
}

/** The quarters that somebody marked complete. */
export const completeQuarters = (revenue: Revenue): ReadonlySet<Quarter> =>
  new Set(
    revenue.quarters.filter(({ state }) => state === "complete").map(({ quarter }) => quarter),
  );

/** The quarters from which revenue is not comparable with what was before. */
export const seriesBreaks = (revenue: Revenue): readonly Quarter[] =>
  revenue.quarters.filter(({ seriesBreak }) => seriesBreak !== null).map(({ quarter }) => quarter);
