import "server-only";
import type { Chart } from "@/lib/domain/org/chart";
import { chartPolicy } from "@/lib/features/charts/policy";
import { slugOf } from "@/lib/format/slug";
import { recordAudit } from "@/lib/server/audit";
import { storeEdits } from "@/lib/server/chart-edit-rows";
import {
  copyChart,
  freeChartKey,
  type LockedChart,
  lockChart,
  onFreeDay,
} from "@/lib/server/chart-rows";
import { restateChartIn } from "@/lib/server/chart-restatement";
import { AppError, stale } from "@/lib/server/errors";
import { newId } from "@/lib/server/ids";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { lockCompany } from "@/lib/server/sequence";
import type { Tx } from "@/lib/server/transaction";
import type {
  ChartCopy,
  CopyChartInput,
  NewVersionInput,
  ProposeChangedInput,
  ProposeChartInput,
} from "./schema";

type Words = Pick<Chart, "name" | "description" | "effectiveFrom">;

interface Source {
  readonly companyId: string;
  readonly chartId: string;
}

/** The chart to copy and a lock on the company's keys, so that two copies of one name get two. */
async function lockSource(tx: Tx, scope: Scope, source: Source): Promise<LockedChart> {
  await lockCompany(tx, scope, source.companyId);
  return lockChart(tx, scope, source);
}

/** Stores a proposal that starts from a chart, under a key made of its name. */
async function insertProposal(
  tx: Tx,
  scope: Scope,
  source: LockedChart,
  { name, description, effectiveFrom }: Words,
  basedOn: string,
): Promise<ChartCopy> {
  const key = await freeChartKey(tx, source, slugOf(name, "proposal"));
  const head = { ...source.head, key, name, description, effectiveFrom, basedOn };
  return { chartId: await copyChart(tx, scope, source, { ...head, kind: "proposed" }), key };
}

const auditOf = (
  action: string,
  { companyId, head }: LockedChart,
  { chartId, key }: ChartCopy,
  { name, effectiveFrom }: Words,
) => ({
  action,
  subject: { kind: "chart", id: chartId },
  companyId,
  after: { key, name, effectiveFrom, from: head.key },
});

/** Makes a proposal of a chart: a full copy that its own edits change from then on. */
export async function proposeChart(scope: Scope, input: ProposeChartInput): Promise<ChartCopy> {
  assertCan(scope, chartPolicy.write);
  const { companyId, from } = input;
  return inWorkspace(scope, async (tx) => {
    const source = await lockSource(tx, scope, { companyId, chartId: from });
    const copy = await insertProposal(tx, scope, source, input, source.head.key);
    await recordAudit(tx, scope, auditOf("chart.propose", source, copy, input));
    return copy;
  });
}

/** Makes a proposal that changes its chart at once; refused where the chart has moved on. */
export async function proposeChanged(scope: Scope, input: ProposeChangedInput): Promise<ChartCopy> {
  assertCan(scope, chartPolicy.write);
  const { companyId, from, patch } = input;
  return inWorkspace(scope, async (tx) => {
    const source = await lockSource(tx, scope, { companyId, chartId: from });
    const copy = await insertProposal(tx, scope, source, input, source.head.key);
    const proposal = await lockChart(tx, scope, { companyId, chartId: copy.chartId });
    const edit = { id: newId(), command: "propose", patch } as const;
    const outcome = await storeEdits(tx, scope, proposal, [edit]);
    if (!outcome.ok) {
      throw stale("chart", { version: source.version, conflicts: outcome.refusal });
    }
    await recordAudit(tx, scope, auditOf("chart.propose", source, copy, input));
    return copy;
  });
}

/** Copies a proposal, as one more proposal for the same chart. */
export async function duplicateChart(scope: Scope, input: CopyChartInput): Promise<ChartCopy> {
  assertCan(scope, chartPolicy.write);
  return inWorkspace(scope, async (tx) => {
    const source = await lockSource(tx, scope, input);
    const { key, kind, basedOn } = source.head;
    const start = kind === "proposed" ? (basedOn ?? key) : key;
    const copy = await insertProposal(tx, scope, source, input, start);
    await recordAudit(tx, scope, auditOf("chart.duplicate", source, copy, input));
    return copy;
  });
}

/** Copies an actual chart as the one that holds from another day. */
export async function newVersion(scope: Scope, input: NewVersionInput): Promise<ChartCopy> {
  assertCan(scope, chartPolicy.write);
  const { companyId, name, description, effectiveFrom, reason } = input;
  return onFreeDay(() =>
    inWorkspace(scope, async (tx) => {
      const source = await lockSource(tx, scope, input);
      const { head } = source;
      if (head.kind !== "actual") {
        throw new AppError("CONFLICT", "A proposal has no versions by date. Duplicate it instead.");
      }
      const change = { companyId, chartId: null, name, days: [effectiveFrom], reason } as const;
      await restateChartIn(tx, scope, change);
      const key = await freeChartKey(tx, source, effectiveFrom);
      const words = { key, name, description, effectiveFrom, basedOn: head.key };
      const copy = { chartId: await copyChart(tx, scope, source, { ...head, ...words }), key };
      const entry = auditOf("chart.new-version", source, copy, input);
      await recordAudit(tx, scope, { ...entry, after: { ...entry.after, reason } });
      return copy;
    }),
  );
}
