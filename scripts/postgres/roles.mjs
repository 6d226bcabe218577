// The two roles: one owns the tables and migrates them, the other is what the application connects as.
import pg from "pg";
import { Refusal } from "../refusal.mjs";

const OWNER = "titleworthy_owner";
const APP = "titleworthy_app";
const LOCK = 72707368;

/**
 * Connects, works, and lets go of the connection.
 * @template Answer
 * @param {string} url
 * @param {(client: pg.Client) => Promise<Answer>} work
 * @returns {Promise<Answer>}
 */
export async function connected(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {}); // A lost connection shows in the query that it breaks.
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const exists = async (client, table, column, name) =>
  (await client.query(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [name])).rowCount === 1;

/** On a server of our own: both roles and one database. @param {pg.Client} client a superuser's */
export async function makeRolesAndDatabase(client, passwords, database) {
  await client.query(`SELECT pg_advisory_lock(${LOCK})`);
  for (const [role, may] of [
    [OWNER, "CREATEDB"],
    [APP, "NOCREATEDB"],
  ]) {
    const verb = (await exists(client, "pg_roles", "rolname", role)) ? "ALTER" : "CREATE";
    const password = client.escapeLiteral(passwords[role]);
    await client.query(`${verb} ROLE ${role} LOGIN ${may} PASSWORD ${password}`);
  }
  if (!(await exists(client, "pg_database", "datname", database))) {
    await client.query(`CREATE DATABASE ${database} OWNER ${OWNER}`);
  }
  await client.query(`SELECT pg_advisory_unlock(${LOCK})`);
}

/** Does what needs a right over roles, or says what somebody who has it must run. */
async function govern(client, sql, shown = sql) {
  try {
    await client.query(sql);
  } catch (error) {
    if (error.code !== "42501") throw error;
    throw new Refusal(
      `The owner of the database may not do this (${error.message}). Let somebody who may run\n  ${shown};`,
    );
  }
}

/** Whether the user may act as the application's role. Since version 16 membership alone is not enough. */
async function actsAsApp(client, user, version) {
  const right = version >= 160_000 ? "SET" : "MEMBER";
  const { rows } = await client.query("SELECT pg_has_role($1, $2, $3) AS may", [user, APP, right]);
  return rows[0].may;
}

const nameIn = (url) => decodeURIComponent(new URL(url).username);

/**
 * On a server that was given: the application's role, made if the owner may, and the address under
 * which the application connects as a role that owns nothing.
 */
export async function applicationAddress(ownerUrl, appUrl) {
  const user = nameIn(appUrl);
  return connected(ownerUrl, async (client) => {
    const { rows } = await client.query("SHOW server_version_num");
    const version = Number(rows[0].server_version_num);
    if (version < 150_000) {
      throw new Refusal("The database must be a Postgres of version 15 or later.");
    }
    if (!(await exists(client, "pg_roles", "rolname", APP))) {
      const password = user === APP ? decodeURIComponent(new URL(appUrl).password) : "";
      const create = `CREATE ROLE ${APP} LOGIN PASSWORD`;
      await govern(client, `${create} ${client.escapeLiteral(password)}`, `${create} '…'`);
    }
    if (user === APP) return appUrl;
    if (!(await actsAsApp(client, user, version))) {
      await govern(client, `GRANT ${APP} TO ${client.escapeIdentifier(user)}`);
    }
    const address = new URL(appUrl);
    address.searchParams.set("options", `-c role=${APP}`);
    return address.href.replaceAll("+", "%20");
  });
}
