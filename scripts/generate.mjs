// Writes Prisma's client from the schema.
import { spawnSync } from "node:child_process";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "..");

// The CLI would fetch a native schema engine that generating never runs; any program satisfies it.
const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
const cli = path.join(ROOT, "node_modules/prisma/build/index.js");
const { status } = spawnSync(process.execPath, [cli, "generate"], {
  cwd: ROOT,
  env,
  stdio: ["ignore", "ignore", "inherit"],
});
process.exit(status ?? 1);
