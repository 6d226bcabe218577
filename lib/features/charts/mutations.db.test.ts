import { expect, test } from "vitest";
import type { Position } from "@/lib/domain/org/chart";
import { type IsoDate, parseDate } from "@/lib/domain/quarter";
import { editPosition } from "@/lib/features/positions/mutations";
import { asOwnerIn, makeCompany, makeMember, makeWorkspace } from "@/test/factories";
import { readChartHeads, readCharts } from "./data";
import { archiveChart, describeChart, importChart, nameLeaders } from "./mutations";
import type { ImportChartInput } from "./schema";

function day(text: string): IsoDate {
  const date = parseDate(text);
  if (date === null) throw new Error(text);
  return date;
}

const seat = (key: string, manager: string | null, part: Partial<Position> = {}): Position => ({
  key,
  title: key,
  person: null,
  manager: manager === null ? { kind: "top" } : { kind: "named", key: manager },
  level: "unknown",
  function: "",
  status: "filled",
  startsOn: null,
  executiveTeam: null,
  dotted: [],
  description: null,
  ...part,
});

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
  ...part,
});

async function makeChart() {
  const { id: workspaceId, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(workspaceId);
  const { chartId } = await importChart(scope, input(companyId));
  return { workspaceId, scope, companyId, chartId };
}

const edit = (world: { companyId: string; chartId: string }, key: string, part: object = {}) => ({
  companyId: world.companyId,
  chartId: world.chartId,
  key,
  version: 1,
  title: key,
  person: null,
  level: "vp" as const,
  function: "",
  status: "filled" as const,
  startsOn: null,
  manager: { kind: "named", key: "ceo" } as const,
  executiveTeam: null,
  ...part,
});

test("a chart is stored whole and read back as it was, in its order", async () => {
  const { scope, companyId } = await makeChart();
  const [chart] = await readCharts(scope, { companyId });
  const stored = POSITIONS.map((position) => ({ ...position, version: 1, levelBy: "title" }));
  expect(chart?.positions).toEqual(stored);
  expect(chart).toMatchObject({
    name: "Autumn",
    kind: "actual",
    effectiveFrom: "2026-10-01",
    chiefExecutive: "ceo",
    leader: { kind: "named", key: "vp" },
  });
});

test("of a chart whose last row is refused nothing is stored", async () => {
  const { id: workspaceId, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(workspaceId);
  const broken = [...POSITIONS, seat("orphan", "nobody")];
  await expect(importChart(scope, input(companyId, { positions: broken }))).rejects.toThrow(
    "violates foreign key constraint",
  );
  expect(await readCharts(scope, { companyId })).toEqual([]);
  const imports = await asOwnerIn(workspaceId, (client) => client.query("SELECT 1 FROM imports"));
  expect(imports.rowCount).toBe(0);
});

test("there is one actual chart a day, and an archived one makes room", async () => {
  const { scope, companyId, chartId } = await makeChart();
  await expect(importChart(scope, input(companyId))).rejects.toMatchObject({ code: "CONFLICT" });
  await archiveChart(scope, { companyId, chartId, version: 1, archived: true });
  await importChart(scope, input(companyId, { name: "Again" }));
  await expect(
    archiveChart(scope, { companyId, chartId, version: 2, archived: false }),
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
  await archiveChart(scope, { companyId, chartId, version: 1, archived: true });
  expect(await states()).toEqual(["undone"]);
  await archiveChart(scope, { companyId, chartId, version: 2, archived: false });
  expect(await states()).toEqual(["applied"]);
  await asOwnerIn(workspaceId, (client) => client.query("UPDATE imports SET kind = 'dossier'"));
  await archiveChart(scope, { companyId, chartId, version: 3, archived: true });
  expect(await states()).toEqual(["applied"]);
});

test("a chart's leader is one of its positions", async () => {
  const { scope, companyId, chartId } = await makeChart();
  const named = { companyId, chartId, version: 1, chiefExecutive: "ceo" };
  await expect(
    nameLeaders(scope, { ...named, leader: { kind: "named", key: "nobody" } }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await nameLeaders(scope, { ...named, leader: { kind: "none" } });
  await expect(nameLeaders(scope, { ...named, leader: { kind: "none" } })).rejects.toMatchObject({
    code: "STALE",
  });
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
  };
  await expect(describeChart(scope, moved)).rejects.toMatchObject({
    code: "CONFLICT",
    fields: { effectiveFrom: expect.any(String) },
  });
});

test("a position is changed as a whole, and a level that a person gave says so", async () => {
  const world = await makeChart();
  await editPosition(
    world.scope,
    edit(world, "manager", { level: "director", person: "N. Whitaker" }),
  );
  const [chart] = await readCharts(world.scope, { companyId: world.companyId });
  expect(chart?.positions.find(({ key }) => key === "manager")).toMatchObject({
    level: "director",
    levelBy: "person",
    person: "N. Whitaker",
    manager: { kind: "named", key: "ceo" },
    version: 2,
  });
});

test("nobody comes to report to somebody below", async () => {
  const world = await makeChart();
  const under = (key: string) => edit(world, "ceo", { manager: { kind: "named", key } });
  for (const below of ["vp", "manager", "ceo"]) {
    await expect(editPosition(world.scope, under(below))).rejects.toMatchObject({
      code: "INVALID",
    });
  }
});

test("two moves at once cannot make a circle", async () => {
  const world = await makeChart();
  await editPosition(world.scope, edit(world, "manager", { manager: { kind: "top" } }));
  const moves = await Promise.allSettled([
    editPosition(
      world.scope,
      edit(world, "manager", { version: 2, manager: { kind: "named", key: "vp" } }),
    ),
    editPosition(world.scope, edit(world, "vp", { manager: { kind: "named", key: "manager" } })),
  ]);
  expect(moves.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a stale edit is refused with what is there now", async () => {
  const world = await makeChart();
  await editPosition(world.scope, edit(world, "vp", { title: "VP Alliances" }));
  await expect(editPosition(world.scope, edit(world, "vp"))).rejects.toMatchObject({
    code: "STALE",
    current: { title: "VP Alliances", version: 2 },
  });
});

test("a viewer changes nothing, and every write leaves its audit row", async () => {
  const world = await makeChart();
  const viewer = await makeMember(world.workspaceId, "viewer");
  await expect(editPosition(viewer, edit(world, "vp"))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await expect(importChart(viewer, input(world.companyId))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await editPosition(world.scope, edit(world, "vp"));
  const { rows } = await asOwnerIn(world.workspaceId, (client) =>
    client.query<{ action: string }>("SELECT action FROM audit ORDER BY seq"),
  );
  expect(rows.map(({ action }) => action)).toEqual(["chart.import", "position.edit"]);
});

test("a member limited to another company does not see the chart", async () => {
  const { workspaceId, companyId } = await makeChart();
  const { id: other } = await makeCompany(workspaceId);
  const limited = await makeMember(workspaceId, "analyst", [other]);
  await expect(readCharts(limited, { companyId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
