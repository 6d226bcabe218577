import "server-only";
import type { Quarter } from "@/lib/domain/quarter";
import { quarterLabel } from "@/lib/format/quarter";
import { restateIn } from "./restatement-rows";
import type { Scope } from "./scope";
import type { Tx } from "./transaction";

interface RevenueChange {
  readonly companyId: string;
  /** Quarters whose revenue changes; one may be named more than once. */
  readonly quarters: readonly Quarter[];
  readonly reason: string | null;
}

/**
 * Keeps why closed quarters change by other revenue. Each quarter that changes is a restatement of
 * its own, since a later close rests on it only as long as its window holds it.
 */
export async function restateRevenueIn(
  tx: Tx,
  scope: Scope,
  { companyId, quarters, reason }: RevenueChange,
): Promise<void> {
  for (const fromQuarter of [...new Set(quarters)].toSorted((one, other) => one - other)) {
    const subject = quarterLabel(fromQuarter);
    await restateIn(tx, scope, { companyId, kind: "revenue", subject, fromQuarter, reason });
  }
}
