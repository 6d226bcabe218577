// Several programs may use one embedded server; each holds a lock in it, and the last one out stops it.
// A program that is killed lets go of its lock by itself.
import pg from "pg";

const LOCK = 72707367;

/**
 * @param {string} url a superuser's, of the database `postgres`
 * @param {(client: pg.Client) => Promise<void>} tidy runs where nobody else is there; others wait for it
 * @returns {Promise<{ client: pg.Client, leave: () => Promise<boolean> }>}
 *   `leave` says whether nobody else is left
 */
export async function attend(url, tidy = async () => {}) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {}); // Stopping the server ends this connection too.
  await client.connect();
  const ask = async (sql) => (await client.query(`SELECT ${sql}(${LOCK}) AS yes`)).rows[0].yes;
  const alone = await ask("pg_try_advisory_lock");
  await ask("pg_advisory_lock_shared");
  if (alone) {
    await tidy(client);
    await ask("pg_advisory_unlock");
  }
  return {
    client,
    leave: async () => {
      await ask("pg_advisory_unlock_shared");
      return ask("pg_try_advisory_lock");
    },
  };
}
