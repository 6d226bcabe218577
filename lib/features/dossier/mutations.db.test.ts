import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { patchFor } from "@/lib/domain/org/commands";
import { applyPatch } from "@/lib/domain/org/patch";
import { proposeChart } from "@/lib/features/chart-copies/mutations";
import { saveEdits } from "@/lib/features/chart-edits/mutations";
import { readChart, readChartHeads } from "@/lib/features/charts/data";
import { newId } from "@/lib/server/ids";
import { makeMember, makeWorkspace } from "@/test/factories";
import { readStoredDossier } from "./data";
import { readDossier } from "./file/read";
import { writeDossier } from "./file/write";
import { importDossier } from "./mutations";

const ROOT = path.join(import.meta.dirname, "../../..");
const FOLDERS = ["examples", "prisma/demo"];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith(".json") && name !== "account.json")
    .map((name) => path.join(folder, name)),
);

function read(text: string) {
  const dossier = readDossier(text);
  if (!dossier.ok) throw new Error(JSON.stringify(dossier.refusal));
  return {
    dossier: dossier.value,
    file: { name: "file", bytes: text.length, sha256: "0".repeat(64) },
  };
}

describe.each(FILES)("%s", (name) => {
  test("comes out of a workspace as it went in, byte for byte", async () => {
    const text = readFileSync(path.join(ROOT, name), "utf8");
    const { scope } = await makeWorkspace();
    const { companyId } = await importDossier(scope, read(text));
    const out = writeDossier(await readStoredDossier(scope, { companyId }));
    expect(out).toBe(writeDossier(read(text).dossier));
    const other = await makeWorkspace();
    const { companyId: again } = await importDossier(other.scope, read(out));
    expect(writeDossier(await readStoredDossier(other.scope, { companyId: again }))).toBe(out);
  });
});

const full = JSON.stringify({
  format: "titleworthy.dossier/1",
  company: { name: "Every Field Ltd", fiscalYearStartMonth: 4, currency: "KWD" },
  revenue: [
    { quarter: "2026Q1", motion: "direct", amount: "-12.345", partnerInfluenced: "0" },
    {
      quarter: "2026Q1",
      motion: "services",
      amount: "10.5",
      partnerInfluenced: "0.005",
      basis: "annual",
    },
  ],
  charts: [
    {
      key: "plan",
      name: "Plan",
      kind: "proposed",
      effectiveFrom: "2026-01-01",
      partnershipsLeader: null,
      basedOn: "nothing yet",
      description: "Both of one day",
      positions: [
        {
          key: "a",
          title: "A",
          level: "unknown",
          function: "",
          status: "open",
          dotted: ["b"],
          managerUnresolved: "X",
        },
        {
          key: "b",
          title: "B",
          person: "P",
          level: "individual",
          function: "assistant",
          status: "planned",
          startsOn: "2026-05-01",
          executiveTeam: false,
          description: "D",
        },
      ],
    },
    { key: "now", name: "Now", kind: "actual", effectiveFrom: "2026-01-01", positions: [] },
  ],
  facts: [
    {
      fact: "seat.kind",
      value: "none",
      from: "2026-01-01",
      struck: true,
      rater: "R",
      confirmed: "2025-01-01",
    },
    {
      fact: "seat.kind",
      value: null,
      from: "2026-01-02",
      evidence: [
        { kind: "file", label: "Pack", name: "pack.pdf", sha256: "b".repeat(64), bytes: 10485760 },
        { kind: "note", text: "N" },
        { kind: "link", label: "L", url: "not even an address" },
      ],
    },
  ],
  decisions: [
    { chart: "plan", on: "2026-07-01", state: "done", owner: "O" },
    { fact: "title.motive", value: "retention", on: "2026-06-01", state: "committed", owner: "" },
  ],
  reviews: [],
  evaluations: [],
});

