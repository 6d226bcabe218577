// npm test: every check there is, from a fresh clone, each of them even where another fails.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { installPackages } from "./install.mjs";
import { Refusal } from "./refusal.mjs";
import { runNode } from "./run.mjs";

const reports = mkdtempSync(path.join(tmpdir(), "titleworthy-test-"));
const reportOf = (name) => path.join(reports, `${name}.json`);

const bin = (name, ...args) => runNode([`node_modules/${name}`, ...args]);
const next = (...args) => bin("next/dist/bin/next", ...args);

const vitest = (name, projects) => ({
  name,
  run: () =>
    bin(
      "vitest/vitest.mjs",
      "run",
      ...projects.map((project) => `--project=${project}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${reportOf(name)}`,
    ),
  count: ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }),
});

const STEPS = [
  { name: "packages", run: () => installPackages() },
  { name: "database client", run: () => runNode(["scripts/generate.mjs"]) },
  { name: "format", run: () => bin("oxfmt/bin/oxfmt", "--check") },
  { name: "lint", run: () => bin("oxlint/bin/oxlint", "--type-aware") },
  {
    name: "types",
    run: async () => {
      await next("typegen");
      await bin("typescript/bin/tsc", "--noEmit");
    },
  },
  { name: "dead code", run: () => bin("knip/bin/knip.js") },
  { name: "migrations", run: () => runNode(["scripts/migrate-dev.mjs", "--check"]) },
  vitest("unit tests", ["domain", "ui"]),
  vitest("database tests", ["db"]),
  { name: "build", run: () => runNode(["scripts/build.mjs"]) },
  { name: "browser", run: async () => (await import("./browser.mjs")).installBrowser() },
  {
    name: "browser tests",
    run: () =>
      runNode(["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], {
        env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: reportOf("browser tests") },
      }),
    count: ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
  },
];

/** The tests that a step ran; one that is no test suite counts as one test. */
function countOf({ name, count }, failed) {
  if (count === undefined) return { passed: failed ? 0 : 1, failed: failed ? 1 : 0 };
  try {
    const counted = count(JSON.parse(readFileSync(reportOf(name), "utf8")));
    return { ...counted, failed: Math.max(counted.failed, failed ? 1 : 0) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function perform(step) {
  console.log(`\n── ${step.name} ──`);
  const started = Date.now();
  let failed = false;
  try {
    await step.run();
  } catch (error) {
    failed = true;
    console.error(error instanceof Refusal ? error.message : error);
  }
  return { name: step.name, ...countOf(step, failed), seconds: (Date.now() - started) / 1000 };
}

// The same everywhere: no colours to parse, no questions asked, no news sent.
Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" });

const results = [];
for (const step of STEPS) results.push(await perform(step));
rmSync(reports, { recursive: true });

console.log("");
for (const { name, passed, failed, seconds } of results) {
  const verdict = failed === 0 ? "ok  " : "FAIL";
  console.log(
    `${verdict} ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s  ${passed}/${passed + failed}`,
  );
}
const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log(`${total("passed")} passed, ${total("failed")} failed`);
process.exit(total("failed") === 0 ? 0 : 1);
