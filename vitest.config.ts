import path from "node:path";
import { defineConfig } from "vitest/config";

process.env.TZ = "Asia/Kathmandu";

/** Workers that the code under test starts inherit this. */
const execArgv = ["--import", path.join(import.meta.dirname, "test/typescript-worker.mjs")];

const resolve = {
  alias: {
    "@": import.meta.dirname,
    "server-only": path.join(import.meta.dirname, "test/server-only.ts"),
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "domain",
          include: ["lib/**/*.test.ts", "components/**/*.test.ts", "scripts/**/*.test.ts"],
          exclude: ["**/*.db.test.ts"],
          testTimeout: 30_000,
          execArgv,
          setupFiles: ["test/no-console.ts"],
        },
      },
      {
        resolve,
        test: {
          name: "ui",
          environment: "jsdom",
          include: ["components/**/*.test.tsx"],
          testTimeout: 30_000,
          setupFiles: ["test/no-console.ts", "test/no-canvas.ts"],
        },
      },
      {
        resolve,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: ["node_modules", ".next"],
          execArgv,
          globalSetup: ["test/postgres.ts"],
          setupFiles: ["test/no-console.ts", "test/database.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