test("every field of the format survives the round trip", async () => {
  const { scope } = await makeWorkspace();
  const { companyId } = await importDossier(scope, read(full));
  const out = writeDossier(await readStoredDossier(scope, { companyId }));
  expect(out).toBe(writeDossier(read(full).dossier));
});

test("twelve thousand answers come back, more than one query may have parameters for", async () => {
  const dossier = JSON.parse(full);
  dossier.facts = Array.from({ length: 12_000 }, (_, at) => ({
    fact: "seat.kind",
    value: "none",
    from: "2026-01-01",
    rater: `Rater ${at}`,
    ...(at % 2 === 0 && { evidence: [{ kind: "note", text: `Note ${at}` }] }),
    ...(at % 3 === 0 && { struck: true }),
  }));
  const { scope } = await makeWorkspace();
  const { companyId } = await importDossier(scope, read(JSON.stringify(dossier)));
  const out = writeDossier(await readStoredDossier(scope, { companyId }));
  expect(out).toBe(writeDossier(read(JSON.stringify(dossier)).dossier));
});

test("an edited chart and a proposal of it are taken along as they stand now", async () => {
  const text = readFileSync(path.join(ROOT, "prisma/demo/harbor-analytics.json"), "utf8");
  const { scope } = await makeWorkspace();
  const { companyId } = await importDossier(scope, read(text));
  const [first] = await readChartHeads(scope, { companyId });
  if (first === undefined) throw new Error("the demonstration has a chart");
  const { key, id: chartId, effectiveFrom } = first;
  const proposal = await proposeChart(scope, {
    companyId,
    from: chartId,
    name: "Beside sales",
    description: "Partnerships under the chief executive",
    effectiveFrom,
  });
  const chart = await readChart(scope, { companyId, key });
  const [top, ...others] = chart.positions;
  const last = others.at(-1);
  if (top === undefined || last === undefined) throw new Error("the chart has positions");
  const manager = { kind: "named", key: top.key } as const;
  const patch = patchFor(chart, {
    kind: "move",
    key: last.key,
    manager,
    team: "with",
    after: null,
  });
  if (!patch.ok) throw new Error(patch.refusal.kind);
  const edits = [{ id: newId(), command: "move" as const, patch: patch.value }];
  await saveEdits(scope, { companyId, chartId, since: 1, edits, reason: null });

  const out = await readStoredDossier(scope, { companyId });
  const [before, after] = [chart, applyPatch(chart, patch.value)].map(({ positions }) =>
    positions.map((position) => position.key),
  );
  expect(after).not.toEqual(before);
  const keysOf = (asked: string) =>
    out.record.charts.find((one) => one.key === asked)?.positions.map((position) => position.key);
  expect(keysOf(key)).toEqual(after);
  expect(keysOf(proposal.key)).toEqual(before);
  const other = await makeWorkspace();
  const again = await importDossier(other.scope, read(writeDossier(out)));
  expect(writeDossier(await readStoredDossier(other.scope, again))).toBe(writeDossier(out));
});

test("a second company of the same name gets an address of its own", async () => {
  const { scope } = await makeWorkspace();
  const slugs = [await importDossier(scope, read(full)), await importDossier(scope, read(full))];
  expect(slugs.map(({ slug }) => slug)).toEqual(["every-field-ltd", "every-field-ltd-2"]);
});

test("who sees only some companies brings none in", async () => {
  const { id } = await makeWorkspace();
  const limited = await makeMember(id, "analyst", []);
  await expect(importDossier(limited, read(full))).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a viewer brings nothing in and may take a company out", async () => {
  const { id, scope } = await makeWorkspace();
  const viewer = await makeMember(id, "viewer");
  await expect(importDossier(viewer, read(full))).rejects.toMatchObject({ code: "FORBIDDEN" });
  const { companyId } = await importDossier(scope, read(full));
  expect(writeDossier(await readStoredDossier(viewer, { companyId }))).toContain("Every Field Ltd");
});
