// The production build over an empty database of its own, as `npm run quickstart` serves it.
import { readFileSync } from "node:fs";
import path from "node:path";
import { nextFreePort } from "../scripts/port.mjs";
import { ROOT } from "../scripts/root.mjs";
import { serveSite } from "../scripts/site/serve.mjs";
import { exitAfter } from "../scripts/site/stop-signal.mjs";

const USUAL_PORT = 3310;

/**
 * Serves for as long as the work takes, and ends the process with it.
 * @param {(url: string) => Promise<void>} work
 */
export function withSite(work) {
  // No database but its own is touched, whatever the environment or .env names.
  Object.assign(process.env, { DATABASE_URL: "", DATABASE_OWNER_URL: "", NEXTAUTH_URL: "" });
  return exitAfter(async (stopped) => {
    const done = new AbortController();
    let outcome;
    const measure = async (url) => {
      [outcome] = await Promise.allSettled([work(url)]);
      done.abort(0);
    };
    const code = await serveSite({
      folder: "bench/results/site",
      fresh: true,
      verb: "start",
      choosePort: () => nextFreePort(USUAL_PORT),
      signal: AbortSignal.any([stopped, done.signal]),
      welcome: measure,
    });
    if (outcome?.status === "rejected") throw outcome.reason;
    return code;
  });
}

/** The account of the demonstration. */
export const demoAccount = () =>
  JSON.parse(readFileSync(path.join(ROOT, "prisma/demo/account.json"), "utf8"));
