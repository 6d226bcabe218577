import "server-only";
import type { IsoDate } from "@/lib/domain/quarter";
import { recordAudit } from "./audit";
import { copyChart, freeChartKey, lockChart } from "./chart-rows";
import { restateChartIn } from "./chart-restatement";
import { AppError } from "./errors";
import type { Scope } from "./scope";
import type { Tx } from "./transaction";

interface Adoption {
  readonly companyId: string;
  /** Key of the proposal. */
  readonly chartKey: string;
  /** From which day it holds. */
  readonly on: IsoDate;
  /** Why closed quarters may change by it; null where nobody was asked. */
  readonly reason: string | null;
}

/**
 * Makes a proposal the actual chart from a day: a copy, so that the proposal stays what it was. Seats
 * that are open or planned stay so. The caller holds the company's lock and works on a free day.
 */
export async function adoptProposalIn(tx: Tx, scope: Scope, adoption: Adoption): Promise<string> {
  const { workspaceId } = scope;
  const { companyId, chartKey, on, reason } = adoption;
  const named = await tx.chart.findFirst({
    where: { workspaceId, companyId, key: chartKey, kind: "proposed", archivedAt: null },
  });
  if (named === null) {
    throw new AppError("CONFLICT", "The chart that was decided on is not there any more.");
  }
  const source = await lockChart(tx, scope, { companyId, chartId: named.id });
  const { name } = source.head;
  await restateChartIn(tx, scope, { companyId, chartId: null, name, days: [on], reason });
  const key = await freeChartKey(tx, source, on);
  const head = {
    ...source.head,
    kind: "actual",
    key,
    effectiveFrom: on,
    basedOn: chartKey,
  } as const;
  const chartId = await copyChart(tx, scope, source, head);
  await recordAudit(tx, scope, {
    action: "chart.adopt",
    subject: { kind: "chart", id: chartId },
    companyId,
    after: { key, name, effectiveFrom: on, from: chartKey },
  });
  return chartId;
}
