import { expect, test } from "vitest";
import { updateWorkspace } from "@/lib/features/workspaces/mutations";
import { asSuperuser, makeCompany, makeWorkspace } from "@/test/factories";
import { makeWorld } from "@/test/isolation-world";
import { firstBrokenLink, recordAudit } from "./audit";
import { inWorkspace, type Scope } from "./scope";

const brokenLink = (scope: Scope) => inWorkspace(scope, (tx) => firstBrokenLink(tx, scope));

const write = (scope: Scope, action: string) =>
  inWorkspace(scope, (tx) =>
    recordAudit(tx, scope, {
      action,
      subject: { kind: "company", id: "one" },
      before: { b: 1n, a: [null, "é"] },
      after: null,
    }),
  );

async function makeChain() {
  const workspace = await makeWorkspace();
  for (const action of ["one", "two", "three", "four"]) await write(workspace.scope, action);
  return workspace;
}

test("the chain of real work holds, and an empty one", async () => {
  const { scope } = await makeWorld();
  await updateWorkspace(scope, { name: "Renamed", timeZone: "UTC", version: 1 });
  expect(await brokenLink(scope)).toBeNull();
  expect(await brokenLink((await makeWorkspace()).scope)).toBeNull();
});

test.each([
  ["a link is edited", "UPDATE audit SET action = 'other' WHERE workspace_id = $1 AND seq = 2", 2n],
  [
    "its time is moved",
    "UPDATE audit SET at = at + interval '1 second' WHERE workspace_id = $1 AND seq = 3",
    3n,
  ],
  ["a link is taken out", "DELETE FROM audit WHERE workspace_id = $1 AND seq = 2", 2n],
  ["the end is cut off", "DELETE FROM audit WHERE workspace_id = $1 AND seq = 4", 4n],
  ["all of it is gone", "DELETE FROM audit WHERE workspace_id = $1", 1n],
  [
    "two links change places",
    `UPDATE audit SET seq = 99 WHERE workspace_id = $1 AND seq = 2;
     UPDATE audit SET seq = 2 WHERE workspace_id = $1 AND seq = 3;
     UPDATE audit SET seq = 3 WHERE workspace_id = $1 AND seq = 99`,
    2n,
  ],
])("where %s, the first bad link is named", async (_, sql, broken) => {
  const { id, scope } = await makeChain();
  await asSuperuser(async (client) => {
    for (const statement of sql.split(";")) await client.query(statement, [id]);
  });
  expect(await brokenLink(scope)).toBe(broken);
});

test("fifty writes at once make one chain without a fork or a gap", async () => {
  const { scope } = await makeWorkspace();
  await Promise.all(Array.from({ length: 50 }, (_, at) => write(scope, `write-${at}`)));
  expect(await brokenLink(scope)).toBeNull();
  expect(await inWorkspace(scope, (tx) => tx.audit.count())).toBe(50);
});

test("work that fails leaves neither its rows nor a link", async () => {
  const { id, scope } = await makeWorkspace();
  const { id: companyId } = await makeCompany(id);
  const failing = inWorkspace(scope, async (tx) => {
    await tx.company.updateMany({ where: { workspaceId: id }, data: { name: "Changed" } });
    await recordAudit(tx, scope, {
      action: "company.update",
      subject: { kind: "company", id: companyId },
    });
    throw new Error("after the write");
  });
  await expect(failing).rejects.toThrow("after the write");
  const [names, links] = await inWorkspace(scope, async (tx) => [
    (await tx.company.findMany()).map(({ name }) => name),
    await tx.audit.count(),
  ]);
  expect({ names, links }).toEqual({ names: ["Test company"], links: 0 });
});
