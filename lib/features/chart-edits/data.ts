import "server-only";
import type { ChartPatch } from "@/lib/domain/org/patch";
import { notFound } from "@/lib/server/errors";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { atOneMoment, type Tx } from "@/lib/server/transaction";
import { chartEditPolicy } from "./policy";
import type { ChartNews } from "./schema";

interface Asked {
  readonly companyId: string;
  readonly chartId: string;
  /** Edits that made a later version of the chart than this. */
  readonly since: number;
}

export interface StoredEdit {
  /** The version of the chart that it made. */
  readonly seq: number;
  readonly id: string;
  /** As it was checked when it came in, and stored; nothing changes it since. */
  readonly patch: ChartPatch;
}

/** Edits stored after a version of a chart, in their order. */
export const readEditsIn = (tx: Tx, { workspaceId }: Scope, { companyId, chartId, since }: Asked) =>
  tx.$queryRaw<StoredEdit[]>`
    SELECT seq, id, patch FROM chart_edits
    WHERE workspace_id = ${workspaceId}::uuid AND company_id = ${companyId}::uuid
      AND chart_id = ${chartId}::uuid AND seq > ${since}::int
    ORDER BY seq`;

/** A chart's version and what was stored after one of its earlier ones. */
export async function readEdits(scope: Scope, input: Asked): Promise<ChartNews> {
  assertCan(scope, chartEditPolicy.read);
  const { companyId, chartId } = input;
  return inWorkspace(scope, async (tx) => {
    await atOneMoment(tx);
    const chart = await tx.chart.findFirst({
      where: { workspaceId: scope.workspaceId, companyId, id: chartId, archivedAt: null },
      select: { version: true },
    });
    if (chart === null) throw notFound("chart");
    const stored = await readEditsIn(tx, scope, input);
    return { version: chart.version, others: stored.map(({ patch }) => patch) };
  });
}
