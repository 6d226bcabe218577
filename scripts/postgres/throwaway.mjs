import path from "node:path";
import { startPostgres } from "../embedded-postgres.mjs";
import { ROOT } from "../root.mjs";

// Nothing in it is worth a flush to the disk.
const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

export const THROWAWAY_PREFIX = "titleworthy_test_";

/** Drops what killed runs left behind. @param {import("pg").Client} client */
export async function dropThrowaways(client) {
  const { rows } = await client.query("SELECT datname FROM pg_database WHERE datname LIKE $1", [
    `${THROWAWAY_PREFIX}%`,
  ]);
  for (const { datname } of rows) {
    await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
}

/** The server of the tests: one for all runs of this tree. */
export const startThrowaway = () =>
  startPostgres({ folder: path.join(ROOT, ".data-test"), settings, tidy: dropThrowaways });
