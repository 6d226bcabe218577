// A real Postgres out of node_modules for development, demonstration and small installations.
import path from "node:path";
import { postgresAccount } from "./postgres/account.mjs";
import { postgresBinaries } from "./postgres/binaries.mjs";
import { clusterFolder, makeCluster, readCluster } from "./postgres/cluster.mjs";
import { startServer, stopServer } from "./postgres/server.mjs";

const USUAL_PORT = 54320;

/**
 * Starts the server whose files are below `folder`, or joins it where it already runs.
 * @param {{ folder: string, settings?: Readonly<Record<string, string>> }} options
 */
export async function startPostgres({ folder, settings = {} }) {
  const account = postgresAccount(path.join(folder, "postgres"));
  const dataFolder = clusterFolder(folder, account);
  const { bin, major } = postgresBinaries(account, path.dirname(dataFolder));
  if (readCluster(dataFolder, major) === null) makeCluster(dataFolder, bin, account);
  const passwords = readCluster(dataFolder, major);
  const logFile = path.join(path.resolve(folder), "postgres.log");
  const wantedPort = USUAL_PORT;
  const { port, joined } = await startServer({
    dataFolder,
    bin,
    account,
    settings,
    logFile,
    wantedPort,
  });
  return {
    port,
    /** Whether it ran already, so that somebody else may be using it. */
    joined,
    passwords,
    /** @param {keyof typeof passwords} role @param {string} database */
    address: (role, database) =>
      `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`,
    stop: () => stopServer(dataFolder),
  };
}
