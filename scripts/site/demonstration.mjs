// The demonstration comes into an empty database only: everybody knows its password.
import { connected } from "../postgres/roles.mjs";
import { runTypeScript } from "../run.mjs";

// Kept as the comment of a table, so that a start which is killed while it fills leaves word.
const HALF = "half filled with the demonstration";

const note = (client, text) =>
  client.query(`COMMENT ON TABLE users IS ${text === null ? "NULL" : client.escapeLiteral(text)}`);

const EMPTY_ALL = `DO $$ BEGIN
  EXECUTE (SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ') FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations');
END $$`;

/** Whether there is nothing yet; what a killed start left half done goes, nobody was served from it. */
const isToBeFilled = (ownerUrl) =>
  connected(ownerUrl, async (client) => {
    const { rows } = await client.query(
      "SELECT obj_description('users'::regclass) AS note, EXISTS (SELECT FROM users) AS filled",
    );
    const [{ note: said, filled }] = rows;
    if (said === HALF) await client.query(EMPTY_ALL);
    else if (filled) return false;
    await note(client, HALF);
    return true;
  });

/** @param {string} ownerUrl @param {object} options of the program that fills it */
export async function fillIfEmpty(ownerUrl, options) {
  if (!(await isToBeFilled(ownerUrl))) return;
  console.log("Filling the empty database with the demonstration …");
  await runTypeScript(["prisma/seed.ts"], options);
  await connected(ownerUrl, (client) => note(client, null));
}
