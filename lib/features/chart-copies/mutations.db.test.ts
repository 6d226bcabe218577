import { expect, test } from "vitest";
import { chartInForce } from "@/lib/domain/evaluation/as-of";
import type { Chart, Level, Position } from "@/lib/domain/org/chart";
import { patchFor } from "@/lib/domain/org/commands";
import { readEdits } from "@/lib/features/chart-edits/data";
import { saveEdits } from "@/lib/features/chart-edits/mutations";
import { readChart, readChartHeads } from "@/lib/features/charts/data";
import { archiveChart } from "@/lib/features/charts/mutations";
import { newId } from "@/lib/server/ids";
import { asOwnerIn, makeMember } from "@/test/factories";
import { importedChart } from "@/test/imported-chart";
import { day, engineer } from "@/test/sample-record";
import { duplicateChart, newVersion, proposeChanged, proposeChart } from "./mutations";

const SEATS = [
  engineer("ceo", null, { person: "A. Osei", dotted: ["vp"] }),
  engineer("vp", "ceo", { executiveTeam: true, dotted: ["lost", "ceo"] }),
  engineer("lost", null, { manager: { kind: "not_established", raw: "Nobody Known" } }),
  engineer("later", "vp", { status: "planned", startsOn: day("2027-05-01") }),
];

async function makeWorld(positions: readonly Position[] = SEATS) {
  const world = await importedChart(positions, { kind: "named", key: "vp" });
  const { scope, companyId } = world;
  const read = (key: string) => readChart(scope, { companyId, key });
  return { ...world, read };
}

const WORDS = {
  name: "Peer of the CRO",
  description: "What if partnerships stood beside sales?",
  effectiveFrom: day("2027-01-01"),
};

function levelPatch(chart: Chart, level: Level) {
  const patch = patchFor(chart, { kind: "edit", key: "vp", fields: { level } });
  if (!patch.ok) throw new Error(patch.refusal.kind);
  return patch.value;
}

test("a proposal is a whole copy under a key made of its name, and goes its own way", async () => {
  const { scope, companyId, chartId, read } = await makeWorld();
  const source = await read("2026-10-01");
  const edit = { id: newId(), command: "edit", patch: levelPatch(source, "c_level") } as const;
  await saveEdits(scope, { companyId, chartId, since: 1, edits: [edit], reason: null });
  const actual = await read("2026-10-01");
  const copy = await proposeChart(scope, { companyId, from: chartId, ...WORDS });
  expect(copy.key).toBe("peer-of-the-cro");
  const proposal = await read(copy.key);
  // What a person said of a level stays said.
  expect(proposal).toEqual({
    ...actual,
    ...WORDS,
    id: copy.chartId,
    key: copy.key,
    kind: "proposed",
    basedOn: "2026-10-01",
    version: 1,
  });
  const own = { id: newId(), command: "edit", patch: levelPatch(proposal, "director") } as const;
  await saveEdits(scope, { ...copy, companyId, since: 1, edits: [own], reason: null });
  expect(await read("2026-10-01")).toEqual(actual);
});

test("two proposals of one name at once get two keys", async () => {
  const { scope, companyId, chartId } = await makeWorld();
  const input = { companyId, from: chartId, ...WORDS };
  const copies = await Promise.all([proposeChart(scope, input), proposeChart(scope, input)]);
  expect(copies.map(({ key }) => key).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    "peer-of-the-cro",
    "peer-of-the-cro-2",
  ]);
});

test("a proposal of a proposal names it; a duplicate names what that one was based on", async () => {
  const { scope, companyId, chartId, read } = await makeWorld();
  const first = await proposeChart(scope, { companyId, from: chartId, ...WORDS });
  const next = await proposeChart(scope, { companyId, from: first.chartId, ...WORDS, name: "B" });
  const twin = await duplicateChart(scope, { ...first, companyId, ...WORDS, name: "C" });
  expect(await read(next.key)).toMatchObject({ kind: "proposed", basedOn: first.key });
  expect(await read(twin.key)).toMatchObject({ kind: "proposed", basedOn: "2026-10-01" });
});

