import { expect, test } from "vitest";
import { quarter } from "@/lib/domain/quarter";
import type { Sheet } from "@/lib/domain/sheet";
import { readRevenue } from "@/lib/features/revenue/data";
import { saveRevenueCells, setQuarterState } from "@/lib/features/revenue/mutations";
import { makeCompany, makeMember, makeWorkspace } from "@/test/factories";
import { listRevenueImports, previewRevenueImport } from "./data";
import { importRevenue, undoRevenueImport } from "./mutations";

const sheetOf = (...lines: readonly string[]): Sheet => ({
  name: "",
  rows: lines.map((line, at) => ({ number: at + 1, cells: line.split(";") })),
  unevaluated: [],
});
const FILE = sheetOf(
  "Quarter;Direct;Direct influenced;Channel",
  "FY27 Q1;100;20;50",
  "FY27 Q2;110.5;;60",
);

async function world() {
  const { id, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(id);
  const apply = async (sheet: Sheet, by = scope) => {
    const { mapping, digest } = await previewRevenueImport(scope, {
      companyId,
      sheet,
      mapping: null,
    });
    const file = { name: "revenue.csv", bytes: 99, sha256: "0".repeat(64) };
    return importRevenue(by, { companyId, file, sheet, mapping, digest, reason: null });
  };
  const undo = async () => {
    const [latest] = await listRevenueImports(scope, { companyId });
    const { id: importId = "", version = 0 } = latest ?? {};
    return undoRevenueImport(scope, { companyId, importId, version, reason: null });
  };
  const amounts = async () =>
    (await readRevenue(scope, { companyId })).lines.map(
      ({ motion, amount }) => `${motion} ${amount}`,
    );
  return { workspaceId: id, scope, companyId, apply, undo, amounts };
}

test("imports a file as a whole and undoes it as a whole", async () => {
  const { scope, companyId, apply, undo, amounts } = await world();
  expect(await apply(FILE)).toMatchObject({ lines: 4 });
  expect(await amounts()).toEqual([
    "direct 10000",
    "partner_resale 5000",
    "direct 11050",
    "partner_resale 6000",
  ]);
  await expect(apply(FILE)).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await undo()).toEqual({ lines: 4 });
  expect(await amounts()).toEqual([]);
  expect(await listRevenueImports(scope, { companyId })).toMatchObject([{ state: "undone" }]);
  await expect(undo()).rejects.toMatchObject({ code: "STALE" });
});

test("a file with one bad row stores nothing", async () => {
  const { apply, amounts } = await world();
  const bad = sheetOf("Quarter;Direct", "FY27 Q1;100", "FY27 Q2;about 5", "FY27 Q3;7");
  await expect(apply(bad)).rejects.toMatchObject({ code: "INVALID" });
  expect(await amounts()).toEqual([]);
});

test("undoing is refused where later work stands on the import, and names it", async () => {
  const { scope, companyId, apply, undo } = await world();
  await apply(FILE);
  const { lines } = await readRevenue(scope, { companyId });
  const [first] = lines;
  if (first === undefined) throw new Error("nothing was imported");
  await saveRevenueCells(scope, {
    companyId,
    lines: [{ ...first, amount: 1n, partnerInfluenced: 0n }],
    reason: null,
  });
  await expect(undo()).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("Direct of FY27\u00a0Q1 was changed since"),
  });
});

test("undoing is refused where a quarter is marked complete by now", async () => {
  const { scope, companyId, apply, undo, amounts } = await world();
  await apply(FILE);
  const { quarters } = await readRevenue(scope, { companyId });
  const version = quarters[0]?.version ?? 0;
  await setQuarterState(scope, {
    companyId,
    quarter: quarter(2027, 1),
    version,
    state: "complete",
    reason: null,
  });
  await expect(undo()).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await amounts()).toHaveLength(4);
});

test("what changed since the preview is not imported over", async () => {
  const { scope, companyId, amounts } = await world();
  const { mapping, digest } = await previewRevenueImport(scope, {
    companyId,
    sheet: FILE,
    mapping: null,
  });
  const line = {
    quarter: quarter(2027, 1),
    motion: "direct",
    version: null,
    amount: 7n,
    partnerInfluenced: 0n,
    basis: "reported",
  } as const;
  await saveRevenueCells(scope, { companyId, lines: [line], reason: null });
  const file = { name: "revenue.csv", bytes: 99, sha256: "0".repeat(64) };
  await expect(
    importRevenue(scope, { companyId, file, sheet: FILE, mapping, digest, reason: null }),
  ).rejects.toMatchObject({ code: "STALE" });
  expect(await amounts()).toEqual(["direct 7"]);
});

test("viewers are refused, and what is another workspace's is not found", async () => {
  const { workspaceId, scope, companyId, apply } = await world();
  await expect(apply(FILE, await makeMember(workspaceId, "viewer"))).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const { importId } = await apply(FILE);
  const other = await world();
  await expect(
    undoRevenueImport(other.scope, {
      companyId: other.companyId,
      importId,
      version: 1,
      reason: null,
    }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(
    previewRevenueImport(other.scope, { companyId, sheet: FILE, mapping: null }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(listRevenueImports(other.scope, { companyId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await listRevenueImports(scope, { companyId })).toMatchObject([{ state: "applied" }]);
});
