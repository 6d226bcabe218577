import { expect, test } from "vitest";
import { inWorkspace } from "@/lib/server/scope";
import { makeMember, makeWorkspace } from "../../../test/factories";
import { readWorkspace } from "./data";
import { renameWorkspace } from "./mutations";

const auditOf = ({ scope }: Awaited<ReturnType<typeof makeWorkspace>>) =>
  inWorkspace(scope, (tx) =>
    tx.audit.findMany({ where: { workspaceId: scope.workspaceId }, orderBy: { seq: "asc" } }),
  );

test.each(["owner", "admin"] as const)(
  "%s renames it, keeps its address, leaves a trace",
  async (role) => {
    const here = await makeWorkspace();
    const scope = await makeMember(here.id, role);
    await renameWorkspace(scope, { name: "Harbor Advisory", version: 1 });
    expect(await readWorkspace(scope)).toEqual({
      slug: here.slug,
      name: "Harbor Advisory",
      version: 2,
    });
    expect(await auditOf(here)).toMatchObject([
      {
        action: "workspace.rename",
        before: '{"name":"Test workspace"}',
        after: '{"name":"Harbor Advisory"}',
      },
    ]);
  },
);

test.each(["analyst", "viewer"] as const)("%s may not", async (role) => {
  const here = await makeWorkspace();
  const scope = await makeMember(here.id, role);
  const rename = renameWorkspace(scope, { name: "Mine", version: 1 });
  await expect(rename).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await readWorkspace(here.scope)).toMatchObject({ name: "Test workspace", version: 1 });
  expect(await auditOf(here)).toEqual([]);
});

test("a stale save is refused with what is there now", async () => {
  const here = await makeWorkspace();
  await renameWorkspace(here.scope, { name: "First", version: 1 });
  const late = renameWorkspace(here.scope, { name: "Second", version: 1 });
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
      renameWorkspace(here.scope, { name: `Name ${index}`, version: 1 }),
    ),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await readWorkspace(here.scope)).version).toBe(2);
  expect(await auditOf(here)).toHaveLength(1);
});

test("renaming one workspace leaves every other as it was", async () => {
  const [here, there] = [await makeWorkspace(), await makeWorkspace()];
  await renameWorkspace(here.scope, { name: "Renamed", version: 1 });
  expect(await readWorkspace(there.scope)).toMatchObject({ name: "Test workspace", version: 1 });
});
