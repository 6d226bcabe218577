import "server-only";
import { chartInForce } from "@/lib/domain/evaluation/as-of";
import type { EarlierChart } from "@/lib/domain/org/import-again";
import type { IsoDate } from "@/lib/domain/quarter";
import { readChart, readChartHeads } from "@/lib/features/charts/data";
import { chartPolicy } from "@/lib/features/charts/policy";
import { assertCompany } from "@/lib/server/company-row";
import { assertCan, inWorkspace, type Scope } from "@/lib/server/scope";
import { userNames } from "@/lib/server/user-names";
import type { ListedChartImport } from "./schema";

/** The actual chart in force on a day, and which of its levels a person gave; null where there is none. */
export async function readEarlierChart(
  scope: Scope,
  { companyId, on }: { readonly companyId: string; readonly on: IsoDate },
): Promise<EarlierChart | null> {
  const heads = await readChartHeads(scope, { companyId });
  const charts = heads.filter(({ archivedAt }) => archivedAt === null);
  const inForce = chartInForce({ charts }, on);
  if (inForce === null) return null;
  const chart = await readChart(scope, { companyId, key: inForce.key });
  const byPerson = chart.positions.filter(({ levelBy }) => levelBy === "person");
  const stamp = `${chart.id} ${chart.version}`;
  return { chart, stamp, levelsByPerson: new Set(byPerson.map(({ key }) => key)) };
}

/** The imports of a company's charts, the latest first. */
export async function listChartImports(
  scope: Scope,
  { companyId }: { readonly companyId: string },
): Promise<readonly ListedChartImport[]> {
  assertCan(scope, chartPolicy.read);
  const { workspaceId } = scope;
  return inWorkspace(scope, async (tx) => {
    await assertCompany(tx, workspaceId, companyId);
    const imports = await tx.import.findMany({
      where: { workspaceId, companyId, kind: "chart" },
      orderBy: [{ at: "desc" }, { id: "desc" }],
    });
    const charts = await tx.chart.findMany({
      where: { workspaceId, companyId, importId: { in: imports.map(({ id }) => id) } },
    });
    const seats = await tx.position.groupBy({
      by: ["chartId"],
      where: { workspaceId, chartId: { in: charts.map(({ id }) => id) } },
      _count: true,
    });
    const nameOf = await userNames(
      tx,
      imports.map(({ byUserId }) => byUserId),
    );
    const counts = new Map(seats.map(({ chartId, _count }) => [chartId, _count]));
    const made = new Map(charts.map((chart) => [chart.importId, chart]));
    return imports.flatMap(({ id, fileName, byUserId, at }): ListedChartImport[] => {
      const chart = made.get(id);
      if (chart === undefined) return [];
      const { key, name, version, archivedAt } = chart;
      const positions = counts.get(chart.id) ?? 0;
      const by = nameOf(byUserId);
      const archived = archivedAt !== null;
      return [
        { id, fileName, by, at, chart: { id: chart.id, key, name, version, positions, archived } },
      ];
    });
  });
}
