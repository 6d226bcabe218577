// One running server over one cluster folder: joined where it runs, recovered where it was killed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../port.mjs";
import { isAlive, processes, processOf, signal, waitUntil } from "../processes.mjs";
import { Refusal } from "../refusal.mjs";
import { serverEnvironment } from "./cluster.mjs";

const PATIENCE = 120_000;
const ZOMBIE_PATIENCE = 3_000;

/**
 * A name in the command line of the server and of each process it forks, even orphaned ones.
 * It tells our processes from others where /proc/PID/cwd cannot be read.
 */
const clusterName = (dataFolder) =>
  `titleworthy-${createHash("sha256").update(dataFolder).digest("hex").slice(0, 16)}`;

/** postmaster.pid by line: pid, folder, start time, port, sockets, address, memory key, status. */
function readPidFile(dataFolder) {
  try {
    const lines = readFileSync(path.join(dataFolder, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

// A postmaster shows its own command line; what it forks shows "postgres: <cluster name>: …".
const isBackend = (entry) => entry.command.startsWith("postgres: ");

/** The server that postmaster.pid names, unless that pid belongs to something else by now. */
function runningServer(dataFolder) {
  const noted = readPidFile(dataFolder);
  if (noted === undefined || !isAlive(noted.pid)) return undefined;
  if (process.platform === "win32") return noted;
  const entry = processOf(noted.pid);
  if (entry === undefined || isBackend(entry)) return undefined;
  return entry.command.includes(clusterName(dataFolder)) ? noted : undefined;
}

/** Backends outlive a killed server for as long as their query runs, and no other can start beside them. */
async function endOrphans(dataFolder) {
  const name = clusterName(dataFolder);
  const orphans = () => {
    const ours = processes().filter((one) => one.command.includes(name));
    const servers = new Set(ours.filter((one) => !isBackend(one)).map((one) => one.pid));
    return ours.filter((one) => isBackend(one) && !servers.has(one.parent));
  };
  for (const kill of ["SIGTERM", "SIGKILL"]) {
    for (const orphan of orphans()) signal(orphan.pid, kill);
    if (await waitUntil(() => orphans().length === 0, 3_000)) return;
  }
  const pids = orphans().map((orphan) => orphan.pid);
  throw new Refusal(`Processes of a killed Postgres do not end: ${pids.join(", ")}.`);
}

/**
 * postmaster.pid carries the key of the shared memory that keeps a second server away from surviving
 * backends, so a dead pid is no reason to delete it: Postgres judges that itself. It cannot judge a
 * pid that lives but is no Postgres; by now no process of this folder is left.
 */
async function dropReusedPid(dataFolder) {
  const noted = readPidFile(dataFolder);
  if (noted === undefined || !isAlive(noted.pid)) return;
  const zombie = () => processOf(noted.pid)?.zombie === true;
  if (zombie() && (await waitUntil(() => !zombie(), ZOMBIE_PATIENCE))) return;
  if (runningServer(dataFolder) !== undefined) return;
  if (readPidFile(dataFolder)?.pid === noted.pid) rmSync(path.join(dataFolder, "postmaster.pid"));
}

async function launch({ dataFolder, bin, account, settings, logFile, wantedPort }) {
  const port = await freePort(wantedPort);
  const given = {
    ...settings,
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    cluster_name: clusterName(dataFolder),
    timezone: "UTC",
    log_timezone: "UTC",
  };
  const options = Object.entries(given).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.previous`);
  const log = openSync(logFile, "w", 0o600);
  // A process group of its own, or Ctrl-C would reach it before the web server that still asks it.
  const child = spawn(path.join(bin, "postgres"), ["-D", dataFolder, ...options], {
    ...account,
    cwd: dataFolder,
    env: serverEnvironment(),
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  let failure;
  child.once("error", (error) => (failure = error.message));
  child.once("exit", (code) => (failure ??= `it ended with code ${code}`));
  const ready = () => {
    const noted = readPidFile(dataFolder);
    return noted?.pid === child.pid && noted.ready;
  };
  await waitUntil(() => failure !== undefined || ready(), PATIENCE);
  return failure === undefined && ready() ? undefined : (failure ?? "it did not become ready");
}

const fatalLine = (logFile) =>
  readFileSync(logFile, "utf8")
    .split("\n")
    .findLast((line) => /FATAL|PANIC|error while loading/.test(line));

// Each of these passes: a server that is just ending, one of a rival start, a port just taken.
const PASSING = /lock file|pre-existing shared memory|could not bind|could not create any TCP/;

/**
 * Starts the server of a complete cluster, or joins the one that runs.
 * @returns {Promise<number>} its port
 */
export async function startServer(options) {
  const { dataFolder, logFile } = options;
  const deadline = Date.now() + PATIENCE;
  let why = "another start of it does not come to an end";
  while (Date.now() < deadline) {
    const running = runningServer(dataFolder);
    if (running?.ready) return running.port;
    if (running === undefined) {
      await endOrphans(dataFolder);
      await dropReusedPid(dataFolder);
      const failure = await launch(options);
      if (failure === undefined) return readPidFile(dataFolder).port;
      const line = fatalLine(logFile);
      why = line ?? failure;
      if (line === undefined || !PASSING.test(line)) break;
    }
    await pause(100);
  }
  throw new Refusal(`Postgres did not start: ${why}\nIts log: ${logFile}`);
}

/** Stops the server within seconds, whoever started it: SIGTERM would wait for its clients. */
export async function stopServer(dataFolder) {
  const running = runningServer(dataFolder);
  if (running === undefined) return;
  for (const name of ["SIGINT", "SIGQUIT", "SIGKILL"]) {
    signal(running.pid, name);
    if (await waitUntil(() => runningServer(dataFolder)?.pid !== running.pid, 10_000)) return;
  }
}
