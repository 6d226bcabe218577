import "server-only";
import { chartInForce } from "@/lib/domain/evaluation/as-of";
import { loadCompany } from "@/lib/features/companies/loaders";
import { today } from "@/lib/server/clock";
import { readCharts } from "./data";

/** A company's charts and the one to show: the one asked for, else the actual one in force today. */
export async function loadChart(workspace: string, slug: string, key: string | undefined) {
  const { scope, company, mayWrite } = await loadCompany(workspace, slug);
  const charts = await readCharts(scope, { companyId: company.id });
  const asked = charts.find((chart) => chart.key === key);
  const inForce = chartInForce({ charts }, today());
  const chart = asked ?? charts.find((one) => one.key === inForce?.key) ?? charts.at(-1) ?? null;
  return { company, mayWrite, charts, chart, inForceKey: inForce?.key ?? null, today: today() };
}
