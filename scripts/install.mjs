// Brings node_modules in step with package-lock.json.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "./refusal.mjs";
import { ROOT } from "./root.mjs";
import { run } from "./run.mjs";

const packagesIn = (file) => JSON.parse(readFileSync(path.join(ROOT, file), "utf8")).packages;

/** npm notes in node_modules what it installed; optional packages may be for other platforms. */
function isInStep() {
  if (!existsSync(path.join(ROOT, "node_modules/.package-lock.json"))) return false;
  const installed = packagesIn("node_modules/.package-lock.json");
  return Object.entries(packagesIn("package-lock.json")).every(([name, wanted]) => {
    if (name === "") return true;
    const found = installed[name];
    return found === undefined ? wanted.optional === true : found.version === wanted.version;
  });
}

export async function installPackages(options) {
  if (isInStep()) return;
  console.log("Installing packages with npm ci …");
  try {
    // No package needs its install script; some would reach for the network.
    await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
      ...options,
      shell: process.platform === "win32",
    });
  } catch (error) {
    if (!(error instanceof Refusal) && error.code !== "ENOENT") throw error;
    throw new Refusal(
      "The packages could not be installed. Is npm there, and does it reach its registry? " +
        "Then run `npm ci` by hand to see more.",
    );
  }
}
