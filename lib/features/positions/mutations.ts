import "server-only";
import type { Manager } from "@/lib/domain/org/chart";
import { recordAudit } from "@/lib/server/audit";
import { dateColumn } from "@/lib/server/dates";
import { AppError, notFound, stale } from "@/lib/server/errors";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import type { Tx } from "@/lib/server/transaction";
import { positionPolicy } from "./policy";
import type { EditPositionInput } from "./schema";

const managerColumns = (manager: Manager) => ({
  managerState: manager.kind,
  managerKey: manager.kind === "named" ? manager.key : null,
  managerRaw: manager.kind === "not_established" ? manager.raw : null,
});

/** Walks up from the new manager; the chart's row is locked, so nobody moves a box meanwhile. */
async function assertNoCycle(tx: Tx, scope: Scope, { chartId, key, manager }: EditPositionInput) {
  if (manager.kind !== "named") return;
  const line = await tx.$queryRaw<{ key: string }[]>`
    WITH RECURSIVE line AS (
      SELECT key, manager_key FROM positions
      WHERE workspace_id = ${scope.workspaceId}::uuid AND chart_id = ${chartId}::uuid AND key = ${manager.key}
      UNION
      SELECT p.key, p.manager_key FROM positions p JOIN line ON p.key = line.manager_key
      WHERE p.workspace_id = ${scope.workspaceId}::uuid AND p.chart_id = ${chartId}::uuid
    ) SELECT key FROM line`;
  if (line.length === 0) throw notFound("position");
  if (line.some((above) => above.key === key)) {
    const sentence = "A position cannot report to somebody below it.";
    throw new AppError("INVALID", sentence, { fields: { manager: sentence } });
  }
}

/** Changes one position. A new manager re-checks the whole line above it. */
export async function editPosition(
  scope: Scope,
  input: EditPositionInput,
): Promise<{ version: number }> {
  assertCan(scope, positionPolicy.write);
  const { workspaceId } = scope;
  const { companyId, chartId, key, version } = input;
  return inWorkspace(scope, async (tx) => {
    const { count: charts } = await tx.chart.updateMany({
      where: { workspaceId, companyId, id: chartId, archivedAt: null },
      data: { version: { increment: 1 } },
    });
    if (charts === 0) throw notFound("chart");
    const before = await tx.position.findFirst({ where: { workspaceId, companyId, chartId, key } });
    if (before === null) throw notFound("position");
    if (before.version !== version) throw stale("position", before);
    await assertNoCycle(tx, scope, input);
    const after = {
      title: input.title,
      person: input.person === "" ? null : input.person,
      level: input.level,
      levelBy: input.level === before.level ? before.levelBy : ("person" as const),
      function: input.function,
      status: input.status,
      startsOn: input.startsOn === null ? null : dateColumn(input.startsOn),
      executiveTeam: input.executiveTeam,
      ...managerColumns(input.manager),
    };
    const { count } = await tx.position.updateMany({
      where: { workspaceId, companyId, chartId, key, version },
      data: { ...after, version: { increment: 1 } },
    });
    if (count === 0) throw stale("position", before);
    await recordAudit(tx, scope, {
      action: "position.edit",
      subject: { kind: "position", id: `${chartId}/${key}` },
      companyId,
      before,
      after,
    });
    return { version: version + 1 };
  });
}
