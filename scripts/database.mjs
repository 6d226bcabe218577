// Which database the scripts and the application use: the given one, or the embedded one.
import { existsSync } from "node:fs";
import path from "node:path";
import { startPostgres } from "./embedded-postgres.mjs";
import { applicationAddress, makeRolesAndDatabase } from "./postgres/roles.mjs";
import { ROOT } from "./root.mjs";

const NAME = "titleworthy";

/**
 * @typedef {object} Database
 * @property {string} appUrl owns nothing, sees only what row-level security lets it see
 * @property {string} ownerUrl migrates
 * @property {string} sentence where it is, for a person
 * @property {() => Promise<void>} close stops the embedded server, unless somebody else still uses it
 */

/**
 * Opens the database that DATABASE_URL and DATABASE_OWNER_URL name; with neither, the embedded one.
 * @param {{ folder: string, fresh?: boolean }} embedded its folder below the repository, and whether
 *   it is to be emptied first
 * @returns {Promise<Database>}
 */
export async function openDatabase({ folder, fresh = false }) {
  const settings = path.join(ROOT, ".env");
  if (existsSync(settings)) process.loadEnvFile(settings);
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  if (DATABASE_URL) {
    const ownerUrl = DATABASE_OWNER_URL || DATABASE_URL;
    const appUrl = await applicationAddress(ownerUrl, DATABASE_URL);
    const { host, pathname } = new URL(appUrl);
    const sentence = `The database is ${host}${pathname}, from DATABASE_URL.`;
    return { appUrl, ownerUrl, sentence, close: async () => {} };
  }
  const server = await startPostgres({ folder: path.join(ROOT, folder) });
  if (fresh) await server.client.query(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`);
  await makeRolesAndDatabase(server.client, server.passwords, NAME);
  return {
    appUrl: server.address("titleworthy_app", NAME),
    ownerUrl: server.address("titleworthy_owner", NAME),
    sentence: `Postgres listens on 127.0.0.1:${server.port}; its files are in ${folder}.`,
    close: server.close,
  };
}
