// Next's own server as a process of ours.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { waitUntil } from "../processes.mjs";
import { Refusal } from "../refusal.mjs";
import { ROOT } from "../root.mjs";
import { endGroup } from "./running.mjs";

const PATIENCE = 120_000;

async function answers(url) {
  try {
    await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
    return true;
  } catch {
    return false;
  }
}

/** Starts it. @param {{ verb: "start" | "dev", port: number, url: string, env: NodeJS.ProcessEnv }} options */
export function startWebServer({ verb, port, url, env }) {
  // Started through npx or npm it would outlive them; in a group of its own we can end all of it.
  const next = ["node_modules/next/dist/bin/next", verb, "-H", "127.0.0.1", "-p", String(port)];
  const child = spawn(process.execPath, next, {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const waitForAnswer = async () => {
    const answered = await waitUntil(async () => hasEnded() || (await answers(url)), PATIENCE);
    if (!answered || hasEnded()) {
      throw new Refusal("The web server did not start; what it said stands above.");
    }
  };
  return {
    pid: child.pid,
    /** Resolves with its first answer. */
    up: waitForAnswer(),
    /** Resolves with its exit code when it ends by itself. @type {Promise<number>} */
    end: once(child, "exit").then(([code]) => code ?? 1),
    stop: () => endGroup(child.pid),
  };
}
