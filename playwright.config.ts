import { defineConfig } from "@playwright/test";
import { launchOptions } from "./scripts/browser.mjs";

// Another checkout may be at work on the usual one.
const PORT = Number(process.env["E2E_PORT"] ?? 3210);
const inCi = process.env.CI !== undefined;

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  forbidOnly: inCi,
  retries: inCi ? 1 : 0,
  workers: 2,
  // A bound for a busy machine of two cores, not a measure.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    launchOptions: launchOptions(),
    trace: "retain-on-failure",
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      // What the server answers is the same at any width; its tests run once.
      grepInvert: /@any-width/,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
  ],
  webServer: {
    command: `node scripts/serve-test.mjs ${PORT}`,
    url: `http://127.0.0.1:${PORT}`,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
