import { expect, test } from "vitest";
import type { ChartCommand } from "@/lib/domain/org/commands";
import { applyPatch, inverseOf, type ChartPatch } from "@/lib/domain/org/patch";
import { archiveChart } from "@/lib/features/charts/mutations";
import { newId } from "@/lib/server/ids";
import {
  makeWorld,
  moveTo,
  patchOf,
  plain,
  read,
  retitle,
  rowsOf,
  save,
  SEATS,
} from "@/test/edited-chart";
import { asOwnerIn, makeCompany, makeMember } from "@/test/factories";
import { engineer } from "@/test/sample-record";
import { readEdits } from "./data";
import { saveEdits } from "./mutations";

test("every command is stored as the domain carries it out, each as one version", async () => {
  const world = await makeWorld();
  let chart = plain(await read(world));
  const commands: readonly ChartCommand[] = [
    { kind: "move", key: "vp", manager: { kind: "named", key: "ceo" }, team: "alone" },
    { kind: "move", key: "cy", manager: { kind: "named", key: "cro" }, team: "with", after: null },
    { kind: "add_report", under: "vp", seat: engineer("new", null, { title: "Analyst" }) },
    { kind: "add_peer", beside: "vp", seat: engineer("peer", null, { dotted: ["new"] }) },
    { kind: "add_manager", above: "ann", seat: engineer("lead", null, { title: "Director" }) },
    { kind: "edit", key: "bo", fields: { level: "manager", dotted: ["vp", "ceo"], person: null } },
    { kind: "edit", key: "cy", fields: { status: "open", startsOn: null, executiveTeam: false } },
    { kind: "remove", key: "cro", reportsTo: "ceo" },
    { kind: "name_leadership", chiefExecutive: "ceo", leader: { kind: "named", key: "vp" } },
    { kind: "remove", key: "lost" },
  ];
  let version = 1;
  for (const command of commands) {
    const patch = patchOf(chart, command);
    const answer = await save(world, [patch], version);
    version += 1;
    expect(answer).toEqual({ version, others: [] });
    chart = applyPatch(chart, patch);
    expect(plain(await read(world))).toEqual(chart);
  }
  const stored = await readEdits(world.scope, { ...world, since: 1 });
  expect(stored.version).toBe(1 + commands.length);
  expect(stored.others.reduce(applyPatch, plain(await read(await makeWorld())))).toEqual(chart);
});

test("a level that a person gave says so, and no other", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  await save(world, [
    patchOf(chart, { kind: "edit", key: "bo", fields: { level: "manager" } }),
    retitle(chart, "ann", "Clerk"),
  ]);
  const byPerson = (await read(world)).positions.filter(({ levelBy }) => levelBy === "person");
  expect(byPerson.map(({ key }) => key)).toEqual(["bo"]);
});

test("a level that is put back to what the title reads is a person's no more", async () => {
  const world = await makeWorld();
  const first = await read(world);
  const { scope, companyId, chartId } = world;
  const patch = patchOf(plain(first), { kind: "edit", key: "vp", fields: { level: "director" } });
  const send = (command: "undo" | "redo" | "edit", done: ChartPatch, since: number) =>
    saveEdits(scope, {
      companyId,
      chartId,
      since,
      edits: [{ id: newId(), command, patch: done }],
      reason: null,
    });
  const levelBy = async () =>
    (await read(world)).positions.find(({ key }) => key === "vp")?.levelBy;
  await send("edit", patch, 1);
  expect(await levelBy()).toBe("person");
  await send("undo", inverseOf(patch), 2);
  expect((await read(world)).positions).toEqual(first.positions);
  await send("redo", patch, 3);
  expect(await levelBy()).toBe("person");
  // Who says it anew means it, whatever the title reads.
  await send("edit", inverseOf(patch), 4);
  expect(await levelBy()).toBe("person");
});

