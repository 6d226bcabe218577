// Applies prisma/migrations as the owner and notes them where Prisma's own tool would; makes the queues.
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openDatabase } from "./database.mjs";
import { makeQueues } from "./postgres/queues.mjs";
import { connected } from "./postgres/roles.mjs";
import { Refusal, tellAndExit } from "./refusal.mjs";
import { ROOT } from "./root.mjs";

export const MIGRATIONS = path.join(ROOT, "prisma/migrations");
const PRISMA_LOCK = 72707369;

// As Prisma's engine creates it, so that its diagnosis agrees with ours.
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/** By name, each with the SHA-256 of its file. */
export function migrationsIn(folder = MIGRATIONS) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      sql: readFileSync(path.join(folder, name, "migration.sql"), "utf8"),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((migration) => ({
      ...migration,
      checksum: createHash("sha256").update(migration.sql).digest("hex"),
    }));
}

/** Whether it is applied already; refuses one that was changed since, or that failed halfway. */
function isApplied({ name, checksum }, applied) {
  const row = applied.find((one) => one.migration_name === name);
  if (row === undefined) return false;
  if (row.finished_at === null) {
    throw new Refusal(
      `Migration ${name} failed before. Put the database right, then delete its row of _prisma_migrations.`,
    );
  }
  if (row.checksum === checksum) return true;
  throw new Refusal(
    `Migration ${name} was changed after it was applied. Put its file back and write a new migration.`,
  );
}

/** The file and the note of it in one transaction: a failure leaves neither. */
async function apply(client, { name, sql, checksum }) {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Refusal(`Migration ${name} failed and nothing of it was kept: ${error.message}`);
  }
}

/**
 * Brings a database up to date. Of two at once, one waits for the other.
 * @param {string} ownerUrl @param {string} folder
 * @returns {Promise<string[]>} the names of those applied now
 */
export function migrate(ownerUrl, folder = MIGRATIONS) {
  return connected(ownerUrl, async (client) => {
    await client.query("SET client_min_messages = warning");
    await client.query(`SELECT pg_advisory_lock(${PRISMA_LOCK})`);
    await client.query(TABLE);
    const { rows } = await client.query(
      "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
    );
    const pending = migrationsIn(folder).filter((migration) => !isApplied(migration, rows));
    for (const migration of pending) await apply(client, migration);
    await makeQueues(client);
    return pending.map((migration) => migration.name);
  });
}

async function main() {
  const database = await openDatabase({ folder: ".data" });
  try {
    const names = await migrate(database.ownerUrl);
    console.log(names.length === 0 ? "The database is up to date." : names.join("\n"));
  } finally {
    await database.close();
  }
}

if (process.argv[1] === import.meta.filename) await main().catch(tellAndExit);
