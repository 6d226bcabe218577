import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/server/scope";
import { makeMember, makeWorkspace } from "../../../test/factories";
import { readWorkspace } from "./data";
import { updateWorkspace } from "./mutations";

const auditOf = ({ scope }: Awaited<ReturnType<typeof makeWorkspace>>) =>
  inWorkspace(scope, (tx) =>
    tx.audit.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { seq: "asc" } }),
  );

test.each(["owner", "admin"] as const)(
  "%s renames it and moves it, keeps its address, leaves a trace",
  async (role) => {
    const here = await makeWorkspace();
    const scope = await makeMember(here.id, role);
    await updateWorkspace(scope, {
      name: "Harbor Advisory",
      timeZone: "Europe/Berlin",
      version: 1,
    });
    expect(await readWorkspace(scope)).toEqual({
      slug: here.slug,
      name: "Harbor Advisory",
      timeZone: "Europe/Berlin",
      version: 2,
    });
    expect(await auditOf(here)).toMatchObject([
      {
        action: "workspace.update",
        before: '{"name":"Test workspace","timeZone":"UTC"}',
        after: '{"name":"Harbor Advisory","timeZone":"Europe/Berlin"}',
      },
    ]);
  },
);

test.each(["analyst", "viewer"] as const)("%s may not", async (role) => {
  const here = await makeWorkspace();
  const scope = await makeMember(here.id, role);
  const rename = updateWorkspace(scope, { name: "Mine", timeZone: "UTC", version: 1 });
  await expect(rename).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await readWorkspace(here.scope)).toMatchObject({
    name: "Test workspace",
    timeZone: "UTC",
    version: 1,
  });
  expect(await auditOf(here)).toEqual([]);
});

test("a stale save is refused with what is there now", async () => {
  const here = await makeWorkspace();
  await updateWorkspace(here.scope, { name: "First", timeZone: "UTC", version: 1 });
  const late = updateWorkspace(here.scope, { name: "Second", timeZone: "UTC", version: 1 });
  await expect(late).rejects.toMatchObject({
    code: "STALE",
    current: { name: "First", version: 2 },
  });
  expect(await auditOf(here)).toHaveLength(1);
});

test("of twenty renames at once from one version, one holds", async () => {
  const here = await makeWorkspace();
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      updateWorkspace(here.scope, { name: `Name ${index}`, timeZone: "UTC", version: 1 }),
    ),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await readWorkspace(here.scope)).version).toBe(2);
  expect(await auditOf(here)).toHaveLength(1);
});

test("renaming one workspace leaves every other as it was", async () => {
  const [here, there] = [await makeWorkspace(), await makeWorkspace()];
  await updateWorkspace(here.scope, { name: "Renamed", timeZone: "UTC", version: 1 });
  expect(await readWorkspace(there.scope)).toMatchObject({
    name: "Test workspace",
    timeZone: "UTC",
    version: 1,
  });
});