test("a seat that is removed and brought back is as it was, and so is all around it", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  const levels = (await read(world)).positions.map(({ levelBy }) => levelBy);
  const lines = await rowsOf(world, "dotted_lines");
  for (const [key, reportsTo] of [
    ["vp", "cro"],
    ["cro", "ceo"],
    ["ceo", null],
  ] as const) {
    const patch = patchOf(chart, { kind: "remove", key, reportsTo });
    await save(world, [patch]);
    expect((await read(world)).positions).toHaveLength(SEATS.length - 1);
    await save(world, [inverseOf(patch)], 2);
    const restored = await read(world);
    expect(plain(restored)).toEqual(chart);
    expect(restored.positions.map(({ levelBy }) => levelBy)).toEqual(levels);
    expect(await rowsOf(world, "dotted_lines")).toEqual(lines);
  }
});

test("a whole branch is removed in one request, managers and reports alike", async () => {
  const world = await makeWorld();
  const patches: ChartPatch[] = [];
  let chart = plain(await read(world));
  for (const key of ["bo", "ann", "cy", "vp"]) {
    const patch = patchOf(chart, { kind: "remove", key });
    patches.push(patch);
    chart = applyPatch(chart, patch);
  }
  await save(world, [
    { positions: patches.flatMap(({ positions }) => positions), leadership: null },
  ]);
  expect(plain(await read(world))).toEqual(chart);
});

test("an order that leaves no room between two is numbered anew", async () => {
  const world = await makeWorld();
  let chart = plain(await read(world));
  let version = 1;
  for (let turn = 0; turn < 130; turn += 1) {
    const patch = moveTo(chart, turn % 2 === 0 ? "cy" : "bo", "vp", "ann");
    await save(world, [patch], version);
    version += 1;
    chart = applyPatch(chart, patch);
  }
  expect(plain(await read(world))).toEqual(chart);
});

test("an edit among ten thousand positions writes only its own row", async () => {
  const many = Array.from({ length: 10_000 }, (_, i) =>
    engineer(`p${i}`, `p${Math.floor((i - 1) / 8)}`),
  );
  const world = await makeWorld([engineer("ceo", null), engineer("p0", "ceo"), ...many.slice(1)]);
  const chart = plain(await read(world));
  const before = new Set(await rowsOf(world, "positions"));
  await save(world, [moveTo(chart, "p9000", "p3", null)]);
  await save(world, [retitle(chart, "p77", "Clerk")], 2);
  const changed = (await rowsOf(world, "positions")).filter((row) => !before.has(row));
  expect(changed).toHaveLength(2);
});

test("a viewer edits nothing; one audit row tells a request", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  const viewer = await makeMember(world.workspaceId, "viewer");
  await expect(save(world, [retitle(chart, "bo", "Clerk")], 1, viewer)).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await save(world, [retitle(chart, "bo", "Clerk"), retitle(chart, "ann", "Clerk")]);
  const { rows } = await asOwnerIn(world.workspaceId, (client) =>
    client.query<{ action: string; after: string }>("SELECT action, after FROM audit ORDER BY seq"),
  );
  expect(rows.map(({ action }) => action)).toEqual(["chart.import", "chart.edit"]);
  expect(JSON.parse(rows[1]?.after ?? "")).toMatchObject({
    version: 3,
    edits: [{ command: "edit" }, { command: "edit" }],
    positions: { added: 0, changed: 2, removed: 0 },
  });
});

test("an archived chart and one of another company are not found", async () => {
  const world = await makeWorld();
  const chart = plain(await read(world));
  const { scope, chartId, companyId } = world;
  const { id: other } = await makeCompany(world.workspaceId);
  const limited = await makeMember(world.workspaceId, "analyst", [other]);
  const patch = retitle(chart, "bo", "Clerk");
  await expect(save({ ...world, companyId: other }, [patch])).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(save(world, [patch], 1, limited)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await archiveChart(scope, { companyId, chartId, version: 1, archived: true, reason: null });
  await expect(save(world, [patch])).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(readEdits(scope, { companyId, chartId, since: 1 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
