import { expect, test } from "vitest";
import { quarter } from "@/lib/domain/quarter";
import { lineKey } from "@/lib/domain/revenue/change";
import { asOwnerIn, makeCompany, makeMember, makeWorkspace } from "@/test/factories";
import { readRevenue } from "./data";
import { saveRevenueCells, setQuarterState } from "./mutations";

const Q1 = quarter(2027, 1);
const Q2 = quarter(2027, 2);
const cell = (amount: bigint | null, version: number | null, of = Q1) =>
  ({
    quarter: of,
    motion: "direct",
    version,
    amount,
    partnerInfluenced: 0n,
    basis: "reported",
  }) as const;

async function world() {
  const { id, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(id);
  const save = (...lines: Parameters<typeof saveRevenueCells>[1]["lines"]) =>
    saveRevenueCells(scope, { companyId, lines, reason: null });
  return { workspaceId: id, scope, companyId, save };
}

const revisions = (workspaceId: string) =>
  asOwnerIn(workspaceId, async (client) => {
    const { rows } = await client.query<{ old_amount: string | null; new_amount: string | null }>(
      "SELECT old_amount, new_amount FROM revenue_revisions ORDER BY seq",
    );
    return rows.map((row) => [row.old_amount, row.new_amount]);
  });

test("saves, changes and takes away a line, keeping what it said before", async () => {
  const { workspaceId, scope, companyId, save } = await world();
  const { versions } = await save({ ...cell(100n, null), partnerInfluenced: 40n });
  const [made] = versions;
  expect(made?.key).toBe(lineKey(Q1, "direct"));
  expect(await readRevenue(scope, { companyId })).toMatchObject({
    quarters: [{ quarter: Q1, state: "entry" }],
    lines: [{ motion: "direct", amount: 100n, partnerInfluenced: 40n, version: made?.version }],
  });
  const changed = await save(cell(200n, made?.version ?? null));
  await save(cell(null, changed.versions[0]?.version ?? null));
  expect((await readRevenue(scope, { companyId })).lines).toEqual([]);
  expect(await revisions(workspaceId)).toEqual([
    [null, "100"],
    ["100", "200"],
    ["200", null],
  ]);
});

test("a stale cell refuses the whole save and says what is there now", async () => {
  const { scope, companyId, save } = await world();
  const { versions } = await save(cell(100n, null));
  const seen = versions[0]?.version ?? null;
  await save(cell(150n, seen));
  await expect(save(cell(200n, seen), cell(7n, null, Q2))).rejects.toMatchObject({
    code: "STALE",
    current: [{ quarter: "2027Q1", motion: "direct", amount: 150n }],
  });
  await expect(save(cell(200n, null))).rejects.toMatchObject({ code: "STALE" });
  expect((await readRevenue(scope, { companyId })).lines).toMatchObject([{ amount: 150n }]);
});

test("a line made anew has another version than the one that was taken away", async () => {
  const { save } = await world();
  const first = await save(cell(100n, null));
  const seen = first.versions[0]?.version ?? null;
  await save(cell(null, seen));
  await save(cell(100n, null));
  await expect(save(cell(1n, seen))).rejects.toMatchObject({ code: "STALE" });
});

test("the same save twice changes nothing and leaves no revision", async () => {
  const { workspaceId, save } = await world();
  const { versions } = await save(cell(100n, null));
  await save(cell(100n, versions[0]?.version ?? null));
  expect(await revisions(workspaceId)).toHaveLength(1);
});

test.each([
  [{ amount: 10n, partnerInfluenced: 11n }, "direct"],
  [{ amount: 10n, partnerInfluenced: -1n }, "direct"],
  [{ amount: null, partnerInfluenced: 1n }, "direct"],
  [{ amount: 10n, partnerInfluenced: 1n }, "partner_resale"],
] as const)("refuses %o on %s", async (amounts, motion) => {
  const { save } = await world();
  await expect(save({ ...cell(0n, null), motion, ...amounts })).rejects.toMatchObject({
    code: "INVALID",
  });
});

test("a complete quarter is not changed until it is back in entry", async () => {
  const { scope, companyId, save } = await world();
  await save(cell(100n, null));
  const state = async (to: "entry" | "complete") => {
    const { quarters } = await readRevenue(scope, { companyId });
    const version = quarters[0]?.version ?? 0;
    return setQuarterState(scope, { companyId, quarter: Q1, version, state: to, reason: null });
  };
  await state("complete");
  const { lines } = await readRevenue(scope, { companyId });
  const seen = lines[0]?.version ?? null;
  await expect(save(cell(5n, seen))).rejects.toMatchObject({ code: "CONFLICT" });
  await state("entry");
  await save(cell(5n, seen));
});

test("a quarter that changed since it was seen, or is empty, is not marked complete", async () => {
  const { scope, companyId, save } = await world();
  const { versions } = await save(cell(100n, null));
  const seen = (await readRevenue(scope, { companyId })).quarters[0]?.version ?? 0;
  await save(cell(200n, versions[0]?.version ?? null));
  const mark = (version: number) =>
    setQuarterState(scope, { companyId, quarter: Q1, version, state: "complete", reason: null });
  await expect(mark(seen)).rejects.toMatchObject({ code: "STALE" });
  const { lines } = await readRevenue(scope, { companyId });
  await save(cell(null, lines[0]?.version ?? null));
  const now = (await readRevenue(scope, { companyId })).quarters[0]?.version ?? 0;
  await expect(mark(now)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("viewers are refused, and another workspace's company is not found", async () => {
  const { workspaceId, companyId, save } = await world();
  await save(cell(100n, null));
  const viewer = await makeMember(workspaceId, "viewer");
  const lines = [cell(1n, null, Q2)];
  await expect(saveRevenueCells(viewer, { companyId, lines, reason: null })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  const other = await makeWorkspace();
  await expect(
    saveRevenueCells(other.scope, { companyId, lines, reason: null }),
  ).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(readRevenue(other.scope, { companyId })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const elsewhere = await makeCompany(workspaceId);
  const limited = await makeMember(workspaceId, "analyst", [elsewhere.id]);
  await expect(saveRevenueCells(limited, { companyId, lines, reason: null })).rejects.toMatchObject(
    {
      code: "NOT_FOUND",
    },
  );
});

test("two who save the same new cell at once: one is in, the other is told", async () => {
  const { save } = await world();
  const answers = await Promise.allSettled([save(cell(1n, null)), save(cell(2n, null))]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});
