// A real Postgres out of node_modules for development, demonstration and small installations.
import path from "node:path";
import { postgresAccount } from "./postgres/account.mjs";
import { attend } from "./postgres/attendance.mjs";
import { postgresBinaries } from "./postgres/binaries.mjs";
import { clusterFolder, makeCluster, readCluster } from "./postgres/cluster.mjs";
import { startServer, stopServer } from "./postgres/server.mjs";

const USUAL_PORT = 54320;
const TRIES = 5;

/** Whoever left last may be stopping the server at this moment; then it is started again. */
async function startAndAttend(start, attendAt, tries = TRIES) {
  const port = await start();
  try {
    return { port, attendance: await attendAt(port) };
  } catch (error) {
    if (tries === 1) throw error;
    return startAndAttend(start, attendAt, tries - 1);
  }
}

/** Whether nobody else is left; a connection that was lost is asked for again, if anything answers. */
async function isLast(attendance, attendAgain) {
  try {
    return await attendance.leave();
  } catch {
    const again = await attendAgain().catch(() => null);
    return again !== null && again.leave();
  }
}

/**
 * @typedef {object} Options
 * @property {string} folder the server's files are below it
 * @property {Readonly<Record<string, string>>} [settings]
 * @property {(client: import("pg").Client) => Promise<void>} [tidy] runs where nobody else uses it
 */

/** Starts a server, or joins it where it already runs. @param {Options} options */
export async function startPostgres({ folder, settings = {}, tidy }) {
  const account = postgresAccount(path.join(folder, "postgres"));
  const dataFolder = clusterFolder(folder, account);
  const { bin, major } = postgresBinaries(account, path.dirname(dataFolder));
  const passwords =
    readCluster(dataFolder, major) ??
    makeCluster(dataFolder, { bin, major, account, durable: settings.fsync !== "off" });
  /** @type {(port: number, role: keyof typeof passwords, database: string) => string} */
  const address = (port, role, database) =>
    `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
  const logFile = path.join(path.resolve(folder), "postgres.log");
  const attendAt = (at) => attend(address(at, "postgres", "postgres"), tidy);
  const { port, attendance } = await startAndAttend(
    () => startServer({ dataFolder, bin, account, settings, logFile, wantedPort: USUAL_PORT }),
    attendAt,
  );
  return {
    port,
    passwords,
    /** A superuser's connection to the database `postgres`; it lasts until `close`. */
    client: attendance.client,
    /** @type {(role: keyof typeof passwords, database: string) => string} */
    address: (role, database) => address(port, role, database),
    /** Stops the server, unless somebody else still uses it. */
    close: async () => {
      if (await isLast(attendance, () => attendAt(port))) await stopServer(dataFolder);
      await attendance.client.end().catch(() => {});
    },
  };
}
