import { spawn } from "node:child_process";
import { ROOT } from "./root.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * Runs a program in the repository to its end; it writes where we write and reads nothing.
 * @param {string} command @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, signal?: AbortSignal, shell?: boolean }} options
 * @returns {Promise<void>} refuses where it does not end with 0
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      ...options,
    });
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Refusal(`\`${command} ${args.join(" ")}\` ended with ${code ?? signal}.`));
    });
  });
}

/** Runs a file of ours or of node_modules with this Node; npx would ask the registry. */
export const runNode = (args, options) => run(process.execPath, args, options);

/** Runs a TypeScript file in which lib/server may be imported. */
export const runTypeScript = (args, options) =>
  runNode(["--conditions=react-server", "--import", "tsx", ...args], options);
