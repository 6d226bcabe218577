// The whole of it: database, migrations, demonstration, web server, and their end in reverse order.
import { once } from "node:events";
import { buildIfChanged } from "../build.mjs";
import { openDatabase } from "../database.mjs";
import { fillIfEmpty } from "./demonstration.mjs";
import { applicationEnvironment } from "./environment.mjs";
import { unlessUnchanged } from "./freshness.mjs";
import { CLIENT, generateClient } from "../generate.mjs";
import { migrate } from "../migrate.mjs";
import { claim } from "./running.mjs";
import { startWebServer } from "./web-server.mjs";

/** @param {AbortSignal} signal @returns {Promise<number>} its reason, once it aborts */
const stopped = async (signal) => {
  if (!signal.aborted) await once(signal, "abort");
  return signal.reason;
};

/** Serves over a database that is ready, until the signal aborts or the web server ends. */
async function serveOver(database, place, { folder, verb, choosePort, signal, welcome }) {
  const port = await choosePort();
  const url = `http://127.0.0.1:${port}`;
  const env = applicationEnvironment(database, { folder, url });
  await fillIfEmpty(database.ownerUrl, { env, signal });
  if (verb === "start") await buildIfChanged({ signal });
  const web = startWebServer({ verb, port, url, env });
  try {
    place.serving(web.pid, url);
    await Promise.race([web.up, stopped(signal)]);
    if (!signal.aborted) welcome(url);
    const code = await Promise.race([web.end, stopped(signal)]);
    if (!signal.aborted) console.error(`The web server ended by itself with ${code}.`);
    return code;
  } finally {
    await web.stop();
  }
}

/**
 * @typedef {object} Site
 * @property {string} folder for the embedded database and the notes
 * @property {boolean} [fresh] begin with an empty database, where it is the embedded one
 * @property {"start" | "dev"} verb
 * @property {() => Promise<number>} choosePort
 * @property {AbortSignal} signal its reason is an exit code
 * @property {(url: string) => void} welcome
 */

/** Serves until the signal aborts or the web server ends. @param {Site} site @returns {Promise<number>} the code to exit with */
export async function serveSite(site) {
  const place = await claim(site.folder);
  try {
    const database = await openDatabase(site);
    try {
      console.log(database.sentence);
      const names = await migrate(database.ownerUrl);
      for (const name of names) console.log(`Applied migration ${name}.`);
      await unlessUnchanged(CLIENT, () => generateClient({ signal: site.signal }));
      return await serveOver(database, place, site);
    } finally {
      await database.close();
    }
  } finally {
    place.release();
  }
}
