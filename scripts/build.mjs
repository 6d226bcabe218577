// The production build, made only when something of it changed.
import { tellAndExit } from "./refusal.mjs";
import { runNode } from "./run.mjs";
import { unlessUnchanged } from "./site/freshness.mjs";

const BUILD = {
  from: [
    "app",
    "components",
    "instrumentation-node.ts",
    "instrumentation.ts",
    "lib",
    "next.config.js",
    "package-lock.json",
    "postcss.config.mjs",
    "prisma/models",
    "prisma/schema.prisma",
    "proxy.ts",
    "public",
    "tsconfig.json",
  ],
  into: ".next",
};

export const buildIfChanged = (options) =>
  unlessUnchanged(BUILD, () => {
    console.log("Building …");
    const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    return runNode(["node_modules/next/dist/bin/next", "build"], { ...options, env });
  });

if (process.argv[1] === import.meta.filename) await buildIfChanged().catch(tellAndExit);
