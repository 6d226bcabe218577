// migrate-dev NAME writes a migration for what changed in the schema; migrate-dev --check refuses drift.
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrate, MIGRATIONS } from "./migrate.mjs";
import { makeRolesAndDatabase } from "./postgres/roles.mjs";
import { startThrowaway, THROWAWAY_PREFIX } from "./postgres/throwaway.mjs";
import { Refusal, tellAndExit } from "./refusal.mjs";
import { schemaDifference } from "./schema-difference.mjs";

/** Compares in a scratch database: no migration verb ever touches one that holds anything. */
async function difference() {
  const server = await startThrowaway();
  const scratch = `${THROWAWAY_PREFIX}${randomBytes(6).toString("hex")}`;
  try {
    await makeRolesAndDatabase(server.client, server.passwords, scratch);
    const url = server.address("titleworthy_owner", scratch);
    await migrate(url);
    return await schemaDifference(url);
  } finally {
    await server.client.query(`DROP DATABASE IF EXISTS ${scratch} WITH (FORCE)`);
    await server.close();
  }
}

const stamp = () => new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);

async function main([wish]) {
  if (wish === undefined || !/^(--check|[a-z][a-z0-9_]*)$/.test(wish)) {
    throw new Refusal("Usage: migrate-dev NAME | --check, the name in lower case like add_goals");
  }
  const sql = await difference();
  if (sql === "") return console.log("The migrations say what the schema says.");
  if (wish === "--check") {
    throw new Refusal(
      `The schema says more than the migrations. \`npm run migrate:dev NAME\` would write:\n${sql}`,
    );
  }
  const folder = path.join(MIGRATIONS, `${stamp()}_${wish}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "migration.sql"), sql);
  console.log(`Wrote ${folder}. Add its row-level security and its grants by hand.`);
}

await main(process.argv.slice(2)).catch(tellAndExit);
