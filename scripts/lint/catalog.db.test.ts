import { readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { expect, test } from "vitest";
import { asSuperuser } from "@/test/factories";

const LINT = readFileSync(path.join(import.meta.dirname, "catalog.sql"), "utf8");

interface Hole {
  readonly hole: string;
  readonly subject: string;
}

const holesIn = async (client: pg.Client) => (await client.query<Hole>(LINT)).rows;

/** What the lint says after the hole is planted; nothing of it lasts. */
const holesAfter = (sql: string) =>
  asSuperuser(async (client) => {
    await client.query("BEGIN");
    await client.query(sql);
    const holes = await holesIn(client);
    await client.query("ROLLBACK");
    return holes.map(({ hole, subject }) => `${hole}: ${subject}`);
  });

test("the migrated schema has no hole", async () => {
  expect(await asSuperuser(holesIn)).toEqual([]);
});

const OWN = "workspace_id = nullif(current_setting('app.workspace', true), '')::uuid";

const PLANTED: readonly (readonly [hole: string, sql: string])[] = [
  ["table without a workspace: notes", "CREATE TABLE notes (id uuid PRIMARY KEY)"],
  [
    "row-level security not enabled and forced: charts",
    "ALTER TABLE charts NO FORCE ROW LEVEL SECURITY",
  ],
  [
    "row-level security not enabled and forced: positions",
    "ALTER TABLE positions DISABLE ROW LEVEL SECURITY",
  ],
  ["no policy of the workspace: imports", "DROP POLICY workspace ON imports"],
  [
    "no policy of the workspace: decisions",
    `ALTER POLICY workspace ON decisions WITH CHECK (true)`,
  ],
  [
    "policy that lets in other workspaces: audit.all",
    'CREATE POLICY "all" ON audit FOR SELECT USING (true)',
  ],
  ["no policy of the company: evidence", "DROP POLICY companies ON evidence"],
  [
    "policy with a subquery: charts.workspace",
    `ALTER POLICY workspace ON charts USING (${OWN} AND (SELECT true))`,
  ],
  [
    "unique key that does not begin with the workspace: companies_slug",
    "CREATE UNIQUE INDEX companies_slug ON companies (slug, workspace_id)",
  ],
  [
    "foreign key that does not begin with the workspace at both ends: decisions.astray",
    `ALTER TABLE companies ADD CONSTRAINT astray_target UNIQUE (id, workspace_id);
     ALTER TABLE decisions ADD CONSTRAINT astray FOREIGN KEY (company_id, workspace_id)
       REFERENCES companies (id, workspace_id) ON DELETE RESTRICT ON UPDATE RESTRICT`,
  ],
  [
    "foreign key that is not RESTRICT: charts.cascading",
    `ALTER TABLE charts ADD CONSTRAINT cascading FOREIGN KEY (workspace_id, company_id)
       REFERENCES companies (workspace_id, id) ON DELETE CASCADE ON UPDATE RESTRICT`,
  ],
  ["append-only table that can be changed: audit", "GRANT DELETE ON audit TO titleworthy_app"],
  [
    "append-only table that can be changed: fact_entries",
    "GRANT UPDATE (value) ON fact_entries TO titleworthy_app",
  ],
  ["right past row-level security: charts", "GRANT TRUNCATE ON charts TO PUBLIC"],
  [
    "migrations open to the application: _prisma_migrations",
    "GRANT SELECT ON _prisma_migrations TO titleworthy_app",
  ],
  ["view with its owner's rights: everyone", "CREATE VIEW everyone AS SELECT * FROM companies"],
  ["materialized view: everyone", "CREATE MATERIALIZED VIEW everyone AS SELECT * FROM companies"],
  [
    "function with its owner's rights: peek()",
    "CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM companies'",
  ],
  [
    "trigger: touch",
    `CREATE TRIGGER touch BEFORE UPDATE ON companies FOR EACH ROW
       EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
  ],
  ["role that may too much: titleworthy_app", "ALTER ROLE titleworthy_app BYPASSRLS"],
  ["role that may too much: titleworthy_owner", "ALTER ROLE titleworthy_owner SUPERUSER"],
  ["application that owns something: charts", "ALTER TABLE charts OWNER TO titleworthy_app"],
  ["application that may create: public", "GRANT CREATE ON SCHEMA public TO titleworthy_app"],
  ["application that may create: jobs", "GRANT CREATE ON SCHEMA jobs TO titleworthy_app"],
  ["schema that nobody knows: drafts", "CREATE SCHEMA drafts"],
  ["queue that the application may change: queue", "GRANT UPDATE ON jobs.queue TO titleworthy_app"],
  ["queue that the application may change: job", "GRANT TRUNCATE ON jobs.job TO titleworthy_app"],
  [
    "application that is a member of a role: titleworthy_owner",
    "GRANT titleworthy_owner TO titleworthy_app",
  ],
];

test.each(PLANTED)("finds the planted hole: %s", async (hole, sql) => {
  expect(await holesAfter(sql)).toContain(hole);
});
