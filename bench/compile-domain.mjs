// lib/domain from its source: types taken away by the compiler, nothing bundled or minified.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../scripts/root.mjs";
import { runNode } from "../scripts/run.mjs";

const OUT = path.join(ROOT, "bench/results/domain");

const OPTIONS = [
  "--ignoreConfig",
  "--outDir",
  OUT,
  "--rootDir",
  "lib/domain",
  "--target",
  "es2023",
  "--module",
  "esnext",
  "--moduleResolution",
  "bundler",
  "--rewriteRelativeImportExtensions",
];

const load = (file) => import(pathToFileURL(path.join(OUT, file.replace(/\.ts$/, ".js"))).href);

/**
 * Compiles files of lib/domain with all that they import, and imports them in that order.
 * @param {readonly string[]} files paths within lib/domain
 */
export async function importDomain(files) {
  const sources = files.map((file) => `lib/domain/${file}`);
  await runNode(["node_modules/typescript/bin/tsc", ...OPTIONS, ...sources]);
  return Promise.all(files.map(load));
}
