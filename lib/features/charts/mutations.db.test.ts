import { expect, test } from "vitest";
import type { Position } from "@/lib/domain/org/chart";
import { asOwnerIn, makeCompany, makeMember, makeWorkspace } from "@/test/factories";
import { readChart, readChartHeads } from "./data";
import { archiveChart, describeChart, importChart } from "./mutations";
import type { ImportChartInput } from "./schema";
import { day, position } from "@/test/sample-record";

const seat = (key: string, manager: string | null, part: Partial<Position> = {}): Position =>
  position(key, manager, "unknown", { title: key, function: "", ...part });

const POSITIONS = [
  // Reports stand before their managers: files do so as well.
  seat("manager", "vp", { level: "manager" }),
  seat("vp", "ceo", { level: "vp", executiveTeam: true, dotted: ["ceo"] }),
  seat("ceo", null, { level: "c_level", person: "A. Osei" }),
  seat("lost", null, { manager: { kind: "not_established", raw: "Nobody Known" } }),
  seat("later", "vp", { status: "planned", startsOn: day("2027-05-01") }),
];

const input = (companyId: string, part: Partial<ImportChartInput> = {}): ImportChartInput => ({
  companyId,
  name: "Autumn",
  effectiveFrom: day("2026-10-01"),
  positions: POSITIONS,
  chiefExecutive: "ceo",
  leader: { kind: "named", key: "vp" },
  file: { name: "export.csv", bytes: 120, sha256: "a".repeat(64) },
  mapping: { manager: 2 },
  reason: null,
  ...part,
});

async function makeChart() {
  const { id: workspaceId, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(workspaceId);
  const { chartId } = await importChart(scope, input(companyId));
  return { workspaceId, scope, companyId, chartId };
}

test("a chart is stored whole and read back as it was, in its order", async () => {
  const { scope, companyId } = await makeChart();
  const chart = await readChart(scope, { companyId, key: "2026-10-01" });
  const stored = POSITIONS.map((position) => ({ ...position, levelBy: "title" }));
  expect(chart.positions).toEqual(stored);
  expect(chart).toMatchObject({
    name: "Autumn",
    kind: "actual",
    effectiveFrom: "2026-10-01",
    chiefExecutive: "ceo",
    leader: { kind: "named", key: "vp" },
  });
});

test("a level that a person gave in the import stays said", async () => {
  const { id: workspaceId, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(workspaceId);
  const positions = [seat("ceo", null), { ...seat("vp", "ceo"), levelBy: "person" as const }];
  await importChart(scope, input(companyId, { positions }));
  const chart = await readChart(scope, { companyId, key: "2026-10-01" });
  expect(chart.positions.map(({ levelBy }) => levelBy)).toEqual(["title", "person"]);
});

test("of a chart whose last row is refused nothing is stored", async () => {
  const { id: workspaceId, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(workspaceId);
  const broken = [...POSITIONS, seat("orphan", "nobody")];
  await expect(importChart(scope, input(companyId, { positions: broken }))).rejects.toThrow(
    "violates foreign key constraint",
  );
  expect(await readChartHeads(scope, { companyId })).toEqual([]);
  const imports = await asOwnerIn(workspaceId, (client) => client.query("SELECT 1 FROM imports"));
  expect(imports.rowCount).toBe(0);
});

test("there is one actual chart a day, and an archived one makes room", async () => {
  const { scope, companyId, chartId } = await makeChart();
  await expect(importChart(scope, input(companyId))).rejects.toMatchObject({ code: "CONFLICT" });
  await archiveChart(scope, { companyId, chartId, version: 1, archived: true, reason: null });
  await importChart(scope, input(companyId, { name: "Again" }));
  await expect(
    archiveChart(scope, { companyId, chartId, version: 2, archived: false, reason: null }),
  ).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("“Again” has taken this chart's place"),
  });
  const heads = await readChartHeads(scope, { companyId });
  expect(heads.map(({ key }) => key)).toEqual(["2026-10-01", "2026-10-01-2"]);
});

test("a chart out of force undoes its own import, and back in force applies it", async () => {
  const { workspaceId, scope, companyId, chartId } = await makeChart();
  const states = () =>
    asOwnerIn(workspaceId, async (client) => {
      const { rows } = await client.query<{ state: string }>("SELECT state::text FROM imports");
      return rows.map(({ state }) => state);
    });
  await archiveChart(scope, { companyId, chartId, version: 1, archived: true, reason: null });
  expect(await states()).toEqual(["undone"]);
  await archiveChart(scope, { companyId, chartId, version: 2, archived: false, reason: null });
  expect(await states()).toEqual(["applied"]);
  await asOwnerIn(workspaceId, (client) => client.query("UPDATE imports SET kind = 'dossier'"));
  await archiveChart(scope, { companyId, chartId, version: 3, archived: true, reason: null });
  expect(await states()).toEqual(["applied"]);
});

test("two charts of a company may not move to one day", async () => {
  const { scope, companyId } = await makeChart();
  const { chartId } = await importChart(
    scope,
    input(companyId, { effectiveFrom: day("2026-11-01") }),
  );
  const moved = {
    companyId,
    chartId,
    version: 1,
    name: "Moved",
    description: null,
    effectiveFrom: day("2026-10-01"),
    reason: null,
  };
  await expect(describeChart(scope, moved)).rejects.toMatchObject({
    code: "CONFLICT",
    fields: { effectiveFrom: expect.any(String) },
  });
});

test("a viewer changes nothing, and every write leaves its audit row", async () => {
  const world = await makeChart();
  const viewer = await makeMember(world.workspaceId, "viewer");
  const { companyId, chartId } = world;
  const archived = { companyId, chartId, version: 1, archived: true, reason: null };
  await expect(archiveChart(viewer, archived)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(importChart(viewer, input(world.companyId))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await archiveChart(world.scope, archived);
  const { rows } = await asOwnerIn(world.workspaceId, (client) =>
    client.query<{ action: string }>("SELECT action FROM audit ORDER BY seq"),
  );
  expect(rows.map(({ action }) => action)).toEqual(["chart.import", "chart.archive"]);
});

test("a member limited to another company does not see the chart", async () => {
  const { workspaceId, companyId } = await makeChart();
  const { id: other } = await makeCompany(workspaceId);
  const limited = await makeMember(workspaceId, "analyst", [other]);
  await expect(readChartHeads(limited, { companyId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(readChart(limited, { companyId, key: "2026-10-01" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
