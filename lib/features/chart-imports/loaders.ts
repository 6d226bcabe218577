import "server-only";
import { readChartHeads } from "@/lib/features/charts/data";
import { loadCompany } from "@/lib/features/companies/loaders";
import { todayOf } from "@/lib/server/workspace-day";
import { listChartImports } from "./data";

/** A company's imports of charts, for the screen that makes the next one. */
export async function loadChartImports(workspace: string, slug: string) {
  const { scope, company, mayWrite } = await loadCompany(workspace, slug);
  const { id: companyId } = company;
  const imports = await listChartImports(scope, { companyId });
  const charts = await readChartHeads(scope, { companyId });
  const hasChart = charts.some(({ archivedAt }) => archivedAt === null);
  return { company, mayWrite, imports, hasChart, today: await todayOf(scope) };
}
