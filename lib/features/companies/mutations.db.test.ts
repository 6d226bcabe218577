import { expect, test } from "vitest";
import { asOwnerIn, makeMember, makeWorkspace } from "@/test/factories";
import { newId } from "@/lib/server/ids";
import { quarter } from "@/lib/domain/quarter";
import { saveRevenueCells } from "@/lib/features/revenue/mutations";
import { listCompanies, readCompany, readCompanyRecord } from "./data";
import { archiveCompany, createCompany, updateCompany } from "./mutations";

const PROFILE = {
  name: "Harbor Analytics",
  stage: "growth",
  ecosystemModel: "channel",
  fiscalYearStartMonth: 2,
  currency: "USD",
} as const;

const audited = (workspaceId: string) =>
  asOwnerIn(workspaceId, async (client) => {
    const { rows } = await client.query<{ action: string }>(
      "SELECT action FROM audit ORDER BY seq",
    );
    return rows.map(({ action }) => action);
  });

test("creates a company under an address of its own and leaves an audit row", async () => {
  const { id, scope } = await makeWorkspace();
  const first = await createCompany(scope, PROFILE);
  const second = await createCompany(scope, PROFILE);
  expect([first.slug, second.slug]).toEqual(["harbor-analytics", "harbor-analytics-2"]);
  expect(await readCompany(scope, { slug: first.slug })).toEqual({
    id: first.id,
    slug: "harbor-analytics",
    version: 1,
    archivedAt: null,
    profile: PROFILE,
  });
  expect(await audited(id)).toEqual(["company.create", "company.create"]);
});

test("companies of one name at the same moment all get an address", async () => {
  const { scope } = await makeWorkspace();
  const made = await Promise.all(Array.from({ length: 6 }, () => createCompany(scope, PROFILE)));
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(6);
});

test("two workspaces may have a company of the same address", async () => {
  const [one, other] = [await makeWorkspace(), await makeWorkspace()];
  const { id } = await createCompany(one.scope, PROFILE);
  expect(await createCompany(other.scope, PROFILE)).toMatchObject({ slug: "harbor-analytics" });
  await expect(readCompanyRecord(other.scope, { companyId: id })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(readCompany(other.scope, { slug: "nowhere" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a viewer may read and not write, a limited member may not create", async () => {
  const { id, scope } = await makeWorkspace();
  const { id: companyId, slug } = await createCompany(scope, PROFILE);
  const viewer = await makeMember(id, "viewer");
  await expect(createCompany(viewer, PROFILE)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(
    updateCompany(viewer, { companyId, version: 1, ...PROFILE, reason: null }),
  ).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect(await readCompany(viewer, { slug })).toMatchObject({ id: companyId });
  const limited = await makeMember(id, "analyst", [companyId]);
  await expect(createCompany(limited, PROFILE)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await audited(id)).toEqual(["company.create"]);
});

test("a stale save is refused with what is there now", async () => {
  const { scope } = await makeWorkspace();
  const { id: companyId } = await createCompany(scope, PROFILE);
  const input = { companyId, version: 1, ...PROFILE, name: "Harbor", reason: null };
  expect(await updateCompany(scope, input)).toEqual({ version: 2 });
  await expect(
    updateCompany(scope, { ...input, name: "Haven", reason: null }),
  ).rejects.toMatchObject({
    code: "STALE",
    current: { name: "Harbor", version: 2 },
  });
});

test("what quarters and amounts mean stays while there is revenue", async () => {
  const { scope } = await makeWorkspace();
  const { id: companyId } = await createCompany(scope, PROFILE);
  const line = {
    quarter: quarter(2027, 1),
    motion: "direct",
    version: null,
    amount: 100n,
    partnerInfluenced: 0n,
    basis: "reported",
  } as const;
  await updateCompany(scope, {
    companyId,
    version: 1,
    ...PROFILE,
    fiscalYearStartMonth: 1,
    reason: null,
  });
  await saveRevenueCells(scope, { companyId, lines: [line], reason: null });
  const other = { fiscalYearStartMonth: 7, currency: "EUR" };
  const change = { companyId, version: 2, ...PROFILE, ...other, reason: null };
  await expect(updateCompany(scope, change)).rejects.toMatchObject({
    code: "CONFLICT",
    fields: { fiscalYearStartMonth: expect.any(String), currency: expect.any(String) },
  });
  const { record } = await readCompanyRecord(scope, { companyId });
  expect(record.profile).toMatchObject({ fiscalYearStartMonth: 1, currency: "USD" });
  expect(record.revenue).toMatchObject([{ motion: "direct", amount: 100n }]);
});

test("a company is put away and taken back", async () => {
  const { scope } = await makeWorkspace();
  const { id: companyId } = await createCompany(scope, PROFILE);
  await archiveCompany(scope, { companyId, version: 1, archived: true });
  expect(await listCompanies(scope)).toEqual([]);
  expect(await listCompanies(scope, { archived: true })).toMatchObject([{ id: companyId }]);
  await archiveCompany(scope, { companyId, version: 2, archived: false });
  expect(await listCompanies(scope)).toMatchObject([{ id: companyId, archivedAt: null }]);
});

test("a foreign company and one that does not exist get the same answer", async () => {
  const [one, other] = [await makeWorkspace(), await makeWorkspace()];
  const { id } = await createCompany(one.scope, PROFILE);
  for (const companyId of [id, newId()]) {
    await expect(
      updateCompany(other.scope, { companyId, version: 1, ...PROFILE, reason: null }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      archiveCompany(other.scope, { companyId, version: 1, archived: true }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});

test("an address that no company can have is not found", async () => {
  const { scope } = await makeWorkspace();
  for (const slug of ["harbor\0", "", "Harbor"]) {
    await expect(readCompany(scope, { slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
});
