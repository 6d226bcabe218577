import { processOf } from "../processes.mjs";
import { tellAndExit } from "../refusal.mjs";

const CODES = { SIGINT: 130, SIGTERM: 0, SIGHUP: 129 };

/** The npm that started us, if one did, mostly by way of a shell. */
function npmAbove() {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = processOf(process.ppid);
  return parent?.command.startsWith("sh -c ") ? processOf(parent.parent) : parent;
}

const hasEnded = ({ pid, started }) => {
  const now = processOf(pid);
  return now === undefined || now.zombie || now.started !== started;
};

/**
 * Aborts as soon as somebody asks us to stop; the reason is the code to exit with. npm does not pass
 * SIGTERM on, so its end counts as well.
 * @returns {AbortSignal}
 */
function stopSignal() {
  const stop = new AbortController();
  for (const [name, code] of Object.entries(CODES)) process.on(name, () => stop.abort(code));
  const npm = npmAbove();
  if (npm !== undefined) {
    setInterval(() => {
      if (hasEnded(npm)) stop.abort(0);
    }, 500).unref();
  }
  return stop.signal;
}

/**
 * Does a script's work to its end and exits with its code; what a stop interrupted is no failure.
 * @param {(signal: AbortSignal) => Promise<number>} work
 */
export async function exitAfter(work) {
  const signal = stopSignal();
  try {
    process.exit(await work(signal));
  } catch (error) {
    if (signal.aborted) process.exit(signal.reason);
    tellAndExit(error);
  }
}
