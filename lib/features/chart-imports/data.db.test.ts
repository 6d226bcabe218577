import { expect, test } from "vitest";
import type { Position } from "@/lib/domain/org/chart";
import { archiveChart, importChart } from "@/lib/features/charts/mutations";
import { makeCompany, makeMember, makeWorkspace } from "@/test/factories";
import { listChartImports, readEarlierChart } from "./data";
import { day } from "@/test/sample-record";

const POSITIONS: readonly (Position & { readonly levelBy: "title" | "person" })[] = [
  {
    key: "ceo",
    title: "Chief Executive",
    person: "A. Osei",
    manager: { kind: "top" },
    level: "c_level",
    levelBy: "person",
    function: "executive",
    status: "filled",
    startsOn: null,
    executiveTeam: true,
    dotted: [],
    description: null,
  },
  {
    key: "cro",
    title: "Chief Revenue Officer",
    person: null,
    manager: { kind: "named", key: "ceo" },
    level: "c_level",
    levelBy: "title",
    function: "sales",
    status: "open",
    startsOn: null,
    executiveTeam: null,
    dotted: ["ceo"],
    description: null,
  },
];

const chartOf = (companyId: string, from: string, file: string) => ({
  companyId,
  name: `Chart of ${from}`,
  effectiveFrom: day(from),
  positions: POSITIONS,
  chiefExecutive: "ceo",
  leader: { kind: "unknown" } as const,
  file: { name: file, bytes: 9, sha256: "b".repeat(64) },
  mapping: { manager: 2 },
  reason: null,
});

async function makeImports() {
  const { id: workspaceId, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(workspaceId);
  const first = await importChart(scope, chartOf(companyId, "2026-01-01", "first.csv"));
  const second = await importChart(scope, chartOf(companyId, "2026-06-01", "second.csv"));
  return { workspaceId, scope, companyId, first, second };
}

test("imports are listed with their charts, the latest first, undone ones too", async () => {
  const { scope, companyId, first } = await makeImports();
  const undo = { companyId, chartId: first.chartId, version: 1, archived: true, reason: null };
  await archiveChart(scope, undo);
  const listed = await listChartImports(scope, { companyId });
  expect(listed).toMatchObject([
    { fileName: "second.csv", chart: { key: "2026-06-01", positions: 2, archived: false } },
    { fileName: "first.csv", chart: { id: first.chartId, version: 2, archived: true } },
  ]);
  expect(listed[0]?.by).toEqual(expect.any(String));
});

test("the chart in force on a day is read with the levels that people gave", async () => {
  const { scope, companyId, second } = await makeImports();
  const on = (date: string) => readEarlierChart(scope, { companyId, on: day(date) });
  expect(await on("2025-12-31")).toBeNull();
  expect((await on("2026-05-31"))?.chart.key).toBe("2026-01-01");
  const later = await on("2026-06-01");
  expect(later?.chart).toMatchObject({ key: "2026-06-01", positions: POSITIONS });
  expect(later?.levelsByPerson).toEqual(new Set(["ceo"]));
  await archiveChart(scope, {
    companyId,
    chartId: second.chartId,
    version: 1,
    archived: true,
    reason: null,
  });
  expect((await on("2026-06-01"))?.chart.key).toBe("2026-01-01");
});

test("whoever may read may see them", async () => {
  const { workspaceId, companyId } = await makeImports();
  const viewer = await makeMember(workspaceId, "viewer");
  expect(await listChartImports(viewer, { companyId })).toHaveLength(2);
});
