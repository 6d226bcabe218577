// Which Chromium the browser tests drive: the given one, the system's, or Playwright's own.
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { Refusal } from "./refusal.mjs";
import { run, runNode } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** @returns {string} where it is */
function browserPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const system = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  const found = [...system, chromium.executablePath()].find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new Refusal(
    "There is no Chromium. Run `npx playwright install --with-deps chromium`, install your system's " +
      "chromium package, or set CHROMIUM_PATH to one.",
  );
}

/** How to launch it: without a sandbox, which root and many containers lack; it opens our pages only. */
export const launchOptions = () => ({
  executablePath: browserPath(),
  chromiumSandbox: false,
  args: [
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
  ],
});

const launchOnce = async () => (await chromium.launch(launchOptions())).close();

const WAYS = [
  () => runNode(["node_modules/@playwright/test/cli.js", "install", "chromium"]),
  async () => {
    await run("apt-get", ["update", "-q"]);
    await run("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"]);
  },
];

/** Sees to it that a browser can be launched. */
export async function installBrowser() {
  for (const install of WAYS) {
    try {
      return await launchOnce();
    } catch {
      await install().catch((error) => console.error(String(error.message ?? error)));
    }
  }
  await launchOnce();
}
