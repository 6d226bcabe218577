// Work that is done again only when what it is made from changed.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../root.mjs";

/** The files at or below these paths of the repository, tests and generated code left out. */
function filesAt(paths) {
  return paths
    .map((name) => path.join(ROOT, name))
    .filter((name) => existsSync(name))
    .flatMap((name) => {
      if (!statSync(name).isDirectory()) return [name];
      return readdirSync(name, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name));
    })
    .filter((name) => !/\.test\.tsx?$|[\\/]generated[\\/]/.test(name))
    .toSorted();
}

function hashOf(paths) {
  const hash = createHash("sha256");
  for (const file of filesAt(paths)) {
    hash
      .update(`${path.relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * Does the work unless its result was made from these very inputs. The note of that lies within the
 * result, so that it goes when the result goes.
 * @param {{ from: readonly string[], into: string }} paths of the repository
 * @param {() => Promise<void>} work
 */
export async function unlessUnchanged({ from, into }, work) {
  const note = path.join(ROOT, into, ".made-from");
  const inputs = hashOf(from);
  if (existsSync(note) && readFileSync(note, "utf8") === inputs) return;
  await work();
  writeFileSync(note, inputs);
}
