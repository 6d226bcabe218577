// Writes Prisma's client from the schema.
import { tellAndExit } from "./refusal.mjs";
import { runNode } from "./run.mjs";

export const CLIENT = {
  from: ["prisma/schema.prisma", "prisma/models", "package-lock.json"],
  into: "lib/server/generated/prisma",
};

export const generateClient = (options) =>
  runNode(["node_modules/prisma/build/index.js", "generate"], {
    ...options,
    // The CLI would fetch a native schema engine that generating never runs; any program satisfies it.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
    stdio: ["ignore", "ignore", "inherit"],
  });

if (process.argv[1] === import.meta.filename) await generateClient().catch(tellAndExit);
