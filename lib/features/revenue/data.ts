import "server-only";
import type { Quarter } from "@/lib/domain/quarter";
import { byQuarterThenMotion, type RevenueLine } from "@/lib/domain/revenue/line";
import { storedQuarter } from "@/lib/server/revenue-rows";
import { assertCompany } from "@/lib/server/company-row";
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

/** A company's revenue as its rows say now. */
export async function readRevenueIn(
  tx: Tx,
  workspaceId: string,
  companyId: string,
): Promise<Revenue> {
  const where = { workspaceId, companyId };
  const quarters = await tx.revenueQuarter.findMany({ where, orderBy: { quarter: "asc" } });
  const lines = await tx.revenueLine.findMany({ where });
  return {
    quarters: quarters.map(({ quarter, state, version }) => ({
      quarter: storedQuarter(quarter),
      state,
      version,
    })),
    lines: lines
      .map(({ quarter, motion, amount, partnerInfluenced, basis, version }) => ({
        quarter: storedQuarter(quarter),
        motion,
        amount,
        partnerInfluenced,
        basis,
        version,
      }))
      .toSorted(byQuarterThenMotion),
  };
}

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