test("a proposal that changes its chart at once holds the change as its first edit", async () => {
  const { scope, companyId, chartId, read } = await makeWorld();
  const source = await read("2026-10-01");
  const input = { companyId, from: chartId, ...WORDS, patch: levelPatch(source, "c_level") };
  const { key, chartId: proposalId } = await proposeChanged(scope, input);
  const proposal = await read(key);
  expect(proposal.positions.find((position) => position.key === "vp")?.level).toBe("c_level");
  expect(await readEdits(scope, { companyId, chartId: proposalId, since: 1 })).toEqual({
    version: 2,
    others: [input.patch],
  });
  expect(await read("2026-10-01")).toEqual(source);

  const edit = { id: newId(), command: "edit", patch: levelPatch(source, "director") } as const;
  await saveEdits(scope, { companyId, chartId, since: 1, edits: [edit], reason: null });
  await expect(proposeChanged(scope, { ...input, name: "Late" })).rejects.toMatchObject({
    code: "STALE",
    current: { conflicts: [{ key: "vp", field: "level", theirs: "director", mine: "c_level" }] },
  });
  expect(await readChartHeads(scope, { companyId })).toHaveLength(2);
});

test("a version of a later day is an actual chart that does not hold before it", async () => {
  const { scope, companyId, chartId, read } = await makeWorld();
  const input = { companyId, chartId, ...WORDS, name: "Spring", reason: null };
  const { key } = await newVersion(scope, input);
  expect(key).toBe("2027-01-01");
  expect(await read(key)).toMatchObject({ kind: "actual", basedOn: "2026-10-01", name: "Spring" });
  const charts = await readChartHeads(scope, { companyId });
  const inForce = (date: string) => chartInForce({ charts }, day(date))?.key ?? null;
  expect(inForce("2026-09-30")).toBeNull();
  expect(inForce("2026-10-01")).toBe("2026-10-01");
  expect(inForce("2026-12-31")).toBe("2026-10-01");
  expect(inForce("2027-01-01")).toBe("2027-01-01");
  await expect(newVersion(scope, input)).rejects.toMatchObject({
    code: "CONFLICT",
    fields: { effectiveFrom: expect.any(String) },
  });
  const proposal = await proposeChart(scope, { companyId, from: chartId, ...WORDS });
  await expect(
    newVersion(scope, { ...input, ...proposal, effectiveFrom: day("2028-01-01"), reason: null }),
  ).rejects.toMatchObject({ code: "CONFLICT" });
});

test("an archived chart is not copied, and its key is not given again", async () => {
  const { scope, companyId, chartId } = await makeWorld();
  const first = await proposeChart(scope, { companyId, from: chartId, ...WORDS });
  const address = { companyId, chartId: first.chartId };
  await archiveChart(scope, { ...address, version: 1, archived: true, reason: null });
  await expect(duplicateChart(scope, { ...address, ...WORDS })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const second = await proposeChart(scope, { companyId, from: chartId, ...WORDS });
  expect(second.key).toBe("peer-of-the-cro-2");
  await archiveChart(scope, { ...address, version: 2, archived: false, reason: null });
});

test("ten thousand positions are copied", async () => {
  const many = Array.from({ length: 9_999 }, (_, i) =>
    engineer(`p${i}`, i === 0 ? "ceo" : `p${Math.floor((i - 1) / 8)}`),
  );
  const { scope, companyId, chartId, read } = await makeWorld([
    engineer("ceo", null),
    engineer("vp", "ceo"),
    ...many,
  ]);
  const { key } = await proposeChart(scope, { companyId, from: chartId, ...WORDS });
  expect((await read(key)).positions).toEqual((await read("2026-10-01")).positions);
  const heads = await readChartHeads(scope, { companyId });
  expect(heads.map(({ seats }) => seats)).toEqual([10_001, 10_001]);
});

test("a viewer copies nothing, and every copy leaves its audit row and its maker", async () => {
  const { workspaceId, scope, companyId, chartId, read } = await makeWorld();
  const viewer = await makeMember(workspaceId, "viewer");
  const input = { companyId, chartId, ...WORDS };
  const patch = levelPatch(await read("2026-10-01"), "c_level");
  const writes = [
    (by: typeof scope) => proposeChart(by, { ...input, from: chartId }),
    (by: typeof scope) => proposeChanged(by, { ...input, from: chartId, patch }),
    (by: typeof scope) => duplicateChart(by, input),
    (by: typeof scope) => newVersion(by, { ...input, reason: null }),
  ];
  for (const write of writes) {
    await expect(write(viewer)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await write(scope);
  }
  const { rows } = await asOwnerIn(workspaceId, (client) =>
    client.query<{ action: string }>("SELECT action FROM audit ORDER BY seq"),
  );
  expect(rows.map(({ action }) => action)).toEqual([
    "chart.import",
    "chart.propose",
    "chart.propose",
    "chart.duplicate",
    "chart.new-version",
  ]);
  const heads = await readChartHeads(scope, { companyId });
  expect(new Set(heads.map(({ createdBy }) => createdBy)).size).toBe(1);
  expect(heads[0]?.createdBy).not.toBeNull();
});
