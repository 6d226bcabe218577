// The whole of it: database, migrations, demonstration, web server, and their end in reverse order.
import { existsSync } from "node:fs";
import { once } from "node:events";
import path from "node:path";
import { buildIfChanged } from "../build.mjs";
import { openDatabase } from "../database.mjs";
import { applicationEnvironment } from "./environment.mjs";
import { unlessUnchanged } from "./freshness.mjs";
import { CLIENT, generateClient } from "../generate.mjs";
import { migrate } from "../migrate.mjs";
import { connected } from "../postgres/roles.mjs";
import { ROOT } from "../root.mjs";
import { runTypeScript } from "../run.mjs";
import { claim } from "./running.mjs";
import { startWebServer } from "./web-server.mjs";

const SEED = "prisma/seed.ts";

const hasPeople = (ownerUrl) =>
  connected(ownerUrl, async (client) => {
    const { rows } = await client.query("SELECT EXISTS (SELECT FROM users) AS has");
    return rows[0].has;
  });

/** The demonstration comes into an empty database only: its password is known to everybody. */
async function seedIfEmpty(ownerUrl, options) {
  if (!existsSync(path.join(ROOT, SEED)) || (await hasPeople(ownerUrl))) return;
  console.log("Filling the empty database with the demonstration …");
  await runTypeScript([SEED], options);
}

/**
 * Serves until the signal aborts or the web server ends.
 * @param {object} options
 * @param {string} options.folder for the embedded database and the notes
 * @param {boolean} [options.fresh] begin with an empty database, where it is the embedded one
 * @param {"start" | "dev"} options.verb
 * @param {() => Promise<number>} options.choosePort
 * @param {AbortSignal} options.signal its reason is an exit code
 * @param {(url: string) => void} options.welcome
 * @returns {Promise<number>} the code to exit with
 */
export async function serveSite({ folder, fresh = false, verb, choosePort, signal, welcome }) {
  const place = await claim(folder);
  const database = await openDatabase({ folder, fresh });
  try {
    console.log(database.sentence);
    for (const name of await migrate(database.ownerUrl)) console.log(`Applied migration ${name}.`);
    await unlessUnchanged(CLIENT, () => generateClient({ signal }));
    const port = await choosePort();
    const url = `http://127.0.0.1:${port}`;
    const env = applicationEnvironment(database, { folder, url });
    await seedIfEmpty(database.ownerUrl, { env, signal });
    if (verb === "start") await buildIfChanged({ signal });
    if (signal.aborted) return signal.reason;
    const web = await startWebServer({ verb, port, url, env });
    place.serving(web.pid, url);
    welcome(url);
    const code = await Promise.race([web.end, once(signal, "abort").then(() => signal.reason)]);
    await web.stop();
    return code;
  } catch (error) {
    if (signal.aborted) return signal.reason;
    throw error;
  } finally {
    await database.close();
    place.release();
  }
}
