// The queues of the jobs, in a schema of their own that the owner makes: the application may use them
// and change nothing about them.
import PgBoss from "pg-boss";
import { Refusal } from "../refusal.mjs";

export const SCHEMA = "jobs";

// What a killed instance left undone is taken up again after `expireInSeconds`.
const OFTEN = { policy: "short", retryLimit: 5, retryDelay: 10, retryBackoff: true };
const QUEUES = [
  { name: "companies", ...OFTEN, expireInSeconds: 60 },
  { name: "company", ...OFTEN, expireInSeconds: 120 },
  { name: "mail", ...OFTEN, expireInSeconds: 300 },
];

const GRANTS = `
  GRANT USAGE ON SCHEMA ${SCHEMA} TO titleworthy_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ${SCHEMA}.job, ${SCHEMA}.archive TO titleworthy_app;
  GRANT SELECT, UPDATE ON ${SCHEMA}.version TO titleworthy_app;
  GRANT SELECT ON ${SCHEMA}.queue TO titleworthy_app`;

const schemaExists = async (client) =>
  (await client.query("SELECT 1 FROM pg_namespace WHERE nspname = $1", [SCHEMA])).rowCount === 1;

async function makeSchema(client) {
  try {
    await client.query(`CREATE SCHEMA ${SCHEMA}`);
  } catch (error) {
    if (error.code !== "42501") throw error;
    throw new Refusal(
      `The owner may make no schema in this database (${error.message}). Let somebody who may run\n` +
        `  CREATE SCHEMA ${SCHEMA} AUTHORIZATION CURRENT_USER;\nas the owner, or grant it CREATE on the database.`,
    );
  }
}

// It asks for a right over the whole database even where the schema is there.
const TABLES = PgBoss.getConstructionPlans(SCHEMA).replace(
  /CREATE SCHEMA IF NOT EXISTS \w+\s*;/,
  "",
);

/** Makes the queues, or brings them up to date. @param {import("pg").Client} client the owner's */
export async function makeQueues(client) {
  const db = { executeSql: (text, values) => client.query(text, values) };
  const boss = new PgBoss({ db, schema: SCHEMA, supervise: false, schedule: false });
  if (!(await schemaExists(client))) await makeSchema(client);
  if (!(await boss.isInstalled())) await client.query(TABLES);
  await boss.start();
  for (const queue of QUEUES) {
    await boss.createQueue(queue.name, queue);
    await boss.updateQueue(queue.name, queue);
  }
  await client.query(GRANTS);
}
