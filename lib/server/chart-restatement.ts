import "server-only";
import { type IsoDate, quarterOf, shift } from "@/lib/domain/quarter";
import { fiscalStartIn } from "./company-row";
import { dateColumn, isoDate } from "./dates";
import { restateIn } from "./restatement-rows";
import type { Scope } from "./scope";
import type { Tx } from "./transaction";

interface ChartChange {
  readonly companyId: string;
  /** The chart that changes; null where it is not there yet. */
  readonly chartId: string | null;
  readonly name: string;
  /** From which it holds; where it is moved, the days before and after. */
  readonly days: readonly [IsoDate, ...IsoDate[]];
  readonly reason: string | null;
}

/**
 * Keeps why closed quarters are judged by another actual chart: those from its day on, until the next
 * one in use holds. A chart that holds at no close is nobody's proof, and its change no restatement.
 */
export async function restateChartIn(
  tx: Tx,
  scope: Scope,
  { companyId, chartId, name, days, reason }: ChartChange,
): Promise<void> {
  const { workspaceId } = scope;
  const month = await fiscalStartIn(tx, workspaceId, companyId);
  const [first, last] = [days.toSorted()[0] ?? days[0], days.toSorted().at(-1) ?? days[0]];
  const next = await tx.chart.findFirst({
    where: {
      workspaceId,
      companyId,
      kind: "actual",
      archivedAt: null,
      effectiveFrom: { gt: dateColumn(last) },
      ...(chartId !== null && { id: { not: chartId } }),
    },
    orderBy: { effectiveFrom: "asc" },
  });
  await restateIn(tx, scope, {
    companyId,
    kind: "chart",
    subject: name,
    fromQuarter: quarterOf(first, month),
    ...(next !== null && { toQuarter: shift(quarterOf(isoDate(next.effectiveFrom), month), -1) }),
    reason,
  });
}
