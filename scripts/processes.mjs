// What runs on this machine, from what every account may read, so that it works in bare containers.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/**
 * @typedef {object} Process
 * @property {number} pid
 * @property {number} parent
 * @property {string} started tells a process from a later one that got the same pid
 * @property {boolean} zombie dead, but not yet collected by its parent
 * @property {string} command
 */

/** @returns {Process | undefined} */
function readProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return {
      pid,
      parent: Number(fields[1]),
      started: fields[19],
      zombie: fields[0] === "Z",
      command,
    };
  } catch {
    return undefined; // It ended while we looked.
  }
}

const PS_LINE = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/;

/** @returns {Process | undefined} */
function readPsLine(line) {
  const [, pid, parent, state, started, command] = PS_LINE.exec(line) ?? [];
  if (pid === undefined) return undefined;
  return { pid: Number(pid), parent: Number(parent), started, zombie: state[0] === "Z", command };
}

/** @returns {Process[]} empty on Windows, where nothing here relies on it */
export function processes() {
  if (process.platform === "win32") return [];
  if (process.platform === "linux") {
    const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return pids.flatMap((pid) => readProc(Number(pid)) ?? []);
  }
  const columns = "pid=,ppid=,stat=,lstart=,command=";
  const options = { encoding: "utf8", env: { ...process.env, LC_ALL: "C" }, maxBuffer: 2 ** 26 };
  const listing = execFileSync("ps", ["-axww", "-o", columns], options);
  return listing.split("\n").flatMap((line) => readPsLine(line) ?? []);
}

/** @returns {Process | undefined} */
export const processOf = (pid) =>
  process.platform === "linux" ? readProc(pid) : processes().find((one) => one.pid === pid);

/** Whether a signal can reach this pid, or could if it were ours; true for a zombie. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** Waits until `done()` holds. @returns {Promise<boolean>} whether it came to hold in time */
export async function waitUntil(done, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (!(await done())) {
    if (Date.now() > deadline) return false;
    await pause(25);
  }
  return true;
}
