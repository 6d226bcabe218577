import { expect, test } from "vitest";
import { asOwner, makeCompany, makeMember, makeWorkspace } from "@/test/factories";
import { makeWorld } from "@/test/isolation-world";
import { db } from "./db";
import { inWorkspace, type Scope } from "./scope";
import type { Tx } from "./transaction";

/** Every table that has this column, as the migrated schema says. */
const tablesWith = (column: string) =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname = $1
       ORDER BY 1`,
      [column],
    );
    return rows.map(({ name }) => name);
  });

const countIn = async (tx: Tx, table: string) => {
  const [row] = await tx.$queryRawUnsafe<{ count: bigint }[]>(`SELECT count(*) FROM ${table}`);
  return Number(row?.count);
};

const countsIn = async (tx: Tx, tables: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const table of tables) counts[table] = await countIn(tx, table);
  return counts;
};

const none = (tables: readonly string[]) => Object.fromEntries(tables.map((name) => [name, 0]));

test("without a workspace the application sees no row of any", async () => {
  await makeWorld();
  const tables = await tablesWith("workspace_id");
  expect(tables.length).toBeGreaterThan(12);
  expect(await countsIn(db(), tables)).toEqual(none(tables));
});

test("a member limited to one company sees no row of another, in any table", async () => {
  const { id, scope } = await makeWorld();
  const { id: other } = await makeCompany(id);
  const limited = await makeMember(id, "analyst", [other]);
  // Audit rows are a workspace's, and no page shows them to a limited member.
  const tables = (await tablesWith("company_id")).filter(
    (name) => name !== "audit" && name !== "membership_companies",
  );
  const held = await inWorkspace(scope, (tx) => countsIn(tx, tables));
  expect(Object.values(held).filter((count) => count > 0).length).toBeGreaterThan(7);
  expect(await inWorkspace(limited, (tx) => countsIn(tx, tables))).toEqual(none(tables));
  expect(await inWorkspace(limited, (tx) => countIn(tx, "companies"))).toBe(1);
});

test.each(["audit", "revenue_revisions", "fact_entries", "fact_strikes", "evidence"])(
  "%s is only ever added to",
  async (table) => {
    const { scope } = await makeWorld();
    for (const sql of [
      `UPDATE ${table} SET workspace_id = workspace_id`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]) {
      const work = inWorkspace(scope, (tx) => tx.$executeRawUnsafe(sql));
      await expect(work).rejects.toThrow("permission denied");
    }
  },
);

const seenBy = (scope: Scope, fails: boolean) =>
  inWorkspace(scope, async (tx) => {
    const names = (await tx.company.findMany()).map(({ name }) => name);
    if (fails) throw new Error(names.join());
    return names.join();
  }).catch((error: unknown) => (error instanceof Error ? error.message : "?"));

test("workspaces that share connections never see each other, whatever is thrown between", async () => {
  const worlds = await Promise.all(
    Array.from({ length: 4 }, async (_, at) => {
      const { id, scope } = await makeWorkspace();
      await makeCompany(id, `Company ${at}`);
      return { scope, name: `Company ${at}` };
    }),
  );
  // Ten connections at most: every one of them serves every workspace.
  const asked = Array.from({ length: 120 }, (_, at) => ({
    ...worlds[at % 4],
    fails: at % 3 === 0,
  }));
  const seen = await Promise.all(
    asked.map(async ({ scope, fails }) => (scope === undefined ? "" : seenBy(scope, fails))),
  );
  expect(seen).toEqual(asked.map(({ name }) => name));
  expect(await db().company.count()).toBe(0);
});
