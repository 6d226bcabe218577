// Our own engine from its source: types taken away by the compiler, nothing bundled or minified.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../../scripts/root.mjs";
import { runNode } from "../../scripts/run.mjs";
import { LAST_QUARTER } from "../record.mjs";

const OUT = path.join(ROOT, "bench/results/domain");

const COMPILE = [
  "node_modules/typescript/bin/tsc",
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
  "lib/domain/evaluation/evaluate.ts",
  "lib/domain/rubric/cpo-fit.ts",
];

const load = (file) => import(pathToFileURL(path.join(OUT, file)).href);

/** `evaluate()` under the standard rubric, with everything it returns. */
export async function ourEvaluate() {
  await runNode(COMPILE);
  const { evaluate } = await load("evaluation/evaluate.js");
  const { STANDARD } = await load("rubric/cpo-fit.js");
  return (record) => evaluate(record, LAST_QUARTER, STANDARD);
}
