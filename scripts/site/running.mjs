// A note of who serves from a folder, so that a second start says so and a killed one is cleaned up.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive, processOf, signal, waitUntil } from "../processes.mjs";
import { Refusal } from "../refusal.mjs";
import { ROOT } from "../root.mjs";

/** A pid alone may by now belong to somebody else. */
const identity = (pid) => ({ pid, started: processOf(pid)?.started ?? null });

const stillRuns = (noted) =>
  noted !== undefined && isAlive(noted.pid) && identity(noted.pid).started === noted.started;

function read(file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {}; // Cut short by a power failure.
    throw error;
  }
}

/** Ends a process group of ours: politely first. */
export async function endGroup(pid) {
  const target = process.platform === "win32" ? pid : -pid;
  for (const name of ["SIGTERM", "SIGKILL"]) {
    signal(target, name);
    if (await waitUntil(() => !isAlive(pid), 5_000)) return;
  }
}

/**
 * Claims a folder for this process, or refuses where another one serves from it. The web server of
 * a claimant that was killed is ended.
 * @param {string} folder
 */
export async function claim(folder) {
  const file = path.resolve(ROOT, folder, "running.json");
  const { self, web, url } = read(file);
  if (stillRuns(self)) {
    throw new Refusal(`It is already running (process ${self.pid})${url ? ` at ${url}` : ""}.`);
  }
  if (stillRuns(web)) await endGroup(web.pid);
  mkdirSync(path.dirname(file), { recursive: true });
  const note = (more) =>
    writeFileSync(file, JSON.stringify({ self: identity(process.pid), ...more }));
  note({});
  return {
    /** @param {number} webPid @param {string} at */
    serving: (webPid, at) => note({ web: identity(webPid), url: at }),
    release: () => rmSync(file, { force: true }),
  };
}
